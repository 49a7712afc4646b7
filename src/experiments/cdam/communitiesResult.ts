import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { ExperimentResult, PublishedNumber, ResultTable } from '../experiment.js'
import { compare } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'
import { communitiesPlots } from './communitiesPlots.js'
import { bestOf, type ProtocolRow, type ScaleRow, type ThresholdRow } from './communityRows.js'
import type { LevelCommunities } from './levelCommunities.js'
import { levelCommunitiesPlots, levelCommunitiesSummary, levelCommunitiesTables } from './levelCommunitiesResult.js'

type Given = Readonly<Record<'neurons' | 'replicates' | 'eta' | 'steps' | 'beta' | 'noise' | 'permutations' | 'bits'
  | 'cueNoise' | 'levelReplicates' | 'volleyNoise' | 'stepHetero', number>>

interface Found {
  readonly protocol: readonly ProtocolRow[]
  readonly scale: readonly ScaleRow[]
  readonly thresholds: readonly ThresholdRow[]
  readonly levels: LevelCommunities
}

export function communitiesResult(
  given: Given, graphs: readonly MemoryGraph[], { protocol, scale, thresholds, levels }: Found,
): ExperimentResult {
  return {
    summary: summaryOf(graphs, protocol, scale, thresholds) + levelCommunitiesSummary(given, levels),
    tables: [
      protocolTable(given, protocol), scaleTable(scale), thresholdTable(thresholds), memberTable(graphs, scale),
      ...levelCommunitiesTables(given, levels),
    ],
    plots: [...communitiesPlots(given, graphs, protocol, scale), ...levelCommunitiesPlots(given, levels)],
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
  return `Do the attractors of a memory graph part it into its communities? ${best.length === 0 ? ''
      : `Where they agree best with the known communities, the adjusted Rand index is: ${best.join('; ')}. `}`
    + 'With a = 1 − h, h sets the scale at which a graph is seen.\n\nAttractors of the converged dynamics for h = '
    + `${heteros.join(', ')}: ${counts.join('; ')}.\n\n`
    + `${published.length === 0 ? '' : 'Clusters of the attractors\' correlations by the '
      + `published protocol: ${published.join('; ')}. `}`
    + `${ratios.length === 0 ? '' : 'One attractor is left (quiescence) from h on, by the closed '
      + `form and as found: ${ratios.join('; ')}.`}`
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
