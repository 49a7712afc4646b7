import { saidOfEstimates } from '../estimateOver.js'
import type { Plot } from '../experiment.js'
import { graphDrawing, graphRows } from '../graphRows.js'
import { grouped } from '../grouped.js'
import { automatonGraph, type Automaton } from './automaton.js'
import type { AutomatonRows, LoadRow, NoiseRow, TransitionRow } from './automatonRows.js'

/** Graphs with more vertices are not drawn. */
const verticesMax = 150

export const automatonPlots = (
  machine: Automaton, { loadSymbols, replicates, wordReplicates }: Given, { transitions, noises, loads }: AutomatonRows,
): Plot[] => [
  ...graphPlots(machine, transitions), ...noisePlots({ replicates, wordReplicates }, noises), loadPlot(loadSymbols, loads),
]

type Given = Readonly<Record<'loadSymbols' | 'replicates' | 'wordReplicates', number>>

export const percent = (share: number): string => `${Math.round(100 * share)} %`

/** The memory graph, as far as it can be made out: what it is to recall, and how well it does. */
function graphPlots(machine: Automaton, transitions: readonly TransitionRow[]): Plot[] {
  const graph = automatonGraph(machine)
  if (graph.vertices > verticesMax) return []
  const recalled = graph.edges.map(({ to }) => graph.labels[to]!)
  const kindOf = (vertex: number): string => (vertex < machine.states.length ? 'state' : 'transition')
  return [
    {
      ...graphDrawing, name: 'automaton', title: 'The automaton as a memory graph',
      caption: 'A vertex for each state and for each transition, a state with a symbol, joined with the state that '
        + 'it recalls. Colour: that state; each state recalls itself, too.',
      series: 'recalls', shape: 'kind',
      rows: graphRows(graph, (vertex) => ({ recalls: recalled[vertex]!, kind: kindOf(vertex) })),
    },
    {
      ...graphDrawing, name: 'automaton-overlaps', title: 'What each state and transition leads to',
      caption: 'Colour: the correlation (of words: the cosine) of what a vertex leads to with the pattern of the state that '
        + 'it is to recall, without noise, on average over sets of patterns; of each kind of memory the first.',
      colour: { key: 'overlap', title: 'correlation with the right state' }, shape: 'kind', panel: 'panel',
      rows: ofKinds(transitions).flatMap(({ panel, rows }) => graphRows(graph, (vertex) =>
        ({ overlap: rowOf(machine, rows, vertex).right, kind: kindOf(vertex) }), { panel })),
    },
  ]
}

/** Of each kind of memory (the name up to a comma and a number) the first. */
function ofKinds(transitions: readonly TransitionRow[]): { readonly panel: string; readonly rows: readonly TransitionRow[] }[] {
  const kinds = new Map<string, TransitionRow>()
  for (const row of transitions) {
    const kind = row.level.replace(/, .*\d.*$/, '')
    if (!kinds.has(kind)) kinds.set(kind, row)
  }
  return [...kinds.values()].map(({ level, share }) =>
    ({ panel: level, rows: transitions.filter((row) => row.level === level && row.share === share) }))
}

/** What is known of a vertex of the memory graph: states are the first of them, transitions follow. */
function rowOf({ states, symbols, transitions }: Automaton, rows: readonly TransitionRow[], vertex: number): TransitionRow {
  const transition = transitions[vertex - states.length]
  const [from, symbol] = transition === undefined ? [states[vertex]!, '']
    : [states[transition.from]!, symbols[transition.symbol]!]
  return rows.find((row) => row.from === from && row.symbol === symbol)!
}

/** How many transitions the points of a figure are shares of. */
function trialsOf(rows: readonly { readonly trials: number }[]): string {
  const counts = rows.map(({ trials }) => trials)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `${least === most ? grouped(least) : `${grouped(least)} to ${grouped(most)}`} transitions tried`
}

const bars = { low: 'low', high: 'high' } as const

function noisePlots({ replicates, wordReplicates }: Omit<Given, 'loadSymbols'>, rows: readonly NoiseRow[]): Plot[] {
  return ['uniform noise', 'share of bits flipped'].flatMap((kind, index): Plot[] => {
    const own = rows.filter((row) => row.kind === kind)
    return own.length === 0 ? [] : [{
      name: index === 0 ? 'noise' : 'noise-words', title: `Wrong transitions by noise, ${index === 0 ? 'CDAM' : 'words'}`,
      caption: (index === 0 ? 'Noise of that width is added to every element of the cue.'
        : 'A panel for each part of a word that says the state; the rest says the symbol.')
        + ` Each point: ${trialsOf(own)}. ${
          saidOfEstimates(index === 0 ? replicates : wordReplicates, 'set of patterns', 'sets of patterns')}`,
      rows: own.map(({ level, share, noise, wrong, wrongLow, wrongHigh }) =>
        ({ level, noise, wrong, low: wrongLow, high: wrongHigh, part: `${percent(share)} of a word for the state` })),
      x: { key: 'noise', title: kind }, y: { key: 'wrong', title: 'share of transitions wrong' }, series: 'level',
      ...(index === 1 && { panel: 'part', oneScale: true }), interval: bars, mark: 'line and points',
    }]
  })
}

const loadPlot = (loadSymbols: number, rows: readonly LoadRow[]): Plot => ({
  name: 'load', title: 'Wrong transitions by load',
  caption: `Random automata, each state with ${loadSymbols} transitions, without noise. `
    + `Each point: ${trialsOf(rows)}, of at most two automata with patterns of their own; bars go from one to the other.`,
  rows: rows.map(({ level, share, transitions, wrong, wrongLow, wrongHigh }) =>
    ({ level, transitions, wrong, low: wrongLow, high: wrongHigh, part: `${percent(share)} of a pattern for the state` })),
  x: { key: 'transitions', title: 'transitions', scale: 'log' }, y: { key: 'wrong', title: 'share of transitions wrong' },
  series: 'level', panel: 'part', oneScale: true, interval: { ...bars, ends: 'automata' }, mark: 'line and points',
})
