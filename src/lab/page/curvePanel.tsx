import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import type { WeightCurve } from '../session/messages.js'
import type { PanelProps } from './app.js'

/** The weight curve as measured so far, the closed form, and the softmax that is nearest to it. */
export function CurvePanel({ controller, view }: PanelProps) {
  const place = useRef<HTMLDivElement>(null)
  const { curve, face } = view
  useEffect(() => (curve && face ? plotCurve(place.current!, curve, face.bits) : undefined), [curve, face])
  const { fit } = curve ?? {}
  return (
    <section aria-labelledby="curve-title" id="curve">
      <h2 id="curve-title">Why it looks like softmax</h2>
      <p class="quiet">Granule cells that fire both for a stored word and for a cue, against their Hamming distance. On this
        logarithmic axis exp(β·cosine) is a straight line.</p>
      <div class="buttons">
        <button type="button" id="weigh" class="primary" disabled={!face || view.isWeighing || view.isOpening} onClick={() => controller.weigh()}>
          Measure it in spikes
        </button>
        {curve && (
          <p id="beta">β {fit ? <strong>{fit.beta.toFixed(2)}</strong> : 'not to be found'} so far, from {curve.patterns} patterns;
            closed form {face?.expectedBeta.toFixed(2)}{fit && <>; R² {fit.rSquared.toFixed(3)}</>}</p>
        )}
      </div>
      <div ref={place} class="plot" role="img"
        aria-label={curve ? `Weight curve: β ${fit?.beta.toFixed(2) ?? 'not found'}; the table below has its numbers` : 'Weight curve, not measured yet'} />
      {curve && (
        <details>
          <summary>Its numbers</summary>
          <table>
            <thead><tr><th scope="col">Distance (bits)</th><th scope="col">Measured</th><th scope="col">Closed form</th></tr></thead>
            <tbody>
              {curve.distances.map((distance, index) => (
                <tr key={distance}><th scope="row">{distance}</th><td>{curve.weights[index]!.toFixed(2)}</td><td>{curve.expected[index]!.toFixed(2)}</td></tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

/** A logarithmic axis has no place for 0. */
const positive = (values: readonly number[]) => values.map((value) => (value > 0 ? value : null))

function plotCurve(place: HTMLElement, { distances, weights, expected, fit }: WeightCurve, bits: number): () => void {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const softmax = distances.map((distance) => (fit ? Math.exp(fit.intercept + fit.beta * (1 - (2 * distance) / bits)) : null))
  const axis = { stroke: colour('--text'), grid: { stroke: colour('--line'), width: 1 }, ticks: { stroke: colour('--line') } }
  const plot = new uPlot({
    width: Math.max(240, place.clientWidth), height: 300,
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { distr: 3, range: (_, __, most) => [0.05, Math.max(10, most * 1.5)] } },
    axes: [{ ...axis, label: 'Hamming distance (bits)' }, { ...axis, label: 'shared granule cells', size: 60 }],
    series: [
      { label: 'distance' },
      { label: 'measured', stroke: colour('--data'), width: 0, paths: () => null, points: { show: true, size: 8, fill: colour('--data') } },
      { label: 'closed form', stroke: colour('--text'), width: 1 },
      { label: 'softmax', stroke: colour('--accent'), width: 2, dash: [6, 4] },
    ],
  }, [[...distances], positive(weights), positive(expected), softmax], place)
  const resize = () => plot.setSize({ width: Math.max(240, place.clientWidth), height: 300 })
  window.addEventListener('resize', resize)
  return () => {
    window.removeEventListener('resize', resize)
    plot.destroy()
  }
}
