import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { ExperimentResult, PublishedNumber, ResultTable } from '../experiment.js'
import { compare } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'
import { communitiesPlots } from './communitiesPlots.js'
import { bestOf, partsOf, type ProtocolRow, type ScaleRow, type ThresholdRow } from './communityRows.js'
import type { LevelCommunities } from './levelCommunities.js'
import { levelCommunitiesPlots, levelCommunitiesSummary, levelCommunitiesTables } from './levelCommunitiesResult.js'
import { twoDigits } from './twoDigits.js'

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
      ...bestTable(graphs, protocol, scale), protocolTable(given, protocol), scaleTable(scale), thresholdTable(thresholds),
      memberTable(graphs, scale),
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
  const best = graphs.flatMap(({ name }) => bestOf(scale.filter(({ graph }) => graph === name)) ?? [])
  const above = protocol.filter(({ adjustedRand, chance }) => adjustedRand !== '' && adjustedRand > Number(chance))
  const known = protocol.filter(({ adjustedRand }) => adjustedRand !== '')
  const ratios = thresholds.flatMap(({ predicted, found }) =>
    (predicted && found ? [(found.several + found.one) / 2 / predicted] : []))
  return 'Do the attractors of a memory graph part it into its communities? With a = 1 − h, h sets the scale at which a graph '
    + `is seen: ${counted(graphs, scale)}. ${best.length === 0 ? '' : `At the h of best agreement the adjusted Rand index with `
      + `the known communities is ${spanOf(best, ({ attractorRand }) => attractorRand)} (table “best”).`}\n\n`
    + `${known.length === 0 ? '' : 'By the published protocol clusters of the attractors\' correlations agree with the '
      + `communities beyond chance at ${above.length} of ${known.length} mixtures of the graphs whose communities are known. `}`
    + `${ratios.length === 0 ? '' : `One attractor is left (quiescence) from an h on that is ${twoDigits(Math.min(...ratios))}${
      ratios.length === 1 ? '' : ` to ${twoDigits(Math.max(...ratios))}`} times that of the closed form.`}`
}

/** Between how many attractors the graphs have, at the least h and at the greatest. */
function counted(graphs: readonly MemoryGraph[], scale: readonly ScaleRow[]): string {
  const heteros = [...new Set(scale.map(({ h }) => h))].sort((one, other) => one - other)
  const at = (h: number): string => {
    const counts = graphs.flatMap(({ name }) => scale.filter((row) => row.graph === name && row.h === h).map(partsOf))
    const [least, most] = [Math.min(...counts), Math.max(...counts)]
    return `${least === most ? least : `${least} to ${most}`} attractor${most === 1 ? '' : 's'} at h = ${h}`
  }
  return [...new Set([heteros[0]!, heteros.at(-1)!])].map(at).join(', ')
}

/** `0.43 (karate, h = 2) to 1.00 (rooms, h = 3)`: the least and the greatest of some rows, each with its graph. */
function spanOf<Row extends { readonly graph: string; readonly h: number }>(
  rows: readonly Row[], value: (row: Row) => number,
): string {
  const [least, greatest] = [rows.reduce((low, row) => (value(row) < value(low) ? row : low)),
    rows.reduce((high, row) => (value(row) > value(high) ? row : high))]
  const told = (row: Row): string => `${twoDigits(value(row))} (${row.graph}, h = ${row.h})`
  return value(least) === value(greatest) ? told(least) : `${told(least)} to ${told(greatest)}`
}

/** Where attractors, and clusters of their correlations, agree best with communities that are known. */
function bestTable(
  graphs: readonly MemoryGraph[], protocol: readonly ProtocolRow[], scale: readonly ScaleRow[],
): ResultTable[] {
  const rows = graphs.flatMap(({ name }) => {
    const own = bestOf(scale.filter(({ graph }) => graph === name))
    if (own === undefined) return []
    const clusters = protocol.filter((row) => row.graph === name && row.adjustedRand !== '')
      .reduce<ProtocolRow | undefined>((most, row) =>
      (most === undefined || Number(row.adjustedRand) > Number(most.adjustedRand) ? row : most), undefined)
    return [{
      graph: name, h: own.h, attractorRand: own.attractorRand, mixture: clusters ? mixtureName(clusters.a, clusters.h) : '',
      clusterRand: clusters?.adjustedRand ?? '', chance: clusters?.chance ?? '',
    }]
  })
  return rows.length === 0 ? [] : [{
    name: 'best', title: 'Where attractors agree best with known communities',
    caption: 'The adjusted Rand index of attractors of the converged field equation at the h where it is greatest, and of '
      + 'clusters by the published protocol at the mixture where that is; by chance: what 95 % of permutations do not exceed. '
      + 'The greatest of several is greater than chance by itself: of as many, not of one.',
    columns: [
      { key: 'graph', title: 'graph' }, { key: 'h', title: 'h' },
      { key: 'attractorRand', title: 'adjusted Rand of attractors' }, { key: 'mixture', title: 'mixture' },
      { key: 'clusterRand', title: 'adjusted Rand of clusters' },
      { key: 'chance', title: 'by chance' },
    ],
    rows,
  }]
}

const protocolColumns = [
  { key: 'graph', title: 'graph' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
  { key: 'distinct', title: 'different attractors' }, { key: 'distinctDeviation', title: 'SD of sets' },
  { key: 'adjustedRand', title: 'adjusted Rand' }, { key: 'adjustedRandLow', title: '95 % from' },
  { key: 'adjustedRandHigh', title: 'to' },
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
  { key: 'attractorsLow', title: '95 % from' }, { key: 'attractorsHigh', title: 'to' },
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
      partsOf(best), 'theirs is a circuit of excitatory and inhibitory rate neurons, in which the share of '
        + 'local inhibition sets the scale')]
  })
}
