import { WeightCurveDrawing } from '../drawing/charts/weightCurve.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { NumbersTable } from './numbersTable.js'
import { Panel } from './panel.js'
import { useDrawing } from './useDrawing.js'

const about = 'Granule cells that fire both for a stored word and for a cue, against their Hamming distance. On this '
  + 'logarithmic axis exp(β·cosine) is a straight line.'

/** The weight curve as measured so far, the closed form, and the softmax that is nearest to it. */
export function CurvePanel({ controller, view }: PanelProps) {
  const { curve, face } = view
  const { canvas } = useDrawing((place, look) => new WeightCurveDrawing(place, look),
    (drawing) => drawing.draw(curve && face && { ...curve, bits: face.bits }), [], [curve, face])
  const { fit } = curve ?? {}
  const without = Object.keys(controller.reading.lesions).length > 0 ? ', without the lesions,' : ''
  const beta = fit?.beta.toFixed(2) ?? 'not found'
  return (
    <Panel id="curve" title="Why it looks like softmax" about={about}>
      <div class="buttons">
        <Action id="weigh" isPrimary isOff={!face || view.isWeighing || view.isOpening} does={() => controller.weigh()}>
          Measure it in spikes
        </Action>
        {curve && (
          <p id="beta">
            β <strong>{beta}</strong> so far, from {curve.patterns} patterns;
            closed form{without} {face?.expectedBeta.toFixed(2)}
            {fit && `; R² ${fit.rSquared.toFixed(3)}`}
          </p>
        )}
      </div>
      <canvas
        ref={canvas} class="chart" role="img" data-sight data-empty={curve === undefined}
        aria-label={curve ? `Weight curve: β ${beta}; the table below has its numbers` : 'Weight curve, not measured yet'}
      />
      {curve && (
        <details>
          <summary>Its numbers</summary>
          <NumbersTable
            columns={['Distance (bits)', 'Measured', 'Closed form']}
            rows={curve.distances.map((distance, index) =>
              [String(distance), curve.weights[index]!.toFixed(2), curve.expected[index]!.toFixed(2)])}
          />
        </details>
      )}
    </Panel>
  )
}
