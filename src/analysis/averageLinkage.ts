import { InputError } from '../errors/inputError.js'

/** Two clusters that become one. Clusters 0 … p − 1 are the items; merge number i makes cluster p + i. */
export interface Merge {
  readonly left: number
  readonly right: number
  /** The mean distance between the items of the two. */
  readonly distance: number
}

/**
 * Agglomerative clustering with average linkage (UPGMA; Sokal & Michener 1958): again and again the two clusters with
 * the least mean distance between their items become one. Of equally near ones the first pair in the order of their
 * least items is taken. `distances` are p symmetric rows of p. Gives p − 1 merges.
 * Throws an InputError where a row has another length, or a distance is not finite.
 */
export function averageLinkage(distances: readonly Float64Array[]): Merge[] {
  const count = distances.length
  distances.forEach((row, index) => {
    if (row.length === count && row.every(Number.isFinite)) return
    throw new InputError({ field: `distances[${index}]`, problem: 'found no row of finite '
      + 'numbers', allowed: `${count} of them` })
  })
  const between = distances.map((row) => row.slice())
  const clusters = distances.map((_, item) => ({ name: item, place: item, size: 1 }))
  const merges: Merge[] = []
  while (clusters.length > 1) {
    const [one, other] = nearestPair(clusters.map(({ place }) => place), between)
    const [left, right] = [clusters[one]!, clusters[other]!]
    merges.push({ left: left.name, right: right.name, distance: between[left.place]![right.place]! })
    for (const { place } of clusters) {
      const mean = (left.size * between[left.place]![place]! + right.size * between[right.place]![place]!)
        / (left.size + right.size)
      between[left.place]![place] = mean
      between[place]![left.place] = mean
    }
    clusters[one] = { name: count + merges.length - 1, place: left.place, size: left.size + right.size }
    clusters.splice(other, 1)
  }
  return merges
}

function nearestPair(places: readonly number[], between: readonly Float64Array[]): [number, number] {
  let least = Infinity
  let pair: [number, number] = [0, 1]
  for (let one = 0; one < places.length; one++) {
    for (let other = one + 1; other < places.length; other++) {
      const distance = between[places[one]!]![places[other]!]!
      if (distance >= least) continue
      least = distance
      pair = [one, other]
    }
  }
  return pair
}

/** The cluster of each of p items where `count` of them are left, numbered in the order of their first items. */
export function cutIntoClusters(merges: readonly Merge[], count: number): number[] {
  const items = merges.length + 1
  const members = membersOf(merges.slice(0, Math.max(0, items - count)), items)
  const names = new Map<number, number>()
  return members.map((cluster) => {
    if (!names.has(cluster)) names.set(cluster, names.size)
    return names.get(cluster)!
  })
}

/** All items in an order in which every cluster is one run, as a tree of the merges is drawn. */
export function leafOrder(merges: readonly Merge[]): number[] {
  const items = merges.length + 1
  const runs = Array.from({ length: items }, (_, item) => [item])
  for (const { left, right } of merges) runs.push([...runs[left]!, ...runs[right]!])
  return runs.at(-1)!
}

function membersOf(merges: readonly Merge[], items: number): number[] {
  const clusterOf = Array.from({ length: items }, (_, item) => item)
  merges.forEach(({ left, right }, index) => {
    clusterOf.forEach((cluster, item) => { if (cluster === left || cluster === right) clusterOf[item] = items + index })
  })
  return clusterOf
}
