import { graphLayout } from '../../memory/graph/graphLayout.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { ExperimentResult, Plot, PublishedNumber, ResultTable } from '../experiment.js'
import { compare } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'
import type { QuiescenceThreshold } from './quiescenceThreshold.js'

/** What the published protocol gave at one mixture; empty where no communities are known. */
export interface ProtocolRow {
  readonly graph: string
  readonly a: number
  readonly h: number
  readonly distinct: number
  readonly distinctDeviation: number
  readonly adjustedRand: number | ''
  readonly deviation: number | ''
  /** 95 % of permutations give no more. */
  readonly chance: number | ''
  readonly probability: number | ''
  readonly mutualInformation: number | ''
  readonly chanceInformation: number | ''
  readonly within: number | ''
  readonly between: number | ''
  readonly active: number
  readonly change: number
  /** Of the first set of patterns. */
  readonly correlations: readonly Float64Array[]
  readonly order: readonly number[]
  readonly clusterOf: readonly number[]
}

/** What the converged field equation gave at one h. */
export interface ScaleRow {
  readonly graph: string
  readonly h: number
  readonly attractors: number
  readonly settled: number
  readonly attractorOf: readonly number[]
  readonly attractorRand: number | ''
  readonly attractorInformation: number | ''
  readonly chanceInformation: number | ''
  readonly clusterRand: number | ''
}

export interface ThresholdRow extends QuiescenceThreshold {
  readonly graph: string
}

type Given = Readonly<Record<'neurons' | 'replicates' | 'eta' | 'steps' | 'beta' | 'noise' | 'permutations', number>>

export function communitiesResult(
  given: Given, graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[], scale: readonly ScaleRow[],
  thresholds: readonly ThresholdRow[],
): ExperimentResult {
  return {
    summary: summaryOf(graphs, protocol, scale, thresholds),
    tables: [protocolTable(given, protocol), scaleTable(scale), thresholdTable(thresholds), memberTable(graphs, scale)],
    plots: [
      scalePlot(scale), segmentations(graphs, scale), ...scalesOf(graphs[0]!, scale), agreementPlot(given, protocol),
      ...matrices(graphs, protocol),
    ].filter(({ rows }) => rows.length > 0),
    comparison: ancestors(scale),
  }
}

function summaryOf(
  graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[], scale: readonly ScaleRow[],
  thresholds: readonly ThresholdRow[],
): string {
  const counts = graphs.map(({ name }) => {
    const rows = scale.filter(({ graph }) => graph === name)
    return `${name} ${rows.map(({ attractors }) => attractors).join(' → ')}`
  })
  const best = graphs.flatMap(({ name }) => {
    const row = bestOf(scale.filter(({ graph }) => graph === name))
    return row === undefined ? [] : [`${name} ${row.attractorRand.toFixed(2)} (h = ${row.h})`]
  })
  const published = graphs.flatMap(({ name }) => {
    const rows = protocol.filter((row) => row.graph === name && row.adjustedRand !== '')
    if (rows.length === 0) return []
    const row = rows.reduce((most, one) => (one.adjustedRand > most.adjustedRand ? one : most))
    return [`${name} ${Number(row.adjustedRand).toFixed(2)} (${mixtureName(row.a, row.h)}; by chance at most `
      + `${Number(row.chance).toFixed(2)})`]
  })
  const ratios = thresholds.flatMap(({ graph, predicted, found }) => (predicted && found
    ? [`${graph} ${predicted.toFixed(2)} and ${found.several.toFixed(2)} to ${found.one.toFixed(2)}`] : []))
  const heteros = [...new Set(scale.map(({ h }) => h))]
  return `With a = 1 − h, h sets the scale at which a graph is seen. Attractors of the converged dynamics for h = `
    + `${heteros.join(', ')}: ${counts.join('; ')}. ${best.length === 0 ? ''
      : `Where these agree best with the known communities, the adjusted Rand index is: ${best.join('; ')}. `}`
    + `${published.length === 0 ? '' : 'Clusters of the attractors\' correlations by the '
      + `published protocol: ${published.join('; ')}. `}`
    + `${ratios.length === 0 ? '' : 'One attractor is left (quiescence) from h on, by the closed '
      + `form and as found: ${ratios.join('; ')}.`}`
}

