import { edgeless } from '../../memory/graph/classicGraphs.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { elementsOf } from '../../memory/graph/sparseMatrix.js'
import { stream } from '../../random/stream.js'
import type { ExperimentProgress } from '../experiment.js'
import { mixtureName } from '../cdam/cdamParameters.js'
import { readOnGraph, readThroughMap, readWithoutGraph } from './interpretHead.js'
import { syntheticHead } from './syntheticHead.js'

export interface ValidationSetting {
  readonly mixtures: readonly (readonly [number, number])[]
  readonly sizes: readonly number[]
  readonly noises: readonly number[]
  readonly mappedSize: number
  readonly replicates: number
  readonly controlHeads: number
  readonly permutations: number
  readonly degreeMax: number
}

export const ways = ['graph known', 'graph estimated', 'through a map'] as const
export type Way = (typeof ways)[number]

/** What was read off heads of one kind in one way; an entry a head. */
export interface ValidationFound {
  readonly way: Way
  readonly size: number
  readonly noise: number
  readonly a: number
  readonly h: number
  /** Empty through a map, where only their ratio can be known. */
  readonly autos: readonly number[]
  readonly heteros: readonly number[]
  /** arctan h/a; only through a map. */
  readonly degrees: readonly number[]
  readonly ps: readonly number[]
  /** Of the estimated graph: the share of its edges that are right, and of the right ones that are in it. */
  readonly precisions: readonly number[]
  readonly recalls: readonly number[]
}

export interface NullFound {
  readonly way: Way
  /** Heads in which hetero-association was found at 5 %, or through `edges` an edge. */
  readonly found: number
  readonly edges: number
  readonly heads: number
}

/** Reads synthetic heads of known a and h on `graph`, and on `mapGraph`, which has more tokens, through a map. */
export function* validate(
  given: ValidationSetting, graph: MemoryGraph, mapGraph: MemoryGraph, seed: number,
): Generator<ExperimentProgress, { readonly found: ValidationFound[], readonly nulls: NullFound[] }> {
  const found: ValidationFound[] = []
  const cases = [...given.sizes.map((size) => ({ size, mapped: false })), { size: given.mappedSize, mapped: true }]
    .flatMap((one) => given.noises.flatMap((noise) => given.mixtures.map(([a, h]) => ({ ...one, noise, a, h }))))
  for (const [index, one] of cases.entries()) {
    const readings: Reading[][] = []
    for (let replicate = 0; replicate < given.replicates; replicate++) {
      const name = `${one.size}/${one.noise}/${one.a}/${one.h}`
      readings.push(one.mapped ? mappedReadings(one, mapGraph, given, seed + replicate, name)
        : sameReadings(one, graph, given, seed + replicate, name))
      yield {
        phase: `${mixtureName(one.a, one.h)}, noise ${one.noise}`,
        done: 0.8 * (index + readings.length / given.replicates) / cases.length,
      }
    }
    for (const [place, { way }] of readings[0]!.entries()) {
      const own = readings.map((list) => list[place]!)
      const all = (of: (reading: Reading) => number | undefined): number[] => own.flatMap((reading) => of(reading) ?? [])
      found.push({
        way, size: one.size, noise: one.noise, a: one.a, h: one.h, autos: all(({ a }) => a),
        heteros: all(({ h }) => h), degrees: all(({ degrees }) => degrees), ps: all(({ p }) => p),
        precisions: all(({ precision }) => precision), recalls: all(({ recall }) => recall),
      })
    }
  }
  return { found, nulls: yield* nullRates(given, graph, mapGraph, seed) }
}

interface Reading {
  readonly way: Way
  readonly p: number
  readonly a?: number
  readonly h?: number
  readonly degrees?: number
  readonly precision?: number
  readonly recall?: number
}

interface Case {
  readonly size: number
  readonly noise: number
  readonly a: number
  readonly h: number
}

function sameReadings(
  one: Case, graph: MemoryGraph, given: ValidationSetting, seed: number, name: string,
): Reading[] {
  const head = syntheticHead({ ...one, graph, mapped: false }, stream(seed, `interpret/head/${name}`))
  const draws = stream(seed, `interpret/null/${name}`)
  const known = readOnGraph(head, graph, given.permutations, draws)
  const estimated = readWithoutGraph(head, given, draws)
  return [
    { way: 'graph known', a: known.a, h: known.h, p: known.p },
    { way: 'graph estimated', a: estimated.a, h: estimated.h, p: estimated.p, ...agreement(estimated.graph, one.h === 0
      ? edgeless(graph.vertices) : graph) },
  ]
}

function mappedReadings(
  one: Case, graph: MemoryGraph, { permutations }: ValidationSetting, seed: number, name: string,
): Reading[] {
  const head = syntheticHead({ ...one, graph, mapped: true }, stream(seed, `interpret/mapped/${name}`))
  const reading = readThroughMap(head, graph, permutations, stream(seed, `interpret/mapped null/${name}`))!
  return [{ way: 'through a map', degrees: reading.degrees, p: reading.p }]
}

/** How far two graphs have the same links, both ways; the share of none is left out. */
export function agreement(
  found: MemoryGraph, right: MemoryGraph,
): { readonly precision?: number, readonly recall?: number } {
  const keyOf = ({ row, column }: { readonly row: number, readonly column: number }): number =>
    row * found.vertices + column
  const [ours, theirs] = [found, right].map(({ adjacency }) => new Set(elementsOf(adjacency).map(keyOf)))
  const both = [...ours!].filter((key) => theirs!.has(key)).length
  return {
    ...(ours!.size > 0 && { precision: both / ours!.size }), ...(theirs!.size > 0 && { recall: both / theirs!.size }),
  }
}

/** How often hetero-association is found in heads that have none. */
function* nullRates(
  given: ValidationSetting, graph: MemoryGraph, mapGraph: MemoryGraph, seed: number,
): Generator<ExperimentProgress, NullFound[]> {
  const one = { size: given.sizes[0]!, noise: 0.5, a: 1, h: 0 }
  const counts = new Map(ways.map((way) => [way, { found: 0, edges: 0 }]))
  for (let head = 0; head < given.controlHeads; head++) {
    const arrays = syntheticHead({ ...one, graph, mapped: false }, stream(seed, `interpret/null head/${head}`))
    const draws = stream(seed, `interpret/null of nulls/${head}`)
    const estimated = readWithoutGraph(arrays, given, draws)
    const mapped = syntheticHead({ ...one, size: given.mappedSize, graph: mapGraph, mapped: true },
      stream(seed, `interpret/mapped null head/${head}`))
    const ps = {
      'graph known': readOnGraph(arrays, graph, given.permutations, draws).p, 'graph estimated': estimated.p,
      'through a map': readThroughMap(mapped, mapGraph, given.permutations, draws)!.p,
    }
    for (const way of ways) if (ps[way] <= 0.05) counts.get(way)!.found++
    if (estimated.graph.edges.length > 0) counts.get('graph estimated')!.edges++
    yield { phase: 'heads without hetero-association', done: 0.8 + (0.2 * (head + 1)) / given.controlHeads }
  }
  return ways.map((way) => ({ way, ...counts.get(way)!, heads: given.controlHeads }))
}
