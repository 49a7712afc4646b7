/** Parameters with which the levels of a memory graph are quick. */
export const smallLevels = { bits: 64, locations: 500, winners: 10, levelReplicates: 1, spikingStarts: 1 }