function bestOf(rows: readonly ScaleRow[]): (ScaleRow & { readonly attractorRand: number }) | undefined {
  const known = rows.filter((row): row is ScaleRow & { readonly attractorRand: number } => row.attractorRand !== '')
  return known.length === 0 ? undefined : known.reduce((most, row) => (row.attractorRand > most.attractorRand ? row : most))
}

const protocolColumns = [
  { key: 'graph', title: 'graph' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
  { key: 'distinct', title: 'different attractors' }, { key: 'distinctDeviation', title: 'SD of sets' },
  { key: 'adjustedRand', title: 'adjusted Rand' }, { key: 'deviation', title: 'SD of sets' },
  { key: 'chance', title: 'by chance' }, { key: 'probability', title: 'p' },
  { key: 'mutualInformation', title: 'NMI' }, { key: 'chanceInformation', title: 'by chance' },
  { key: 'within', title: 'C within' }, { key: 'between', title: 'C between' },
  { key: 'active', title: 'active vertices' }, { key: 'change', title: 'change' },
]

const protocolTable = (
  { neurons, replicates, eta, steps, beta, noise, permutations }: Given, rows: readonly ProtocolRow[],
): ResultTable => ({
  name: 'clusters', title: 'Clusters of the attractors’ correlations',
  caption: `Every vertex as the start, ${neurons} neurons, β = ${beta}, η = ${eta}, ${steps} updates, noise `
    + `${noise}; means over `
    + `${replicates} sets of patterns. Clusters: average linkage on 1 − C, cut at as many clusters as `
    + `communities are known. `
    + `By chance: ${permutations} permutations of the communities (adjusted Rand index: 95 % of them give no `
    + `more; p is the `
    + 'greatest of the sets; mutual information, which chance does not bring to 0: their mean). A change that is '
    + 'not small says '
    + 'that the last update still moved the states.',
  columns: protocolColumns, rows: columnsOf(rows, protocolColumns),
})

const scaleColumns = [
  { key: 'graph', title: 'graph' }, { key: 'h', title: 'h' }, { key: 'attractors', title: 'attractors' },
  { key: 'settled', title: 'share settled' }, { key: 'attractorRand', title: 'adjusted Rand of attractors' },
  { key: 'attractorInformation', title: 'NMI of attractors' }, { key: 'chanceInformation', title: 'NMI by chance' },
  { key: 'clusterRand', title: 'adjusted Rand of clusters' },
]

const scaleTable = (rows: readonly ScaleRow[]): ResultTable => ({
  name: 'scale', title: 'Attractors by scale',
  caption: 'The field equation (many neurons, patterns independent) followed until it rests, with a = 1 − h. '
    + 'Attractors: states '
    + 'that correlate above 0.95 are one, and so are all where attention does not depend on the start (to 0.05). '
    + 'As a partition '
    + 'of the vertices they are compared with the known communities; clusters are those of the same correlations '
    + 'by average linkage.',
  columns: scaleColumns, rows: columnsOf(rows, scaleColumns),
})

const thresholdTable = (rows: readonly ThresholdRow[]): ResultTable => ({
  name: 'quiescence', title: 'The threshold of quiescence',
  caption: 'Predicted: h_q = (1 − p/β_eff)/(1 − λ₂), with λ₂ the second eigenvalue of M, from which on uniform '
    + 'attention is '
    + 'stable; it is exact for graphs in which all vertices have as many neighbours. Found: the greatest h tried '
    + 'at which starts '
    + 'come to different states, and the least at which all come to one, between half and one and a half of it; '
    + 'empty where it '
    + 'was not tried (no threshold above 0, or one above 30) or does not lie there.',
  columns: [
    { key: 'graph', title: 'graph' }, { key: 'secondEigenvalue', title: 'λ₂' }, { key: 'predicted', title: 'predicted h_q' },
    { key: 'several', title: 'several up to' }, { key: 'one', title: 'one '
      + 'from' }, { key: 'ratio', title: 'found/predicted' },
  ],
  rows: rows.map(({ graph, secondEigenvalue, predicted, found }) => ({
    graph, secondEigenvalue, predicted: predicted ?? '', several: found?.several ?? '', one: found?.one ?? '',
    ratio: predicted && found ? (found.several + found.one) / 2 / predicted : '',
  })),
})

function memberTable(graphs: readonly MemoryGraph[], scale: readonly ScaleRow[]): ResultTable {
  const heteros = [...new Set(scale.map(({ h }) => h))]
  return {
    name: 'vertices', title: 'The attractor of each vertex',
    caption: 'Vertices with the same number at one h come to the same attractor; it is that of the first of them.',
    columns: [
      { key: 'graph', title: 'graph' }, { key: 'vertex', title: 'vertex' }, { key: 'label', title: 'label' },
      { key: 'community', title: 'community' }, ...heteros.map((h) => ({ key: `h${h}`, title: `h = ${h}` })),
    ],
    rows: graphs.flatMap(({ name, vertices, labels, communities }) => {
      const rows = scale.filter(({ graph }) => graph === name)
      return Array.from({ length: vertices }, (_, vertex) => ({
        graph: name, vertex, label: labels[vertex]!, community: communities?.[vertex] ?? '',
        ...Object.fromEntries(rows.map(({ h, attractorOf }) => [`h${h}`, attractorOf[vertex]!])),
      }))
    }),
  }
}

const scalePlot = (rows: readonly ScaleRow[]): Plot => ({
  name: 'attractors-by-scale', title: 'How many attractors a graph has',
  caption: 'Different attractors of the converged field equation, started near each vertex, against h with a = 1 − h.',
  rows: rows.map(({ graph, h, attractors }) => ({ graph, h, attractors })),
  x: { key: 'h', title: 'h', scale: 'log' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'graph',
  mark: 'line and points',
})

const agreementPlot = ({ permutations, replicates }: Given, rows: readonly ProtocolRow[]): Plot => ({
  name: 'agreement', title: 'Clusters against known communities',
  caption: `Adjusted Rand index of clusters by the published protocol, means over ${replicates} sets of `
    + `patterns. By chance it `
    + `is 0 on average; the line of chance is what 95 % of ${permutations} permutations do not exceed, of the `
    + `graph where that is most.`,
  rows: [
    ...rows.flatMap(({ graph, a, h, adjustedRand }) =>
      (adjustedRand === '' ? [] : [{ graph, mixture: `${a}, ${h}`.replaceAll('-', '−'), adjustedRand }])),
    ...[...new Set(rows.filter(({ chance }) => chance !== '').map(({ a, h }) => `${a}, ${h}`))].map((mixture) => ({
      graph: 'chance', mixture: mixture.replaceAll('-', '−'),
      adjustedRand: Math.max(...rows.filter(({ a, h }) => `${a}, `
        + `${h}` === mixture).map(({ chance }) => Number(chance))),
    })),
  ],
  x: { key: 'mixture', title: 'a, h' }, y: { key: 'adjustedRand', title: 'adjusted Rand index' }, series: 'graph',
  mark: 'line and points',
})

/** More attractors than this have no colours that can be told apart. */
const coloursMax = 8

/** All graphs, each at the h where its attractors agree best with the communities, or where they first are few. */
function segmentations(graphs: readonly MemoryGraph[], scale: readonly ScaleRow[]): Plot {
  const chosen = graphs.flatMap((graph) => {
    const few = scale.filter((row) => row.graph === graph.name && row.attractors <= coloursMax)
    const row = bestOf(few) ?? few[0]
    return row === undefined ? [] : [{ graph, row, panel: `${graph.name}, h = ${row.h}: ${counted(row.attractors)}` }]
  })
  return networkPlot('segmentations', 'Graphs as their attractors part them',
    'Each graph at the h at which its attractors agree best with its known communities (where none are known: at '
      + 'the least h '
    + `with at most ${coloursMax} attractors). Colour: the attractor that a vertex comes to. Shape: its known `
    + `community.`, chosen)
}

/** One graph at every scale at which its attractors can be told apart by colour. */
function scalesOf(graph: MemoryGraph, scale: readonly ScaleRow[]): Plot[] {
  const rows = scale.filter((row) => row.graph === graph.name && row.attractors > 1 && row.attractors <= coloursMax).slice(0, 4)
  return rows.length < 2 ? [] : [networkPlot('scales', `${graph.name} at several scales`,
    'Colour: the attractor that a vertex comes to. Shape: its known community. The greater h is, with a = 1 − h, '
      + 'the coarser the parts.',
    rows.map((row) => ({ graph, row, panel: `h = ${row.h}: ${counted(row.attractors)}` })))]
}

const counted = (attractors: number): string => `${attractors} attractor${attractors === 1 ? '' : 's'}`

function networkPlot(
  name: string, title: string, caption: string,
  shown: readonly { readonly graph: MemoryGraph; readonly row: ScaleRow; readonly panel: string }[],
): Plot {
  return {
    name, title, caption, mark: 'network', panel: 'panel',
    x: { key: 'x', title: 'x' }, y: { key: 'y', title: 'y' }, link: { x: 'toX', y: 'toY' },
    series: 'attractor', shape: 'community',
    rows: shown.flatMap(({ graph, row, panel }) => {
      const places = graphLayout(graph).map(({ x, y }) => ({ x: rounded(x, 3), y: rounded(y, 3) }))
      const names = [...new Set(row.attractorOf)]
      const known = [...new Set(graph.communities)]
      const link = { vertex: '', attractor: '', community: '' }
      return [
        ...graph.edges.map(({ from, to }) => ({
          panel, ...link, ...places[from]!, toX: places[to]!.x, toY: places[to]!.y,
        })),
        ...places.map((place, vertex) => ({
          panel, vertex: graph.labels[vertex]!, attractor: String(names.indexOf(row.attractorOf[vertex]!) + 1),
          community: graph.communities ? String(known.indexOf(graph.communities[vertex]!) + 1) : '1',
          ...place, toX: '', toY: '',
        })),
      ]
    }),
  }
}

/** Never −0. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0

/** The mixture at which all graphs are shown: the one with the best agreement on average, else the last. */
function matrices(graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[]): Plot[] {
  const first = protocol.filter(({ graph }) => graph === graphs[0]!.name)
  const meanRand = ({ a, h }: ProtocolRow): number =>
    protocol.filter((row) => row.a === a && row.h === h).reduce((sum, row) => sum + Number(row.adjustedRand), 0)
  const best = first.reduce((most, row) => (meanRand(row) > meanRand(most) ? row : most))
  const atBest = protocol.filter(({ a, h }) => a === best.a && h === best.h)
  return [
    matrixPlot(`correlations-${graphs[0]!.name.replace(/[^\w-]+/g, '-')}`, `Correlations of the attractors of `
      + `${graphs[0]!.name}`,
      `By the published protocol. Vertices stand in the order of the clusters at ${mixtureName(best.a, best.h)}.`,
      first.map((row) => ({ row, order: best.order, panel: mixtureName(row.a, row.h) }))),
    ...(graphs.length < 2 ? [] : [matrixPlot('correlations', `Correlations of attractors, `
      + `${mixtureName(best.a, best.h)}`,
      'By the published protocol. Vertices of a graph stand in the order of its clusters.',
      atBest.map((row) => ({ row, order: row.order, panel: row.graph })))]),
  ]
}

const matrixPlot = (
  name: string, title: string, caption: string,
  shown: readonly { readonly row: ProtocolRow; readonly order: readonly number[]; readonly panel: string }[],
): Plot => ({
  name, title, caption, mark: 'cells', panel: 'panel',
  rows: shown.flatMap(({ row: { correlations }, order, panel }) => order.flatMap((from, down) => order.map((to, across) =>
    ({ panel, from: down, to: across, correlation: rounded(correlations[from]![to]!, 2) })))),
  x: { key: 'to', title: 'vertex, in the order of clusters' }, y: { key: 'from', title: 'vertex' },
  colour: { key: 'correlation', title: 'correlation' },
})

const ancestor = 'Burns, Haga & Fukai 2022, stored correlations (attractors at C > 0.95)'

/** The attractors that the circuit model before CDAM had; there are no published numbers of CDAM itself on these graphs. */
function ancestors(scale: readonly ScaleRow[]): PublishedNumber[] {
  const published = [['pentagon', '3'], ['rooms', '4']] as const
  return published.flatMap(([name, count]) => {
    const rows = scale.filter(({ graph }) => graph === name)
    const best = bestOf(rows)
    return best === undefined ? [] : [compare(`attractors of ${name}, at the h of best agreement `
      + `(${best.h})`, count, ancestor,
      best.attractors, 'theirs is a circuit of excitatory and inhibitory rate neurons, in which the share of '
        + 'local inhibition sets the scale')]
  })
}
