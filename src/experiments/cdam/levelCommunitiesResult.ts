import { saidOfEstimates } from '../estimateOver.js'
import type { Plot, ResultTable } from '../experiment.js'
import { columnsOf } from './columnsOf.js'
import type { CommunityLevelRow, CommunityStepRow, LevelCommunities } from './levelCommunities.js'
import { wideWeightsName } from './storageSteps.js'

type Given = Readonly<Record<'bits' | 'cueNoise' | 'steps' | 'eta' | 'levelReplicates' | 'volleyNoise' | 'permutations'
  | 'stepHetero', number>>

const counted = (value: number): string => String(Number(value.toFixed(1)))

/** Where each level agrees best with communities, where it parts most from attention, and what saturates. */
export function levelCommunitiesSummary({ stepHetero }: Given, { levels: rows, steps }: LevelCommunities): string {
  if (rows.length === 0) return ''
  const graphs = [...new Set(rows.map(({ graph }) => graph))]
  const best = [...new Set(rows.map(({ level }) => level))].flatMap((level) => {
    const own = graphs.flatMap((graph) => bestOf(rows.filter((row) => row.graph === graph && row.level === level)) ?? [])
    const values = own.map(({ attractorRand }) => Number(attractorRand))
    return own.length === 0 ? [] : [`${level} ${index(Math.min(...values))}${
      values.length === 1 ? '' : ` to ${index(Math.max(...values))}`}`]
  })
  return `\n\nOn words of ${graphs.length} graph${graphs.length === 1 ? '' : 's'}${
    best.length === 0 ? ' no communities are known.'
      : `, at the h of best agreement, the adjusted Rand index of attractors is by level: ${best.join(', ')}.`}`
    + [...new Set(steps.map(({ to }) => to))]
      .map((to) => parting(to, steps.filter((row) => row.to === to), stepHetero)).join('')
    + saturation(rows)
}

/** The graph on which a level's end is farthest from attention, by index where known, else by attractors. */
function parting(to: string, steps: readonly CommunityStepRow[], hetero: number): string {
  const ways = [...new Set(steps.map(({ graph }) => graph))].map((graph) => {
    const own = steps.filter((row) => row.graph === graph)
    const [start, end] = [own.find(({ place }) => place === 'start')!, own.find(({ place }) => place === 'end')!]
    const gap = start.attractorRand === '' ? 1 - Math.min(start.attractors, end.attractors)
      / Math.max(start.attractors, end.attractors) : Math.abs(start.attractorRand - Number(end.attractorRand))
    return { graph, start, end, gap }
  })
  const { graph, start, end } = ways.reduce((most, way) => (way.gap > most.gap ? way : most))
  return ` At h = ${hetero} level ${to} parts most from attention on ${graph}, where it has ${told(end)} attractors in place `
    + `of ${told(start)}; the table “level-steps” says which change does it.`
}

const told = ({ attractors, attractorRand }: CommunityStepRow): string =>
  `${counted(attractors)}${attractorRand === '' ? '' : ` (adjusted Rand index ${index(attractorRand)})`}`

/** What saturation of weights changes, and how often spikes do what hard locations do. */
function saturation(rows: readonly CommunityLevelRow[]): string {
  const own = rows.filter(({ saturated }) => saturated !== '')
  if (own.length === 0) return ''
  const shares = own.map(({ saturated }) => Math.round(100 * Number(saturated)))
  const [same, starts] = [0, 1].map((place) => own.filter(({ spiking }) => spiking !== '')
    .reduce((sum, { spiking }) => sum + Number(spiking.split(' of ')[place]), 0))
  return `\n\nOf the sums that the circuit reads at stored words saturation of weights changes ${Math.min(...shares)} to ${
    Math.max(...shares)} %${starts ? `; ${same} of ${starts} starts come to the same states in spikes` : ''}. Spikes are bound `
    + 'to come to the states of hard locations only where it changes none.'
}

/** The h with the greatest index; the least of several. Undefined where no communities are known. */
const bestOf = (rows: readonly CommunityLevelRow[]): CommunityLevelRow | undefined =>
  rows.filter(({ attractorRand }) => attractorRand !== '').reduce<CommunityLevelRow | undefined>((most, row) =>
    (most === undefined || Number(row.attractorRand) > Number(most.attractorRand) ? row : most), undefined)

const index = (value: number | ''): string => Number(value).toFixed(2).replace('-0.00', '0.00').replace('-', '−')

const measureColumns = [
  { key: 'attractors', title: 'attractors' }, { key: 'attractorsLow', title: '95 % from' },
  { key: 'attractorsHigh', title: 'to' },
  { key: 'attractorRand', title: 'adjusted Rand' }, { key: 'attractorRandLow', title: '95 % from' },
  { key: 'attractorRandHigh', title: 'to' }, { key: 'chanceRand', title: 'by chance' },
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
      + `state, so that not all has settled. ${saidOfEstimates(given.levelReplicates, 'set of words', 'sets of words')} `
      + 'Saturated: the share of the sums at stored words that '
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
      caption: 'States that correlate above 0.95 are one; a = 1 − h. '
        + saidOfEstimates(given.levelReplicates, 'set of words', 'sets of words'),
      rows: rows.map(({ graph, level, h, attractors, attractorsLow, attractorsHigh }) =>
        ({ graph, level, h, attractors, low: attractorsLow, high: attractorsHigh })),
      x: { key: 'h', title: 'h' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'level', panel: 'graph',
      interval: { low: 'low', high: 'high' }, mark: 'line and points',
    },
    {
      name: 'levels-agreement', title: 'Attractors against known communities at each level',
      caption: 'Adjusted Rand index of the partition of vertices by their attractors; chance: what 95 % of '
        + `${given.permutations} permutations do not exceed, at the level where that is most. ${
          saidOfEstimates(given.levelReplicates, 'set of words', 'sets of words')}`,
      rows: [
        ...known.map(({ graph, level, h, attractorRand, attractorRandLow, attractorRandHigh }) =>
          ({ graph, level, h, attractorRand, low: attractorRandLow, high: attractorRandHigh })),
        ...chanceOf(known),
      ],
      x: { key: 'h', title: 'h' }, y: { key: 'attractorRand', title: 'adjusted Rand index' }, series: 'level', panel: 'graph',
      oneScale: true, interval: { low: 'low', high: 'high' }, mark: 'line and points',
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
  return [...new Set(rows.map(({ graph }) => graph))].flatMap((graph) => {
    const own = rows.filter((row) => row.graph === graph)
    return [...new Set(own.map(({ h }) => h))].map((h) => {
      const chance = Math.max(...own.filter((row) => row.h === h).map(({ chanceRand }) => Number(chanceRand)))
      return { graph, level: 'chance', h, attractorRand: chance, low: chance, high: chance }
    })
  })
}
