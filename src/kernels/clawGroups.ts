/** Locations with claws in the order in which `selectedCoordinates` reads them. */
export interface ClawGroups {
  /** The group of fibre f are the places groups[f] … groups[f + 1]: the locations whose first claw touches f. */
  readonly groups: Uint32Array
  /** The number of the location at each place; ascending in a group. */
  readonly locations: Uint32Array
  /** The other K − 1 claws, place by place. */
  readonly claws: Uint16Array
}

/**
 * Fills `into`, which has room for `fibres` + 1 groups, for the locations and for all claws but one of each, from claws
 * location by location. Throws a RangeError where a claw is beyond the fibres.
 */
export function groupClaws(claws: Uint16Array, clawsPerLocation: number, fibres: number, into: ClawGroups): void {
  if (!claws.every((fibre) => fibre < fibres)) throw new RangeError(`a claw is beyond the ${fibres} fibres`)
  const { groups, locations } = into
  const count = claws.length / clawsPerLocation
  const others = clawsPerLocation - 1
  groups.fill(0)
  for (let location = 0; location < count; location++) groups[claws[location * clawsPerLocation]! + 1]!++
  for (let fibre = 0; fibre < fibres; fibre++) groups[fibre + 1]! += groups[fibre]!
  const next = groups.slice()
  for (let location = 0; location < count; location++) {
    const first = location * clawsPerLocation
    const place = next[claws[first]!]!++
    locations[place] = location
    for (let other = 0; other < others; other++) {
      into.claws[place * others + other] = claws[first + 1 + other]!
    }
  }
}
