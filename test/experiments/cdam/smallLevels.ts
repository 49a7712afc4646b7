/** Parameters with which the levels of a memory graph are quick. */
export const smallLevels = { bits: 64, locations: 500, winners: 10, levelReplicates: 1, spikingStarts: 1 }

/** The same where words are images, whose bits are their pixels. */
const { bits: _, ...levels } = smallLevels
export const smallImageLevels = { ...levels, levelImages: 4, levelHeteros: [0.5], stepMixtures: [[1, 0.5]] }
