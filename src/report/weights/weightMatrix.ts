import type { LearntWeights } from '../../experiments/spiking/learntWeights.js'
import { counted, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { formatFixed } from '../formatNumber.js'
import { palette } from '../theme.js'

const cellPx = { across: 9, down: 9 }

/** Weights of some pairs of cells after learning. Absent where no source fired while it learnt. */
export function weightMatrix(learnt: LearntWeights): Figure | undefined {
  const { projection, from, to, sources, targets, fired, sample, stepMv } = learnt
  if (fired === 0) return undefined
  const whole = sample.sources.length === sources && sample.targets.length === targets
  return {
    name: 'weight-matrix', title: `Weights of ${projection} after learning`,
    caption: `Each cell is one weight from a ${from} cell to a ${to} cell, in steps of ${Number(stepMv.toPrecision(4))} mV; `
      + `the lower bound is 0, the upper ${formatFixed(learnt.largest, 0)}. `
      + (whole ? 'All weights are shown. '
        : `Shown are ${formatFixed(sample.sources.length * sample.targets.length, 0)} of `
          + `${formatFixed(sources * targets, 0)} weights, none of them a mean: rows are `
          + `${counted(sample.sources.length, 'cell')} of the ${formatFixed(fired, 0)} ${from} cells that fired while the `
          + `circuit learnt (of ${formatFixed(sources, 0)}), evenly spaced in the order of their first spikes; columns are `
          + `${sample.targets.length} of ${formatFixed(targets, 0)} ${to} cells, evenly spaced. `)
      + 'One seed, the first.',
    rows: sample.steps.flatMap((row, place) => row.map((steps, column) => ({
      row: place, column, [from === to ? 'source' : from]: sample.sources[place]!,
      [from === to ? 'target' : to]: sample.targets[column]!, steps,
    }))),
    specification: specification(learnt),
  }
}

const place = (field: string, count: number, title: string, more: Piece): Piece => quantitative(field, {
  scale: { domain: [0, count], nice: false, ...more }, title, axis: { ticks: false, labels: false, domain: false },
})

function specification({ from, to, sample, before, binSteps }: LearntWeights): Piece {
  const [rows, columns] = [sample.sources.length, sample.targets.length]
  const all = sample.steps.flat()
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const isOneWeight = before.filter((count) => count > 0).length === 1 && binSteps === 1
  const start = isOneWeight ? before.findIndex((count) => count > 0) : undefined
  const reach = start === undefined ? 0 : Math.max(1, start - least, most - start)
  return {
    width: columns * cellPx.across, height: rows * cellPx.down,
    transform: [{ calculate: 'datum.column + 1', as: 'column_end' }, { calculate: 'datum.row + 1', as: 'row_end' }],
    mark: { type: 'rect', strokeWidth: 0 },
    encoding: {
      x: place('column', columns, `${columns} ${to} cells, by number`, {}), x2: { field: 'column_end' },
      y: place('row', rows, `${rows} ${from} cells, by their first spike`, { reverse: true }), y2: { field: 'row_end' },
      color: quantitative('steps', {
        title: 'weight (steps)',
        scale: start === undefined ? { scheme: 'blues', domain: [least, Math.max(most, least + 1)] }
          : { range: [palette.vermilion, '#ffffff', palette.blue], interpolate: 'rgb', domain: [start - reach, start,
            start + reach] },
        legend: { gradientLength: Math.min(160, rows * cellPx.down), format: '.0f', tickMinStep: 1 },
      }),
      tooltip: tooltipOf([[from === to ? 'source' : from, `${from} cell`, ',d'], [from === to ? 'target' : to,
        `${to} cell`, ',d'],
        ['steps', 'weight (steps)']]),
    },
  }
}
