import { InputError } from '../../errors/inputError.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { stream } from '../../random/stream.js'
import type { ExperimentProgress } from '../experiment.js'
import { candidateGraphs, type CandidateOptions } from './candidateGraphs.js'
import { checkHead, type HeadArrays } from './head.js'
import { readOnGraph, readThroughMap, readWithoutGraph } from './interpretHead.js'

export interface ReadingOptions extends CandidateOptions {
  readonly space: 'auto' | 'same' | 'map'
  readonly permutations: number
  readonly degreeMax: number
}

/** What a head says on one graph. Without a and h themselves, only their ratio can be known. */
export interface HeadReading {
  readonly graph: MemoryGraph
  readonly a?: number
  readonly h?: number
  readonly errorA?: number
  readonly errorH?: number
  /** arctan h/a. */
  readonly degrees: number
  readonly rSquared: number
  readonly gain: number
  readonly p: number
}

/** The most tokens whose graph is estimated: time grows with their square. */
const tokensMax = 256

/** `same` or `map`, as asked for or as the arrays are. Throws an InputError where that cannot be. */
export function spaceOf({ source, keys, values }: HeadArrays, asked: ReadingOptions['space']): 'same' | 'map' {
  const [tokens, columns] = [keys.length, keys[0]!.length]
  const isAlike = columns === values[0]!.length
  const space = asked === 'auto' ? (isAlike && columns > tokens ? 'same' : 'map') : asked
  if (space === 'same' && !isAlike) {
    const problem = `found keys of ${columns} columns and values of ${values[0]!.length}`
    throw new InputError({ source, field: 'experiment.space', problem, allowed: 'map, where they differ' })
  }
  if (space === 'map' && tokens <= columns + 1) {
    const problem = `found ${tokens} tokens for ${columns} columns of keys`
    const allowed = `at least ${columns + 2} tokens, or --set experiment.space=same where keys and values share a space`
    throw new InputError({ source, field: 'experiment.space', problem, allowed })
  }
  return space
}

/** Reads a head on all candidate graphs, on the one that is given, and on that which its values show. */
export function* readHeadArrays(
  head: HeadArrays, options: ReadingOptions, graph: MemoryGraph | undefined, seed: number,
): Generator<ExperimentProgress, HeadReading[]> {
  checkHead(head)
  const space = spaceOf(head, options.space)
  const tokens = head.keys.length
  if (graph !== undefined && graph.vertices !== tokens) {
    const problem = `found ${graph.vertices} vertices`
    throw new InputError({ field: 'experiment.graph', problem, allowed: `${tokens}, one for each token` })
  }
  const graphs = [...graph === undefined ? [] : [graph], ...candidateGraphs(head, options)]
  const readings: HeadReading[] = []
  for (const [index, candidate] of graphs.entries()) {
    yield { phase: candidate.name, done: index / (graphs.length + 1) }
    const draws = stream(seed, `interpret/candidate/${candidate.name}`)
    readings.push(space === 'same' ? withDegrees(readOnGraph(head, candidate, options.permutations, draws))
      : readThroughMap(head, candidate, options.permutations, draws)!)
  }
  if (space === 'same' && tokens <= tokensMax) {
    yield { phase: 'estimated graph', done: graphs.length / (graphs.length + 1) }
    readings.push(withDegrees(readWithoutGraph(head, options, stream(seed, 'interpret/estimated'))))
  }
  return readings
}

const withDegrees = (reading: Omit<HeadReading, 'degrees'> & { readonly a: number; readonly h: number }): HeadReading =>
  ({ ...reading, degrees: (Math.atan2(reading.h, reading.a) * 180) / Math.PI })
