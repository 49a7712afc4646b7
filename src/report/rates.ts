import type { RecallResult } from '../experiments/recallResult.js'
import { fourDigits, intervalLines, nominal, quantitative, tooltipOf, type Piece } from './channels.js'
import type { Figure } from './figure.js'
import { ink, palette } from './theme.js'

/** Spike rate of every population with its interval, over a time. Absent where there are no spikes. */
export function rates(
  result: Pick<RecallResult, 'rates' | 'seeds'>, time = 'over the recall phase',
): Figure | undefined {
  if (result.rates.every(({ rateHz }) => rateHz.mean === 0)) return undefined
  const replicates = result.seeds.length
  return {
    name: 'rates',
    title: 'Spike rate of every population',
    caption: `Spikes per second and cell ${time}, silent cells included: `
      + (replicates === 1 ? 'one replicate, without an interval.'
        : `means over ${replicates} replicates; black lines are 95 % intervals.`),
    rows: result.rates.map(({ population, count, rateHz }) =>
      ({ population, cells: count, rate_hz: rateHz.mean, low: rateHz.low, high: rateHz.high })),
    specification: specification(result.rates.map(({ population }) => population),
      result.rates.every(({ rateHz }) => rateHz.high === 0)),
  }
}

function specification(order: readonly string[], silent: boolean): Piece {
  const scale = silent ? { domain: [0, 1] } : { zero: true }
  const rate = (field: string): Piece =>
    quantitative(field, { title: 'spikes per second and cell (Hz)', scale, axis: { tickCount: 8 } })
  const axis = { ticks: false, domain: false, labelPadding: 8, labelLimit: 260 }
  const tooltip = tooltipOf([
    ['population', 'population'], ['cells', 'cells', ',d'], ['rate_hz', 'rate (Hz)', fourDigits], ...intervalLines,
  ])
  return {
    width: 480, height: { step: 28 },
    encoding: { y: nominal('population', { sort: order, title: null, axis }) },
    layer: [
      {
        mark: { type: 'bar', color: palette.skyBlue, height: { band: 0.6 } },
        encoding: { x: rate('rate_hz'), tooltip },
      },
      {
        mark: { type: 'rule', color: ink.text, strokeWidth: 1.5, tooltip: false },
        encoding: { x: rate('low'), x2: { field: 'high' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 7, tooltip: false },
        encoding: { x: rate('high'), text: quantitative('rate_hz', { format: '.3~g' }) },
      },
    ],
  }
}
