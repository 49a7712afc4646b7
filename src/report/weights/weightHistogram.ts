import type { LearntWeights } from '../../experiments/spiking/learntWeights.js'
import { nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed, formatPercent } from '../formatNumber.js'
import { interaction, shown } from '../interaction.js'
import { ink, palette } from '../theme.js'
import { saturationText } from './saturationText.js'

/** How many weights there are of each size, before and after learning. */
export function weightHistogram(learnt: LearntWeights): Figure {
  const { projection, binSteps, before, after, atBounds, sources, targets, stepMv, largest } = learnt
  const total = sources * targets
  const rowsOf = (when: string, counts: readonly number[]) => counts.flatMap((weights, bin) => (weights === 0 ? [] : [{
    when, from_steps: bin * binSteps, to_steps: Math.min(largest + 1, (bin + 1) * binSteps), weights,
  }]))
  const share = (count: number): string => `${formatFixed(count, 0)} (${formatPercent(count / total)})`
  const bounds = ([low, high]: readonly [number, number]): string => `${share(low)} at 0 and ${share(high)} at ${largest}`
  const saturation = saturationText([learnt])
  return {
    name: 'weight-histogram', title: `How the weights of ${projection} are spread`,
    caption: `All ${formatFixed(total, 0)} weights of the first seed in steps of ${Number(stepMv.toPrecision(4))} mV`
      + `${binSteps === 1 ? '' : `, in bins of ${binSteps} steps`}`
      + `, before and after learning, on a logarithmic axis. Saturated, at the bounds (dotted): `
      + `${bounds(atBounds.before)} before, ${bounds(atBounds.after)} after.`
      + (saturation === undefined ? '' : ` Beware: ${saturation}.`),
    rows: [...rowsOf('before learning', before), ...rowsOf('after learning', after)],
    specification: specification(learnt),
  }
}

function specification({ binSteps, largest, before, after }: LearntWeights): Piece {
  const most = Math.max(...before, ...after)
  const x = quantitative('middle', {
    title: 'weight (steps)', scale: { domain: [-0.5, largest + 0.5], nice: false }, axis: { tickMinStep: 1, format: ',d' },
  })
  const y = (field: string): Piece => quantitative(field, {
    title: 'weights', scale: { type: 'log', domain: [0.5, most * 2], nice: false },
    axis: { values: Array.from({ length: 12 }, (_, power) => Number(`1e${power}`)).filter((value) => value <= most * 2),
      format: '~s' },
  })
  const series = ['before learning', 'after learning']
  const channel = (range: readonly string[]): Piece =>
    nominal('when', { scale: { domain: series, range }, legend: { title: null, orient: 'top', direction: 'horizontal' } })
  const color = channel([palette.orange, palette.blue])
  return {
    width: 560, height: 220,
    params: interaction(['bars'], { series: 'when', zooms: true }),
    transform: [
      { calculate: `datum.from_steps + ${(binSteps - 1) / 2}`, as: 'middle' }, { calculate: '0.5', as: 'foot' },
    ],
    layer: [
      {
        data: { values: [{ at: 0 }, { at: largest }] },
        mark: { type: 'rule', strokeDash: [2, 3], color: ink.quiet, tooltip: false },
        encoding: { x: quantitative('at') },
      },
      {
        name: 'bars', mark: { type: 'rule', strokeWidth: 2, clip: true, tooltip: false },
        encoding: { x, y: y('foot'), y2: { field: 'weights' }, color, opacity: shown(0.5) },
      },
      {
        mark: { type: 'point', filled: true, clip: true },
        encoding: {
          size: { condition: { test: { field: 'when', equal: series[0] }, value: 130 }, value: 45 },
          x, y: y('weights'), color, opacity: shown(1),
          shape: channel(['square', 'circle']),
          tooltip: tooltipOf([
            ['when', 'when'], ['from_steps', 'from (steps)', ',d'], ['to_steps', 'to before (steps)', ',d'], ['weights',
              'weights', ',d'],
          ]),
        },
      },
    ],
  }
}
