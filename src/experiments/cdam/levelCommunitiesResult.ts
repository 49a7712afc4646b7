import type { Plot, ResultTable } from '../experiment.js'
import { columnsOf } from './columnsOf.js'
import type { CommunityLevelRow, CommunityStepRow, LevelCommunities } from './levelCommunities.js'

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
      `${level} ${Number(row!.attractorRand).toFixed(2)} (h = ${row!.h})`).join(', ')}`]
  })
  const checks = rows.filter(({ spiking }) => spiking !== '').map(({ spiking }) => spiking.split(' of ').map(Number))
  const [same, starts] = [0, 1].map((place) => checks.reduce((sum, one) => sum + one[place]!, 0))
  return ` On words, at each level, attractors for h = ${heteros.join(', ')}: ${counts.join('; ')}.`
    + `${best.length === 0 ? '' : ` Greatest adjusted Rand index of attractors: ${best.join('; ')}.`}`
    + ` One thing changed at a time at h = ${stepHetero}, attractors of ${graphs.map((graph) => `${graph}: ${
      ways(rows, steps.filter((row) => row.graph === graph), stepHetero)}`).join('; ')}.`
    + `${starts ? ` In spikes ${same} of ${starts} starts come to exactly the states of the hard locations${
      same! < starts ? '; they need not where weights saturate' : ''}.` : ''}`
}

/** The h with the greatest index; the least of several. Undefined where no communities are known. */
const bestOf = (rows: readonly CommunityLevelRow[]): CommunityLevelRow | undefined =>
  rows.filter(({ attractorRand }) => attractorRand !== '').reduce<CommunityLevelRow | undefined>((most, row) =>
    (most === undefined || Number(row.attractorRand) > Number(most.attractorRand) ? row : most), undefined)

const told = (some: readonly CommunityStepRow[]): string =>
  some.map(({ changed, attractors }) => `${changed} ${counted(attractors)}`).join(' → ')

function ways(rows: readonly CommunityLevelRow[], steps: readonly CommunityStepRow[], hetero: number): string {
  const start = rows.find(({ graph, level, h }) => level === 'attention' && h === hetero && graph === steps[0]?.graph)
  return [...new Set(steps.map(({ to }) => to))].map((to) => {
    const own = steps.filter((row) => row.to === to)
    return `${start ? `attention ${counted(start.attractors)} → ` : ''}${told(own.filter(({ place }) => place !== 'beside'))} (beside: ${
      told(own.filter(({ place }) => place === 'beside')).replaceAll(' → ', ', ')})`
  }).join(' and ')
}

const measureColumns = [
  { key: 'attractors', title: 'attractors' }, { key: 'attractorsSets', title: 'SD of sets' },
  { key: 'attractorRand', title: 'adjusted Rand' }, { key: 'chanceRand', title: 'by chance' },
  { key: 'attractorInformation', title: 'NMI' }, { key: 'chanceInformation', title: 'by chance' },
  { key: 'clusterRand', title: 'adjusted Rand of clusters' }, { key: 'change', title: 'change' },
  { key: 'sets', title: 'sets' },
]
const levelColumns = [
  { key: 'graph', title: 'graph' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' },
  { key: 'about', title: 'which' }, ...measureColumns, { key: 'spiking', title: 'same in spikes' },
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
      + 'communities. Same in spikes: starts whose last state in the spiking circuit is that of its hard locations in every '
      + 'bit.',
    columns: levelColumns, rows: columnsOf(levels, levelColumns),
  },
  {
    name: 'level-steps', title: 'Where the levels part, one thing at a time',
    caption: `h = ${given.stepHetero}, a = 1 − h. Each row changes one thing of the one that it is compared with, on the same `
      + 'words: the way leads from attention to the level, and what lies beside differs from the level in one number. '
      + 'Majority: each read is a word of ±1, while the state stays real. Sdm: hard locations that win in place of the softmax. '
      + `Volley: the memory gets the state as a word, with noise ${given.volleyNoise}. All cells: weights of the claws of all `
      + 'granule cells that there could be, in place of the softmax. Weights of more bits tell what saturates.',
    columns: stepColumns, rows: columnsOf(steps, stepColumns),
  },
]

export function levelCommunitiesPlots(given: Given, { levels: rows, steps }: LevelCommunities): Plot[] {
  const known = rows.filter(({ attractorRand }) => attractorRand !== '')
  return [
    {
      name: 'levels', title: 'How many attractors a graph has at each level',
      caption: `States that correlate above 0.95 are one; a = 1 − h; means over ${given.levelReplicates} sets of words.`,
      rows: rows.map(({ graph, level, h, attractors }) => ({ graph, level, h, attractors })),
      x: { key: 'h', title: 'h' }, y: { key: 'attractors', title: 'attractors', scale: 'log' }, series: 'level', panel: 'graph',
      mark: 'line and points',
    },
    {
      name: 'levels-agreement', title: 'Attractors against known communities at each level',
      caption: 'Adjusted Rand index of the partition of vertices by their attractors; chance: what 95 % of '
        + `${given.permutations} permutations do not exceed, at the level where that is most. Means over `
        + `${given.levelReplicates} sets of words.`,
      rows: [
        ...known.map(({ graph, level, h, attractorRand }) => ({ graph, level, h, attractorRand })),
        ...chanceOf(known),
      ],
      x: { key: 'h', title: 'h' }, y: { key: 'attractorRand', title: 'adjusted Rand index' }, series: 'level', panel: 'graph',
      oneScale: true, mark: 'line and points',
    },
    ...[...new Set(steps.map(({ to }) => to))].map((to): Plot => ({
      name: `steps-to-${to}`, title: `From attention to level ${to}, one thing at a time`,
      caption: `Attractors at h = ${given.stepHetero}, a = 1 − h (the table level-steps says what is changed). Those in brackets differ `
        + `from level ${to} in one number.`,
      rows: [
        ...rows.filter(({ level, h }) => level === 'attention' && h === given.stepHetero)
          .map(({ graph, attractors }) => ({ graph, step: 'attention', attractors })),
        ...steps.filter((row) => row.to === to).map(({ graph, changed, place, attractors }) =>
          ({ graph, step: place === 'beside' ? `(${changed})` : changed, attractors })),
      ],
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
