import { InputError, nearest } from '../../errors/inputError.js'
import { memoryGraph, type MemoryGraph } from '../../memory/graph/memoryGraph.js'

/** After `from`, with the symbol as input, `to`; all by number. */
export interface Transition {
  readonly from: number
  readonly symbol: number
  readonly to: number
}

/** A deterministic finite automaton; transitions that are not there are undefined. */
export interface Automaton {
  readonly name: string
  readonly states: readonly string[]
  readonly symbols: readonly string[]
  readonly transitions: readonly Transition[]
}

/** An automaton by names. */
export interface AutomatonDeclaration {
  readonly name: string
  readonly states: readonly string[]
  readonly symbols: readonly string[]
  /** `[state, symbol, next state]`. */
  readonly transitions: readonly (readonly [string, string, string])[]
}

/**
 * Throws an InputError for a name that stands twice or is not known, and for two transitions from one state with one
 * symbol.
 */
export function automaton({ name, states, symbols, transitions: declared }: AutomatonDeclaration): Automaton {
  demandDistinct('states', states)
  demandDistinct('symbols', symbols)
  const places = new Map<string, number>()
  const transitions = declared.map(([from, symbol, to], index) => {
    const place = `transitions[${index}]`
    const found = {
      from: numberOf(states, from, 'state', `${place}[0]`), symbol: numberOf(symbols, symbol, 'symbol', `${place}[1]`),
      to: numberOf(states, to, 'state', `${place}[2]`),
    }
    const key = `${found.from} ${found.symbol}`
    const before = places.get(key)
    if (before !== undefined) {
      throw new InputError({
        field: place, problem: `"${from}" with "${symbol}" is transition ${before} already`,
        allowed: 'one transition for each state and symbol',
      })
    }
    places.set(key, index)
    return found
  })
  return { name, states, symbols, transitions }
}

function demandDistinct(field: string, names: readonly string[]): void {
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice === -1) return
  throw new InputError({ field: `${field}[${twice}]`, problem: `"${names[twice]}" stands twice`, allowed: 'each '
    + 'name once' })
}

function numberOf(names: readonly string[], name: string, kind: string, field: string): number {
  const number = names.indexOf(name)
  if (number !== -1) return number
  throw new InputError({ field, problem: `unknown ${kind} `
    + `"${name}"${nearest(name, names)}`, allowed: names.join(', ') })
}

/**
 * The memory graph of an automaton (Burns 2024): a vertex for each state, which recalls itself, and after these one for
 * each transition, a state with a symbol, which recalls the next state.
 */
export const automatonGraph = ({ name, states, symbols, transitions }: Automaton): MemoryGraph => memoryGraph({
  name, directed: true, vertices: states.length + transitions.length,
  edges: [
    ...states.map((_, state) => [state, state] as const),
    ...transitions.map(({ to }, index) => [states.length + index, to] as const),
  ],
  labels: [...states, ...transitions.map(({ from, symbol }) => `${states[from]} ${symbols[symbol]}`)],
})
