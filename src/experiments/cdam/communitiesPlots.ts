import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { saidOfEstimates } from '../estimateOver.js'
import type { Plot } from '../experiment.js'
import { graphDrawing, graphRows } from '../graphRows.js'
import { attractorGraph } from './attractorGraph.js'
import { mixtureName } from './cdamParameters.js'
import { bestOf, partsOf, type ProtocolRow, type ScaleRow } from './communityRows.js'

type Given = Readonly<Record<'permutations' | 'replicates', number>>

/** All figures, but for those that would show nothing. */
export const communitiesPlots = (
  given: Given, graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[], scale: readonly ScaleRow[],
): Plot[] => [
  scalePlot(given, scale), segmentations(graphs, scale), ...scalesOf(graphs[0]!, scale), agreementPlot(given, protocol),
  ...matrices(graphs, protocol),
].filter(({ rows }) => rows.length > 0)

const scalePlot = ({ replicates }: Given, rows: readonly ScaleRow[]): Plot => ({
  name: 'attractors-by-scale', title: 'How many attractors a graph has',
  caption: 'Different attractors of the converged field equation, started near each vertex, against h with a = 1 − h. '
    + saidOfEstimates(replicates, 'draw of the starts’ noise', 'draws of the starts’ noise'),
  rows: rows.map(({ graph, h, attractors, attractorsLow, attractorsHigh }) =>
    ({ graph, h, attractors, low: attractorsLow, high: attractorsHigh })),
  x: { key: 'h', title: 'h', scale: 'log' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'graph',
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const agreementPlot = ({ permutations, replicates }: Given, rows: readonly ProtocolRow[]): Plot => ({
  name: 'agreement', title: 'Clusters against known communities',
  caption: `Adjusted Rand index of clusters by the published protocol. ${
    saidOfEstimates(replicates, 'set of patterns', 'sets of patterns')} By chance it is 0 on average; the line of chance is `
    + `what 95 % of ${permutations} permutations do not exceed, of the graph where that is most.`,
  rows: [
    ...rows.flatMap(({ graph, a, h, adjustedRand, adjustedRandLow, adjustedRandHigh }) => (adjustedRand === '' ? []
      : [{ graph, mixture: pairName(a, h), adjustedRand, low: Number(adjustedRandLow), high: Number(adjustedRandHigh) }])),
    ...[...new Set(rows.filter(({ chance }) => chance !== '').map(({ a, h }) => pairName(a, h)))].map((mixture) => {
      const chance = Math.max(...rows.filter(({ a, h }) => pairName(a, h) === mixture).map((row) => Number(row.chance)))
      return { graph: 'chance', mixture, adjustedRand: chance, low: chance, high: chance }
    }),
  ],
  x: { key: 'mixture', title: 'a, h' }, y: { key: 'adjustedRand', title: 'adjusted Rand index' }, series: 'graph',
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const pairName = (a: number, h: number): string => `${a}, ${h}`.replaceAll('-', '−')

/** More attractors than this have no colours that can be told apart. */
const coloursMax = 8

/** All graphs, each at the h where its attractors agree best with the communities, or where they first are few. */
function segmentations(graphs: readonly MemoryGraph[], scale: readonly ScaleRow[]): Plot {
  const chosen = graphs.flatMap((graph) => {
    const few = scale.filter((row) => row.graph === graph.name && partsOf(row) <= coloursMax)
    const row = bestOf(few) ?? few[0]
    return row === undefined ? [] : [{ graph, row, panel: `${graph.name}, h = ${row.h}: ${counted(partsOf(row))}` }]
  })
  return networkPlot('segmentations', 'Graphs as their attractors part them',
    'Each graph at the h at which its attractors agree best with its known communities (where none are known: at '
      + 'the least h '
    + `with at most ${coloursMax} attractors). Colour: the attractor that a vertex comes to. Shape: its known `
    + `community.`, chosen)
}

/** One graph at every scale at which its attractors can be told apart by colour. */
function scalesOf(graph: MemoryGraph, scale: readonly ScaleRow[]): Plot[] {
  const rows = scale.filter((row) => row.graph === graph.name && partsOf(row) > 1 && partsOf(row) <= coloursMax).slice(0, 4)
  return rows.length < 2 ? [] : [networkPlot('scales', `${graph.name} at several scales`,
    'Colour: the attractor that a vertex comes to. Shape: its known community. The greater h is, with a = 1 − h, '
      + 'the coarser the parts.',
    rows.map((row) => ({ graph, row, panel: `h = ${row.h}: ${counted(partsOf(row))}` })))]
}

const counted = (attractors: number): string => `${attractors} attractor${attractors === 1 ? '' : 's'}`

function networkPlot(
  name: string, title: string, caption: string,
  shown: readonly { readonly graph: MemoryGraph; readonly row: ScaleRow; readonly panel: string }[],
): Plot {
  return {
    ...graphDrawing, name, title, caption, panel: 'panel', series: 'attractor', shape: 'community',
    rows: shown.flatMap(({ graph, row, panel }) => {
      const names = [...new Set(row.attractorOf)]
      const known = [...new Set(graph.communities)]
      return graphRows(graph, (vertex) => ({
        attractor: String(names.indexOf(row.attractorOf[vertex]!) + 1),
        community: graph.communities ? String(known.indexOf(graph.communities[vertex]!) + 1) : '1',
      }), { panel })
    }),
  }
}

/** To four digits after the point; never −0. */
const rounded = (value: number): number => Number(value.toFixed(4)) + 0

/** The mixture at which all graphs are shown: the one with the best agreement on average, else the last. */
function matrices(graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[]): Plot[] {
  const first = protocol.filter(({ graph }) => graph === graphs[0]!.name)
  const meanRand = ({ a, h }: ProtocolRow): number =>
    protocol.filter((row) => row.a === a && row.h === h).reduce((sum, row) => sum + Number(row.adjustedRand), 0)
  const best = first.reduce((most, row) => (meanRand(row) > meanRand(most) ? row : most))
  const atBest = protocol.filter(({ a, h }) => a === best.a && h === best.h)
  return [
    ...attractorGraph(graphs[0]!, first.map((row) => ({ panel: mixtureName(row.a, row.h), correlations: row.correlations })),
      'By the published protocol, of the first set of patterns.'),
    matrixPlot(`correlations-${graphs[0]!.name.replace(/[^\w-]+/g, '-')}`, `Correlations of the attractors of `
      + `${graphs[0]!.name}`,
      `By the published protocol, of the first set of patterns. Vertices stand in the order of the clusters at ${
        mixtureName(best.a, best.h)}.`,
      first.map((row) => ({ row, order: best.order, panel: mixtureName(row.a, row.h) }))),
    ...(graphs.length < 2 ? [] : [matrixPlot('correlations', `Correlations of attractors, `
      + `${mixtureName(best.a, best.h)}`,
      'By the published protocol, of the first set of patterns. Vertices of a graph stand in the order of its clusters.',
      atBest.map((row) => ({ row, order: row.order, panel: row.graph })))]),
  ]
}

const matrixPlot = (
  name: string, title: string, caption: string,
  shown: readonly { readonly row: ProtocolRow; readonly order: readonly number[]; readonly panel: string }[],
): Plot => ({
  name, title, caption, mark: 'cells', panel: 'panel',
  rows: shown.flatMap(({ row: { correlations }, order, panel }) => order.flatMap((from, down) => order.map((to, across) =>
    ({ panel, from: down, to: across, correlation: rounded(correlations[from]![to]!) })))),
  x: { key: 'to', title: 'vertex, in the order of clusters' }, y: { key: 'from', title: 'vertex' },
  colour: { key: 'correlation', title: 'correlation' },
})
