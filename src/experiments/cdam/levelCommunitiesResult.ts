import type { Plot, ResultTable } from '../experiment.js'
import { columnsOf } from './columnsOf.js'
import type { CommunityLevelRow, CommunityStepRow, LevelCommunities } from './levelCommunities.js'
import { wideWeightsName } from './storageSteps.js'

type Given = Readonly<Record<'bits' | 'cueNoise' | 'steps' | 'eta' | 'levelReplicates' | 'volleyNoise' | 'permutations'
  | 'stepHetero', number>>

const counted = (value: number): string => String(Number(value.toFixed(1)))

/** Attractors by scale at each level; where they agree best with communities; and what parts the levels, in numbers. */
export function levelCommunitiesSummary({ stepHetero }: Given, { levels: rows, steps }: LevelCommunities): string {
  if (rows.length === 0) return ''
  const heteros = [...new Set(rows.map(({ h }) => h))]
  const graphs = [...new Set(rows.map(({ graph }) => graph))]
  const levels = [...new Set(rows.map(({ level }) => level))]
  const at = (graph: string, level: string): CommunityLevelRow[] =>
    rows.filter((row) => row.graph === graph && row.level === level)
  const counts = graphs.map((graph) => `${graph} ${levels.map((level) =>
    `${level} ${at(graph, level).map(({ attractors }) => counted(attractors)).join(' → ')}`).join(', ')}`)
  const best = graphs.flatMap((graph) => {
    const own = levels.map((level) => ({ level, row: bestOf(at(graph, level)) }))
    return own.some(({ row }) => row === undefined) ? [] : [`${graph} ${own.map(({ level, row }) =>
      `${level} ${index(row!.attractorRand)} (h = ${row!.h})`).join(', ')}`]
  })
  return `\n\nOn words, at each level, attractors for h = ${heteros.join(', ')}: ${counts.join('; ')}.`
    + `${best.length === 0 ? '' : ` Greatest adjusted Rand index of attractors: ${best.join('; ')}.`}`
    + [...new Set(steps.map(({ to }) => to))]
      .map((to) => parting(to, steps.filter((row) => row.to === to), stepHetero)).join('')
    + saturation(rows)
}

/** The way to a level on the graph where its end is farthest from attention, by index where known, else by attractors. */
function parting(to: string, steps: readonly CommunityStepRow[], hetero: number): string {
  const ways = [...new Set(steps.map(({ graph }) => graph))].map((graph) => {
    const own = steps.filter((row) => row.graph === graph)
    const [start, end] = [own.find(({ place }) => place === 'start')!, own.find(({ place }) => place === 'end')!]
    const gap = start.attractorRand === '' ? 1 - Math.min(start.attractors, end.attractors)
      / Math.max(start.attractors, end.attractors) : Math.abs(start.attractorRand - Number(end.attractorRand))
    return { graph, own, gap }
  })
  const { graph, own } = ways.reduce((most, way) => (way.gap > most.gap ? way : most))
  const beside = told(own.filter(({ place }) => place === 'beside')).join(', ')
  const way = told(own.filter(({ place }) => place !== 'beside')).join(' → ')
  return `\n\nAt h = ${hetero} level ${to} parts most from attention on ${graph}; one thing changed at a time, attractors (and `
    + `their adjusted Rand index): ${way}; and beside the level: ${beside}.`
}

/** What saturation of weights changes, and how often spikes do what hard locations do, by graph. */
function saturation(rows: readonly CommunityLevelRow[]): string {
  const own = rows.filter(({ saturated }) => saturated !== '')
  if (own.length === 0) return ''
  const graphs = [...new Set(own.map(({ graph }) => graph))].map((graph) => {
    const of = own.filter((row) => row.graph === graph)
    const [same, starts] = [0, 1].map((place) => of.filter(({ spiking }) => spiking !== '')
      .reduce((sum, { spiking }) => sum + Number(spiking.split(' of ')[place]), 0))
    return `${graph} ${of.map(({ saturated }) => Math.round(100 * Number(saturated))).join(', ')} %`
      + `${starts ? ` (${same} of ${starts} starts the same in spikes)` : ''}`
  })
  return '\n\nOf the sums that the circuit reads at stored words, saturation of weights changes, for the same h: '
    + `${graphs.join('; ')}. Spikes are bound to come to the states of hard locations only where it changes none.`
}

/** The h with the greatest index; the least of several. Undefined where no communities are known. */
const bestOf = (rows: readonly CommunityLevelRow[]): CommunityLevelRow | undefined =>
  rows.filter(({ attractorRand }) => attractorRand !== '').reduce<CommunityLevelRow | undefined>((most, row) =>
    (most === undefined || Number(row.attractorRand) > Number(most.attractorRand) ? row : most), undefined)

const index = (value: number | ''): string => Number(value).toFixed(2).replace('-0.00', '0.00').replace('-', '−')

const told = (some: readonly CommunityStepRow[]): string[] => some.map(({ changed, attractors, attractorRand }) =>
  `${changed} ${counted(attractors)}${attractorRand === '' ? '' : ` (${index(attractorRand)})`}`)

