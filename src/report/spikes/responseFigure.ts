import type { SpikePictures } from '../../experiments/spiking/spikePictures.js'
import { counted, fourDigits, nominal, quantitative, tooltipOf, type Piece } from '../channels.js'
import type { Figure } from '../figure.js'
import { panelsOf } from '../panels.js'
import { palette } from '../theme.js'

/** Peri-stimulus time histograms of every population that fired, by phase. Absent where nothing was presented. */
export function responseFigure({ responses }: Pick<SpikePictures, 'responses'>): Figure | undefined {
  if (!responses) return undefined
  const { phases, binMs, periodMs } = responses
  const bar = binMs / phases.length
  const rows = phases.flatMap(({ name, presentations, populations }, phase) =>
    populations.flatMap(({ population, cells, counts }) => counts.flatMap((spikes, bin) => (spikes === 0 ? [] : [{
      population, phase: name, time_ms: exact(bin * binMs),
        rate_hz: exact(spikes / cells / presentations / (binMs / 1000)), spikes,
      left_ms: exact(bin * binMs + phase * bar), right_ms: exact(bin * binMs + (phase + 1) * bar),
    }]))))
  if (rows.length === 0) return undefined
  const reachMs = binMs * Math.max(...phases.map(({ populations }) => populations[0]!.counts.length))
  const order = phases[0]!.populations.map(({ population }) => population)
  return {
    name: 'psth', title: 'Spikes against the time since the presentation began',
    caption: `Peri-stimulus time histograms in bins of ${binMs} ms: spikes per second and cell, silent cells included, over `
      + `${phases.map(({ name, presentations }) => `${counted(presentations, 'presentation')} while ${name}`).join(' and ')} `
      + `in the first replicate; one seed gives no interval. The bars of a bin stand side by side. Presentations come every `
      + `${periodMs} ms; after ${exact(reachMs)} ms no cell fired. Populations that never fired have no panel, and each panel `
      + 'has its own scale.',
    rows,
    specification: specification(order.filter((name) => rows.some(({ population }) => population === name)),
      phases.map(({ name }) => name), reachMs),
  }
}

const exact = (value: number): number => Number(value.toPrecision(10))

const colours = [palette.vermilion, palette.blue]

function specification(order: readonly string[], phases: readonly string[], reachMs: number): Piece {
  return panelsOf('population', order, {
    mark: { type: 'rect', strokeWidth: 0 },
    encoding: {
      x: quantitative('left_ms', {
        title: 'time since onset (ms)', scale: { domain: [0, reachMs], nice: false }, axis: { tickCount: 6 },
      }),
      x2: { field: 'right_ms' },
      y: quantitative('rate_hz', { title: 'Hz', axis: { tickCount: 3 } }), y2: { datum: 0 },
      color: nominal('phase', {
        scale: { domain: phases, range: colours }, legend: { title: null, orient: 'top', direction: 'horizontal' },
      }),
      tooltip: tooltipOf([
        ['population', 'population'], ['phase', 'phase'], ['time_ms', 'bin from (ms)'], ['rate_hz', 'rate (Hz)', fourDigits],
        ['spikes', 'spikes', ',d'],
      ]),
    },
  }, { sameX: true })
}
