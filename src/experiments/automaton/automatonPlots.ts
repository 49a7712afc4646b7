import { graphLayout } from '../../memory/graph/graphLayout.js'
import type { Plot } from '../experiment.js'
import { grouped } from '../grouped.js'
import { automatonGraph, type Automaton } from './automaton.js'
import type { LoadRow, NoiseRow } from './automatonRows.js'

/** Graphs with more vertices are not drawn. */
const verticesMax = 150

export const automatonPlots = (
  machine: Automaton, loadSymbols: number, noises: readonly NoiseRow[], loads: readonly LoadRow[],
): Plot[] => [...graphPlots(machine), ...noisePlots(noises), loadPlot(loadSymbols, loads)]

export const percent = (share: number): string => `${Math.round(100 * share)} %`

/** The memory graph, as far as it can be made out. */
function graphPlots(machine: Automaton): Plot[] {
  const graph = automatonGraph(machine)
  if (graph.vertices > verticesMax) return []
  const places = graphLayout(graph).map(({ x, y }) => ({ x: Number(x.toFixed(3)) + 0, y: Number(y.toFixed(3)) + 0 }))
  return [{
    name: 'automaton', title: 'The automaton as a memory graph', mark: 'network',
    x: { key: 'x', title: 'x' }, y: { key: 'y', title: 'y' },
    caption: 'A vertex for each state and for each transition, a state with a symbol, joined with the state that '
      + 'it recalls. Colour: that state; each state recalls itself, too.',
    link: { x: 'toX', y: 'toY' }, series: 'recalls', shape: 'kind',
    rows: [
      ...graph.edges.filter(({ from, to }) => from !== to).map(({ from, to }) =>
        ({ vertex: '', recalls: '', kind: '', ...places[from]!, toX: places[to]!.x, toY: places[to]!.y })),
      ...graph.edges.map(({ from, to }) => ({
        vertex: graph.labels[from]!, recalls: graph.labels[to]!, kind: from < machine.states.length ? 'state' : 'transition',
        ...places[from]!, toX: '', toY: '',
      })),
    ],
  }]
}

/** How many transitions the points of a figure are shares of. */
function trialsOf(rows: readonly { readonly trials: number }[]): string {
  const counts = rows.map(({ trials }) => trials)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `${least === most ? grouped(least) : `${grouped(least)} to ${grouped(most)}`} transitions tried`
}

const binomial = ' No interval is drawn; a share q of N has a standard error of at least √(q(1 − q)/N).'

function noisePlots(rows: readonly NoiseRow[]): Plot[] {
  return ['uniform noise', 'share of bits flipped'].flatMap((kind, index): Plot[] => {
    const own = rows.filter((row) => row.kind === kind)
    return own.length === 0 ? [] : [{
      name: index === 0 ? 'noise' : 'noise-words', title: `Wrong transitions by noise, ${index === 0 ? 'CDAM' : 'words'}`,
      caption: (index === 0 ? 'Noise of that width is added to every element of the cue.'
        : 'A panel for each part of a word that says the state; the rest says the symbol.')
        + ` Each point: ${trialsOf(own)}, of all sets of patterns.${binomial}`,
      rows: own.map(({ level, share, noise, wrong }) =>
        ({ level, noise, wrong, part: `${percent(share)} of a word for the state` })),
      x: { key: 'noise', title: kind }, y: { key: 'wrong', title: 'share of transitions wrong' }, series: 'level',
      ...(index === 1 && { panel: 'part', oneScale: true }), mark: 'line and points',
    }]
  })
}

const loadPlot = (loadSymbols: number, rows: readonly LoadRow[]): Plot => ({
  name: 'load', title: 'Wrong transitions by load',
  caption: `Random automata, each state with ${loadSymbols} transitions, without noise. `
    + `Each point: ${trialsOf(rows)}, of at most two automata with patterns of their own.${binomial}`,
  rows: rows.map(({ level, share, transitions, wrong }) =>
    ({ level, transitions, wrong, part: `${percent(share)} of a pattern for the state` })),
  x: { key: 'transitions', title: 'transitions', scale: 'log' }, y: { key: 'wrong', title: 'share of transitions wrong' },
  series: 'level', panel: 'part', oneScale: true, mark: 'line and points',
})