const measureColumns = [
  { key: 'attractors', title: 'attractors' }, { key: 'attractorsSets', title: 'SD of sets' },
  { key: 'attractorRand', title: 'adjusted Rand' }, { key: 'chanceRand', title: 'by chance' },
  { key: 'attractorInformation', title: 'NMI' }, { key: 'chanceInformation', title: 'by chance' },
  { key: 'clusterRand', title: 'adjusted Rand of clusters' }, { key: 'change', title: 'change' },
  { key: 'sets', title: 'sets' },
]
const levelColumns = [
  { key: 'graph', title: 'graph' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' },
  { key: 'about', title: 'which' }, ...measureColumns, { key: 'saturated', title: 'saturated' },
  { key: 'spiking', title: 'same in spikes' },
]
const stepColumns = [
  { key: 'graph', title: 'graph' }, { key: 'h', title: 'h' }, { key: 'to', title: 'way to' },
  { key: 'place', title: 'place' }, { key: 'changed', title: 'changed' }, { key: 'comparedWith', title: 'compared with' },
  ...measureColumns,
]

export const levelCommunitiesTables = (given: Given, { levels, steps }: LevelCommunities): ResultTable[] => [
  {
    name: 'levels', title: 'Attractors and communities at each level',
    caption: `A random word of ${given.bits} bits at each vertex, each bit 1 in half of them; cues with `
      + `${100 * given.cueNoise} % of bits flipped, ${given.steps} steps of ${given.eta}, a = 1 − h. Attractors: last states `
      + 'that correlate above 0.95 are one; as a partition of the vertices they are compared with the known communities. '
      + `By chance, of ${given.permutations} permutations: adjusted Rand, what 95 % do not exceed; NMI, which many parts `
      + 'raise by themselves, the mean. Clusters: average linkage on the correlations, cut at as many as there are '
      + 'communities. Change: the greatest of a bit in the last step; twice the step is a bit that is read against its '
      + 'state, so that not all has settled. SD: between the sets. Saturated: the share of the sums at stored words that '
      + `counters of more bits would have otherwise (${wideWeightsName}). Same in spikes: starts whose last state in the `
      + 'spiking circuit is that of its hard locations in every bit; where weights saturate it need not be, because a '
      + 'complex spike comes as LTP and LTD, of which an end of the range may keep one.',
    columns: levelColumns, rows: columnsOf(levels, levelColumns),
  },
  {
    name: 'level-steps', title: 'Where the levels part, one thing at a time',
    caption: `h = ${given.stepHetero}, a = 1 − h. Each row changes one thing of the one that it is compared with, on the `
      + 'same words: the way leads from attention to the level, and what lies beside differs from the level in one thing. '
      + 'Majority: each read is a word of ±1, while the state stays real. Sdm: hard locations that win in place of the '
      + `softmax. Volley: the memory gets the state as a word, with noise ${given.volleyNoise}. All cells: weights of the `
      + 'claws of all granule cells that there could be, in place of the softmax. Weights of more bits hold more before they '
      + 'saturate; strengths are integers of at most 16, and rounded to at most 4 they saturate weights less. Mean '
      + 'removed: what words have in common is unlearnt in random contexts. One set of words.',
    columns: stepColumns, rows: columnsOf(steps, stepColumns),
  },
]

export function levelCommunitiesPlots(given: Given, { levels: rows, steps }: LevelCommunities): Plot[] {
  const known = rows.filter(({ attractorRand }) => attractorRand !== '')
  return [
    {
      name: 'levels', title: 'How many attractors a graph has at each level',
      caption: `States that correlate above 0.95 are one; a = 1 − h; means over ${given.levelReplicates} sets of words; `
        + 'the table “levels” has their standard deviation.',
      rows: rows.map(({ graph, level, h, attractors }) => ({ graph, level, h, attractors })),
      x: { key: 'h', title: 'h' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'level', panel: 'graph',
      mark: 'line and points',
    },
    {
      name: 'levels-agreement', title: 'Attractors against known communities at each level',
      caption: 'Adjusted Rand index of the partition of vertices by their attractors; chance: what 95 % of '
        + `${given.permutations} permutations do not exceed, at the level where that is most. Means over `
        + `${given.levelReplicates} sets of words, without intervals.`,
      rows: [
        ...known.map(({ graph, level, h, attractorRand }) => ({ graph, level, h, attractorRand })),
        ...chanceOf(known),
      ],
      x: { key: 'h', title: 'h' }, y: { key: 'attractorRand', title: 'adjusted Rand index' }, series: 'level', panel: 'graph',
      oneScale: true, mark: 'line and points',
    },
    ...[...new Set(steps.map(({ to }) => to))].map((to): Plot => ({
      name: `steps-to-${to}`, title: `From attention to level ${to}, one thing at a time`,
      caption: `Attractors at h = ${given.stepHetero}, a = 1 − h (the table level-steps says what is changed); one set of `
        + `words. Those in brackets differ from level ${to} in one thing.`,
      rows: steps.filter((row) => row.to === to).map(({ graph, changed, place, attractors }) =>
        ({ graph, step: place === 'beside' ? `(${changed})` : changed, attractors })),
      x: { key: 'step', title: 'step' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'graph',
      mark: 'points',
    })),
  ].filter(({ rows: shown }) => shown.length > 0) as Plot[]
}

/** The greatest chance level of a graph at each h. */
function chanceOf(rows: readonly CommunityLevelRow[]) {
  const points = new Map<string, { graph: string; level: string; h: number; attractorRand: number }>()
  for (const { graph, h, chanceRand } of rows) {
    const key = `${graph} ${h}`
    const before = points.get(key)?.attractorRand ?? -Infinity
    points.set(key, { graph, level: 'chance', h, attractorRand: Math.max(before, Number(chanceRand)) })
  }
  return [...points.values()]
}
