import { meanOf } from '../../analysis/mean.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { mixtureName } from '../cdam/cdamParameters.js'
import { estimateOver, saidOfEstimates } from '../estimateOver.js'
import type { ExperimentResult, Plot } from '../experiment.js'
import type { NullFound, ValidationFound } from './validation.js'

interface Given {
  readonly replicates: number
  readonly permutations: number
}

/** What of a, h and graph was found again in synthetic heads. */
export function validationResult(
  { replicates, permutations }: Given, graph: MemoryGraph, mapGraph: MemoryGraph,
  { found, nulls }: { readonly found: readonly ValidationFound[], readonly nulls: readonly NullFound[] }, seed: number,
): ExperimentResult {
  const rows = found.map((one) => recoveryRow(one, seed))
  const nullRows = nulls.map(nullRow)
  const said = saidOfEstimates(replicates, 'head', 'heads')
  return {
    summary: summaryOf(rows, nullRows, graph, mapGraph),
    tables: [
      {
        name: 'recovery', title: 'a and h found again in synthetic heads',
        caption: `Means over ${replicates} heads of each kind with bootstrap intervals. Keys are normal, values a·k + h·Σ M·k `
          + `on ${graph.name} and normal noise. Graph estimated: the graph from half of the columns, a and h from the `
          + 'other half. Found: the share of heads with p ≤ 0.05 '
          + `(${permutations} permutations). Right edges: of those found, and found ones of those that are there.`,
        columns: [
          { key: 'way', title: 'way' }, { key: 'size', title: 'columns' }, { key: 'noise', title: 'noise' },
          { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'foundA', title: 'a found' },
          { key: 'lowA', title: '95 % from' }, { key: 'highA', title: 'to' }, { key: 'foundH', title: 'h found' },
          { key: 'lowH', title: '95 % from' }, { key: 'highH', title: 'to' },
          { key: 'detected', title: 'found' }, { key: 'precision', title: 'right of edges' },
          { key: 'recall', title: 'edges found' },
        ],
        rows: rows.filter(({ way }) => !isMapped(way)).map(({ way, size, noise, a, h, foundA, lowA, highA, foundH, lowH, highH,
          detected, precision, recall }) =>
          ({ way, size, noise, a, h, foundA, lowA, highA, foundH, lowH, highH, detected, precision, recall })),
      },
      {
        name: 'angles', title: 'The angle found again through an unknown map',
        caption: `The same of ${replicates} heads of each kind on ${mapGraph.name}, values through a random matrix, of which `
          + 'nothing is known; then only the angle arctan h/a can be found, up to 180°.',
        columns: [
          { key: 'size', title: 'columns' }, { key: 'noise', title: 'noise' }, { key: 'a', title: 'a' },
          { key: 'h', title: 'h' }, { key: 'angle', title: 'angle (°)' }, { key: 'foundAngle', title: 'angle found (°)' },
          { key: 'lowAngle', title: '95 % from' }, { key: 'highAngle', title: 'to' },
          { key: 'detected', title: 'found' },
        ],
        rows: rows.filter(({ way }) => isMapped(way)).map(({ size, noise, a, h, angle, foundAngle, lowAngle, highAngle,
          detected }) => ({ size, noise, a, h, angle, foundAngle, lowAngle, highAngle, detected })),
      },
      {
        name: 'null', title: 'Heads without hetero-association',
        caption: 'a = 1, h = 0, noise 0.5: the share of heads with p ≤ 0.05, with its 95 % interval (Wilson 1927), and of '
          + 'those in which at least one edge is found; both should be about 0.05. Without an edge p is 1.',
        columns: [
          { key: 'way', title: 'way' }, { key: 'heads', title: 'heads' }, { key: 'rate', title: 'p ≤ 0.05' },
          { key: 'low', title: '95 % from' }, { key: 'high', title: 'to' }, { key: 'withEdges', title: 'with edges' },
        ],
        rows: nullRows,
      },
    ],
    plots: [recoveryPlot(rows, said), anglePlot(rows, said), edgePlot(rows, said)],
    comparison: [],
  }
}

const isMapped = (way: string): boolean => way === 'through a map'

function nullRow({ way, found, edges, heads }: NullFound) {
  const withEdges: number | '' = way === 'graph estimated' ? edges / heads : ''
  return { way, heads, rate: found / heads, ...wilson(found, heads), withEdges }
}

type RecoveryRow = ReturnType<typeof recoveryRow>

function recoveryRow(one: ValidationFound, seed: number) {
  const { way, size, noise, a, h } = one
  const estimate = (of: 'autos' | 'heteros' | 'degrees' | 'recalls', values: readonly number[]) => (values.length === 0
    ? undefined : estimateOver(values, seed, `interpret/bootstrap/${way}/${size}/${noise}/${a}/${h}/${of}`))
  const angle = angleOf(a, h)
  const [auto, hetero] = [estimate('autos', one.autos), estimate('heteros', one.heteros)]
  // An angle and that beyond 180° are the same: each is taken as it is nearest to the true one.
  const degrees = estimate('degrees', one.degrees.map((found) => found - 180 * Math.round((found - angle) / 180)))
  const edges = estimate('recalls', one.recalls)
  return {
    way, size, noise, a, h, foundA: auto?.mean ?? '', lowA: auto?.low ?? '', highA: auto?.high ?? '',
    foundH: hetero?.mean ?? '', lowH: hetero?.low ?? '', highH: hetero?.high ?? '', angle,
    foundAngle: degrees?.mean ?? '', lowAngle: degrees?.low ?? '', highAngle: degrees?.high ?? '',
    detected: one.ps.filter((p) => p <= 0.05).length / one.ps.length, precision: meanOrNone(one.precisions),
    recall: edges?.mean ?? '', lowRecall: edges?.low ?? '', highRecall: edges?.high ?? '',
  }
}

