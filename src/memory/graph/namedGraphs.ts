import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { barbell, complete, directedPath, directedRing, edgeless, path, ring, tree } from './classicGraphs.js'
import type { MemoryGraph } from './memoryGraph.js'
import { erdosRenyi, randomRegular, stochasticBlocks } from './randomGraphs.js'
import { connectedCliques, fourRooms, karate, pentagonGraph, tutteGraph, weightedKarate } from './shippedGraphs.js'

/** A number that a graph takes: a count from `least` on, or a probability. */
type GraphParameter = { readonly name: string; readonly least: number } | { readonly name: string; readonly least?: never }

interface NamedGraph {
  readonly about: string
  readonly parameters: readonly GraphParameter[]
  make(numbers: readonly number[], seed: number): MemoryGraph
}

const count = (name: string, least: number): GraphParameter => ({ name, least })
const probability = (name: string): GraphParameter => ({ name })
const vertices = (least: number) => [count('vertices', least)]

/** The graphs that text can name, in the order of messages. */
export const namedGraphs: Readonly<Record<string, NamedGraph>> = {
  'ring': { about: 'each vertex joined with the next', parameters: vertices(3), make: ([n]) => ring(n!) },
  'path': { about: 'a ring without its last edge', parameters: vertices(2), make: ([n]) => path(n!) },
  'directed-ring': { about: 'after each the next', parameters: vertices(2), make: ([n]) => directedRing(n!) },
  'directed-path': { about: 'the same up to the last', parameters: vertices(2), make: ([n]) => directedPath(n!) },
  'complete': { about: 'all joined with all', parameters: vertices(2), make: ([n]) => complete(n!) },
  'none': { about: 'no edges: auto-association alone', parameters: vertices(1), make: ([n]) => edgeless(n!) },
  'tree': {
    about: 'a root and generations below it', parameters: [count('branches', 1), count('depth', 1)],
    make: ([branches, depth]) => tree(branches!, depth!),
  },
  'barbell': {
    about: 'two complete graphs and a path between', parameters: [count('bell', 2), count('bar', 0)],
    make: ([bell, bar]) => barbell(bell!, bar!),
  },
  'cliques': {
    about: 'complete graphs in a ring', parameters: [count('cliques', 2), count('size', 3)],
    make: ([cliques, size]) => connectedCliques(cliques!, size!),
  },
  'random-regular': {
    about: 'random, all with as many neighbours', parameters: [count('vertices', 2), count('degree', 1)],
    make: ([n, degree], seed) => randomRegular(n!, degree!, seed),
  },
  'erdos-renyi': {
    about: 'random edges', parameters: [count('vertices', 2), probability('probability')],
    make: ([n, chance], seed) => erdosRenyi(n!, chance!, seed),
  },
  'blocks': {
    about: 'the stochastic block model',
    parameters: [count('blocks', 1), count('size', 1), probability('within'), probability('between')],
    make: ([blocks, size, within, between], seed) => stochasticBlocks(blocks!, size!, within!, between!, seed),
  },
  'karate': { about: 'Zachary’s karate club', parameters: [], make: karate },
  'karate-weighted': { about: 'the same with its weights', parameters: [], make: weightedKarate },
  'tutte': { about: 'Tutte’s graph', parameters: [], make: tutteGraph },
  'pentagon': { about: 'the three communities of Schapiro et al.', parameters: [], make: pentagonGraph },
  'rooms': { about: 'four rooms with doors', parameters: [], make: fourRooms },
}

const vertexLimit = 10_000

/**
 * The graph that a text names, with its numbers after colons: `ring:30`, `random-regular:30:3`, `karate`. Random ones
 * depend on the seed. Throws an InputError that says what is allowed.
 */
export function graphNamed(text: string, seed = 1, field = 'graph'): MemoryGraph {
  const [name = '', ...numbers] = text.split(':')
  const named = Object.hasOwn(namedGraphs, name) ? namedGraphs[name] : undefined
  if (named === undefined) {
    const names = Object.keys(namedGraphs)
    throw new InputError({
      field, problem: `unknown graph ${shown(text)}${nearest(name, names)}`,
      allowed: Object.entries(namedGraphs).map(([known, { parameters }]) => written(known, parameters)).join(', '),
    })
  }
  const { parameters } = named
  const values = numbers.map((number) => (/^[\d.e-]+$/.test(number) ? Number(number) : NaN))
  const fits = values.length === parameters.length && parameters.every(({ least }, index) => {
    const value = values[index]!
    return least === undefined ? value >= 0 && value <= 1
      : Number.isInteger(value) && value >= least && value <= vertexLimit
  })
  if (!fits) {
    throw new InputError({ field, problem: `found ${shown(text)}`, allowed: `${written(name, parameters)}${
      parameters.map(({ name: of, least }) => `; ${of}: ${least === undefined ? '0 to 1' : `an integer from ${least} on`}`)
        .join('')}` })
  }
  return named.make(values, seed)
}

const written = (name: string, parameters: readonly GraphParameter[]): string =>
  [name, ...parameters.map(({ name: of }) => `<${of}>`)].join(':')
