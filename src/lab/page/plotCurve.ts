import uPlot from 'uplot'
import type { WeightCurve } from '../session/messages.js'

const heightPx = 300

/** A logarithmic axis has no place for 0. */
const positive = (values: readonly number[]) => values.map((value) => (value > 0 ? value : null))

/** Draws a weight curve into a place of the page, in its colours. Gives what takes it away again. */
export function plotCurve(
  place: HTMLElement, { distances, weights, expected, fit }: WeightCurve, bits: number,
): () => void {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const softmax = distances.map((distance) =>
    (fit ? Math.exp(fit.intercept + fit.beta * (1 - (2 * distance) / bits)) : null))
  const axis = {
    stroke: colour('--text'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') },
  }
  const size = () => ({ width: Math.max(240, place.clientWidth), height: heightPx })
  const plot = new uPlot({
    ...size(),
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { distr: 3, range: (_, __, most) => [0.05, Math.max(10, most * 1.5)] } },
    axes: [{ ...axis, label: 'Hamming distance (bits)' }, { ...axis, label: 'shared granule cells', size: 60 }],
    series: [
      { label: 'distance' },
      {
        label: 'measured', stroke: colour('--data'), width: 0, paths: () => null,
        points: { show: true, size: 8, fill: colour('--data') },
      },
      { label: 'closed form', stroke: colour('--text'), width: 1, points: { show: false } },
      { label: 'softmax', stroke: colour('--accent'), width: 2, dash: [6, 4], points: { show: false } },
    ],
  }, [[...distances], positive(weights), positive(expected), softmax], place)
  const resize = () => plot.setSize(size())
  window.addEventListener('resize', resize)
  return () => {
    window.removeEventListener('resize', resize)
    plot.destroy()
  }
}
