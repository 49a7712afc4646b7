import type { RecallResult } from '../../experiments/recallResult.js'
import { counted, fourDigits, intervalLines, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed } from '../formatNumber.js'
import { interaction, shown } from '../interaction.js'
import { bar } from '../seriesLook.js'
import { ink, palette } from '../theme.js'

const words = { first: 'first read of a cue', later: 'later reads', theory: 'theory, random errors' } as const

/**
 * The map of the iterated read: wrong bits after a read against wrong bits before it. Below the diagonal a read draws a
 * word in. Absent in results that did not keep how reads follow each other.
 */
export function readMap(result: RecallResult): Figure | undefined {
  const { reading } = result
  if (!reading) return undefined
  const later = reading.map.reduce((sum, { reads }) => sum + reads, 0)
  const rows = [
    ...result.recall.map(({ errorOfCue, errorAfterOne }) => row(words.first, errorOfCue.mean, errorAfterOne)),
    ...reading.map.map(({ before, after, reads }) => row(words.later, before, after, reads)),
    ...result.recall.flatMap(({ errorOfCue, predictedAfterOne }) => (predictedAfterOne === undefined ? []
      : [row(words.theory, errorOfCue.mean, { mean: predictedAfterOne, low: predictedAfterOne, high: predictedAfterOne })])),
  ]
  const most = Math.max(1, ...rows.map(({ before_percent, high }) => Math.max(before_percent, high)))
  return {
    name: 'read-map', title: 'One read maps the error to the next error',
    caption: 'Bits that differ from the stored word after a read against those before it. Below the diagonal (dashed) a read '
      + 'draws the word in, above it drives it away; where the curve crosses is the critical distance. In cues bits were '
      + `flipped at random; ${formatFixed(later, 0)} later reads, in classes of 2 % of the bits, begin with what the read `
      + 'before left wrong, which is not random. '
      + (result.seeds.length > 1
        ? `Means over ${counted(result.seeds.length, 'replicate')} with 95 % intervals over those that have such reads.`
        : 'One replicate gives no interval.')
      + ' Small points: fewer than ten reads.',
    rows, specification: specification(most, rows.some(({ read }) => read === words.theory)),
  }
}

const percent = (value: number): number => Number((100 * value).toPrecision(8))

function row(read: string, before: number, { mean, low, high }: { mean: number; low: number; high: number },
  reads: number | string = '') {
  return { read, before_percent: percent(before), mean: percent(mean), low: percent(low), high: percent(high), reads }
}

function specification(most: number, theory: boolean): Piece {
  const domain = [words.first, words.later, ...(theory ? [words.theory] : [])]
  const scale = { domain: [0, 1.03 * most], nice: false }
  const x = quantitative('before_percent', { title: 'wrong bits before a read (%)', scale })
  const y = (field: string): Piece => quantitative(field, { title: 'wrong bits after it (%)', scale })
  const channel = (range: readonly string[]): Piece =>
    nominal('read', { scale: { domain, range }, legend: { title: null, orient: 'right' } })
  const color = channel([palette.blue, palette.vermilion, palette.black])
  const measured = [{ filter: { field: 'read', oneOf: [words.first, words.later] } }]
  return {
    width: 360, height: 360,
    params: interaction(['lines'], { series: 'read', zooms: true }),
    layer: [
      {
        data: { values: [{ from: 0, to: 1.03 * most }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: ink.quiet, clip: true, tooltip: false },
        encoding: { x: quantitative('from'), y: quantitative('from'), x2: { field: 'to' }, y2: { field: 'to' } },
      },
      {
        name: 'lines', mark: { type: 'line', strokeWidth: 1.5, clip: true, tooltip: false },
        encoding: { x, y: y('mean'), color, opacity: shown(0.8) },
      },
      {
        transform: measured, mark: { type: 'rule', strokeWidth: 1.5, clip: true, tooltip: false },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color, opacity: shown(1) },
      },
      {
        transform: measured, mark: { type: 'point', filled: true, clip: true },
        encoding: {
          x, y: y('mean'), color, opacity: shown(1),
          size: { condition: { test: 'datum.read === \'later reads\' && datum.reads < 10', value: 20 }, value: 55 },
          shape: channel(['circle', 'square', bar]),
          tooltip: tooltipOf([
            ['read', 'read'], ['before_percent', 'wrong before (%)', fourDigits], ['mean', 'wrong after (%)', fourDigits],
              ...intervalLines,
            ['reads', 'reads'],
          ]),
        },
      },
    ],
  }
}