const meanOrNone = (values: readonly number[]): number | '' => (values.length === 0 ? '' : meanOf(values))

/** arctan h/a in degrees, above −90 and at most 90. */
export function angleOf(a: number, h: number): number {
  const degrees = (Math.atan2(h, a) * 180) / Math.PI
  return degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees
}

/** The 95 % interval of a share by Wilson (1927). */
export function wilson(count: number, total: number): { readonly low: number, readonly high: number } {
  const z = 1.959964
  const share = count / total
  const middle = (share + (z * z) / (2 * total)) / (1 + (z * z) / total)
  const half = (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

function summaryOf(
  rows: readonly RecoveryRow[], nulls: readonly ReturnType<typeof nullRow>[], graph: MemoryGraph, mapGraph: MemoryGraph,
): string {
  const of = (way: string): RecoveryRow[] => rows.filter((row) => row.way === way)
  const worst = (some: readonly RecoveryRow[], found: 'foundA' | 'foundH' | 'foundAngle', right: 'a' | 'h' | 'angle'): string =>
    Math.max(...some.map((row) => Math.abs(Number(row[found]) - row[right]))).toFixed(found === 'foundAngle' ? 1 : 3)
  const estimated = of('graph estimated').filter(({ h }) => h !== 0)
  const whole = estimated.filter(({ recall }) => recall !== '' && Number(recall) >= 0.95)
  const edges = nulls.find(({ way }) => way === 'graph estimated')
  const [known, mapped] = [of('graph known'), of('through a map')]
  return [
    'What of a, h and the memory graph can be found again in a head of attention? '
      + `Where the graph (${graph.name}) is known, mean a and h are found to ${worst(known, 'foundA', 'a')} and `
      + `${worst(known, 'foundH', 'h')} at worst.`,
    'Estimated from values and keys, the graph has 95 % or more of its edges in '
      + `${whole.length} of ${estimated.length} kinds of heads with hetero-association`
      + `${whole.length === 0 ? '' : `, and h is then found to ${worst(whole, 'foundH', 'h')}`}`
      + `${whole.length === estimated.length ? '.'
        : '; elsewhere edges are missing and h comes out too near 0: noise calls for more columns.'}`,
    `Through an unknown map (${mapGraph.name}) the angle arctan h/a is found to `
      + `${worst(mapped, 'foundAngle', 'angle')}° at worst, the sign of h/a included.`,
    `Of ${edges?.heads ?? 0} heads without hetero-association these have p ≤ 0.05 (${
      nulls.map(({ way, rate }) => `${way}: ${rate.toFixed(2)}`).join(', ')})${typeof edges?.withEdges === 'number'
      ? `, and ${edges.withEdges.toFixed(2)} an edge` : ''}.`,
  ].join(' ')
}

/** As names, so that the few values stand in equal steps. */
const named = (value: number): string => String(Number(value.toFixed(1))).replace('-', '−')

const recoveryPlot = (rows: readonly RecoveryRow[], said: string): Plot => ({
  name: 'recovery', title: 'Errors of h',
  caption: `The h found less the true one. ${said} Panels, each with a scale of its own: whether the graph is known, and how `
    + 'many columns there are.',
  rows: rows.filter(({ way }) => !isMapped(way)).sort((left, right) => left.h - right.h).map((row) => ({
    panel: `${row.way}, ${row.size} columns`, noise: `noise ${row.noise}`, h: named(row.h), error: Number(row.foundH) - row.h,
    low: Number(row.lowH) - row.h, high: Number(row.highH) - row.h,
  })),
  x: { key: 'h', title: 'true h' }, y: { key: 'error', title: 'h found − h' }, series: 'noise', panel: 'panel',
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const anglePlot = (rows: readonly RecoveryRow[], said: string): Plot => ({
  name: 'angles', title: 'Errors of the angle arctan h/a through an unknown map',
  caption: `The angle found less the true one. ${said}`,
  rows: rows.filter(({ way }) => isMapped(way)).sort((left, right) => left.angle - right.angle).map((row) => ({
    noise: `noise ${row.noise}`, angle: named(row.angle), error: Number(row.foundAngle) - row.angle,
    low: Number(row.lowAngle) - row.angle, high: Number(row.highAngle) - row.angle,
  })),
  x: { key: 'angle', title: 'true angle (°)' }, y: { key: 'error', title: 'angle found − angle (°)' }, series: 'noise',
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const edgePlot = (rows: readonly RecoveryRow[], said: string): Plot => ({
  name: 'edges', title: 'Edges of the memory graph found again',
  caption: `The share of edges that is found, estimated from half of the columns of values and keys. ${said}`,
  rows: rows.filter(({ way, recall }) => way === 'graph estimated' && recall !== '')
    .map(({ size, noise, a, h, recall, lowRecall, highRecall }) => ({
      columns: `${size} columns`, noise, mixture: mixtureName(a, h), recall: Number(recall), low: Number(lowRecall),
      high: Number(highRecall),
    })),
  x: { key: 'noise', title: 'noise' }, y: { key: 'recall', title: 'edges found' }, series: 'mixture', panel: 'columns',
  oneScale: true, interval: { low: 'low', high: 'high' }, mark: 'line and points',
})
