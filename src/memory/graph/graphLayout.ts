import { stream } from '../../random/stream.js'
import { distances } from './distances.js'
import type { MemoryGraph } from './memoryGraph.js'

/** Where a vertex is drawn. */
export interface Place {
  readonly x: number
  readonly y: number
}

const rounds = 300

/**
 * Places of the vertices in the plane at which their distances are near those in the graph: stress majorisation with
 * weights 1/d² (Gansner, Koren & North 2004, Eq. 9), from random places that are always the same, so that a graph is
 * always drawn the same. Parts that no path joins stand a little further apart than the longest path.
 */
export function graphLayout(graph: MemoryGraph): Place[] {
  const apart = farApart(graph)
  const draws = stream(1, 'graph layout')
  let places = apart.map((): Place => ({ x: draws.next(), y: draws.next() }))
  for (let round = 0; round < rounds; round++) places = places.map((_, vertex) => nearer(vertex, places, apart[vertex]!))
  return places
}

function farApart(graph: MemoryGraph): Float64Array[] {
  const known = distances(graph)
  const longest = known.reduce((most, row) =>
    row.reduce((more, value) => (value < Infinity ? Math.max(more, value) : more), most), 1)
  return known.map((row, from) => row.map((value, to) => {
    const shortest = Math.min(value, known[to]![from]!)
    return shortest < Infinity ? shortest : longest + 1
  }))
}

/** The weighted mean of where each other vertex would have this one. */
function nearer(vertex: number, places: readonly Place[], apart: Float64Array): Place {
  const own = places[vertex]!
  let [x, y, total] = [0, 0, 0]
  places.forEach((other, index) => {
    if (index === vertex) return
    const wanted = apart[index]!
    const weight = 1 / (wanted * wanted)
    const [acrossBy, downBy] = [own.x - other.x, own.y - other.y]
    const length = Math.max(1e-9, Math.sqrt(acrossBy * acrossBy + downBy * downBy))
    x += weight * (other.x + wanted * acrossBy / length)
    y += weight * (other.y + wanted * downBy / length)
    total += weight
  })
  return total === 0 ? own : { x: x / total, y: y / total }
}
