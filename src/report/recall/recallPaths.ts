import type { RecallPath } from '../../experiments/readMap.js'
import type { RecallResult } from '../../experiments/recallResult.js'
import { fourDigits, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed } from '../formatNumber.js'
import { interaction, shown } from '../interaction.js'
import { ink, palette } from '../theme.js'

const ends = { own: 'ends at the word that was cued', other: 'ends at another stored word',
  between: 'ends at neither' } as const

/**
 * Recalls as paths in the plane of two overlaps: with the stored word that was cued, and with the nearest other one.
 * Absent where there is no other word, or the result did not keep the paths.
 */
export function recallPaths(result: RecallResult): Figure | undefined {
  const paths = result.reading?.paths ?? []
  if (paths.length === 0) return undefined
  const overlap = (distance: number): number => Number((1 - (2 * distance) / result.bits).toPrecision(8))
  const rows = paths.flatMap((path, number) => path.own.map((distance, read) => ({
    recall: number + 1, pattern: path.label, noise_percent: Number((100 * path.noise).toPrecision(6)),
    read, overlap: overlap(distance), rival_overlap: overlap(path.rival[read]!), end: endOf(path),
  })))
  const count = (end: string): number => paths.filter((path) => endOf(path) === end).length
  const present = Object.values(ends).filter((end) => count(end) > 0)
  return {
    name: 'recall-paths', title: 'Where recalls go, read by read',
    caption: `${formatFixed(paths.length, 0)} recalls of the first replicate, from the cue (hollow) read by read to the last `
      + 'word (filled): cosine similarity with the stored word that was cued against that with the nearest other stored '
      + 'word. On the '
      + `dashed line both are equally near. Recalls that ended ${present.map((end) =>
        `${end.slice('ends '.length)}: ${formatFixed(count(end), 0)}`).join(', ')}.`,
    rows, specification: specification(rows, present),
  }
}

function endOf({ own, rival }: RecallPath): string {
  if (own.at(-1) === 0) return ends.own
  return rival.at(-1) === 0 ? ends.other : ends.between
}

const floor = (values: readonly number[]): number => Math.floor(10 * Math.min(...values) - 0.2) / 10

function specification(rows: readonly { overlap: number; rival_overlap: number; end: string }[],
  present: readonly string[]): Piece {
  const domains = { x: [floor(rows.map((row) => row.rival_overlap)), 1.02], y: [floor(rows.map((row) => row.overlap)), 1.02] }
  const x = quantitative('rival_overlap', {
    title: 'cosine similarity with the nearest other stored word', scale: { domain: domains.x, nice: false, zero: false },
  })
  const y = quantitative('overlap', { title: 'with the stored word that was cued', scale: { domain: domains.y,
    nice: false, zero: false } })
  const channel = (look: Record<string, string>): Piece => nominal('end', {
    scale: { domain: present, range: present.map((end) => look[end]!) },
    legend: { title: null, orient: 'top', direction: 'vertical' },
  })
  const color = channel({ [ends.own]: palette.blue, [ends.other]: palette.vermilion, [ends.between]: palette.orange })
  const shape = channel({ [ends.own]: 'circle', [ends.other]: 'square', [ends.between]: 'triangle-up' })
  const lower = Math.max(domains.x[0]!, domains.y[0]!)
  return {
    width: 420, height: 340,
    params: interaction(['paths'], { series: 'end', zooms: true }),
    transform: [{ joinaggregate: [{ op: 'max', field: 'read', as: 'last' }], groupby: ['recall'] }],
    layer: [
      {
        data: { values: [{ from: lower, to: 1.02 }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: ink.quiet, clip: true, tooltip: false },
        encoding: { x: quantitative('from'), y: quantitative('from'), x2: { field: 'to' }, y2: { field: 'to' } },
      },
      {
        name: 'paths', mark: { type: 'line', strokeWidth: 1, clip: true, tooltip: false },
        encoding: { x, y, color, order: quantitative('read'), detail: nominal('recall'), opacity: shown(0.45) },
      },
      {
        mark: { type: 'point', filled: false, clip: true, strokeWidth: 1.2 },
        encoding: {
          x, y, color, opacity: shown(1),
          size: { condition: { test: 'datum.read === 0', value: 30 }, value: 14 },
          tooltip: tooltipOf([
            ['pattern', 'pattern'], ['noise_percent', 'noise of the cue (%)'], ['read', 'reads so far'],
            ['overlap', 'cosine with it', fourDigits], ['rival_overlap', 'with the nearest other', fourDigits], ['end',
              'recall'],
          ]),
        },
      },
      {
        transform: [{ filter: 'datum.read === datum.last' }],
        mark: { type: 'point', filled: true, size: 55, clip: true, tooltip: false },
        encoding: { x, y, color, shape, opacity: shown(1) },
      },
    ],
  }
}
