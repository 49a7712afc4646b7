import { useEffect, useState } from 'preact/hooks'
import type { LabState } from '../state/labState.js'
import type { PanelProps } from './app.js'
import { BitsPicture } from './bitsPicture.js'
import { Panel } from './panel.js'
import { Slider } from './slider.js'

const about = 'Every stored pattern recalls itself with strength a and its neighbours with h (CDAM, at level attention). The '
  + 'cue is the pattern on the grid. How does the state correlate with each memory?'

/** The stored patterns as a ring in which each recalls itself with a and its neighbours with h: the update of CDAM. */
export function RingPanel({ controller, state, view }: PanelProps) {
  const { ring } = view
  const steps = ring?.correlations.length ?? 0
  const [step, setStep] = useState<number>()
  useEffect(() => setStep(undefined), [ring])
  const at = Math.min(step ?? steps - 1, steps - 1)
  const correlations = ring?.correlations[at]
  const change = (patch: Partial<LabState>) => {
    controller.change(patch)
    controller.settleRing()
  }
  return (
    <Panel id="ring" title="A ring of memories" about={about}>
      <Slider
        name="a" title="Auto-association a" least={-1} most={1} step={0.05} value={state.a} onChange={(a) => change({ a })}
      />
      <Slider
        name="h" title="Hetero-association h" least={-1} most={1} step={0.05} value={state.h} onChange={(h) => change({ h })}
      />
      <Slider
        name="ringBeta" title="Inverse temperature β" least={1} most={100} step={1} value={state.ringBeta}
        onChange={(ringBeta) => change({ ringBeta })}
      />
      {correlations === undefined ? <p>A ring needs at least three stored patterns.</p> : (
        <>
          <Slider
            name="ringStep" title="Step" unit={`of ${steps - 1}`} least={0} most={steps - 1} step={1} value={at}
            onChange={setStep}
          />
          <div class="side-by-side">
            <BitsPicture
              bits={ring!.states[at]!} width={view.face?.width ?? controller.shipped.width}
              label="The state, as the sign of each bit"
            />
            <ol class="ring" aria-label="Correlation of the state with each memory">
              {controller.stored.map(({ name, label }, index) => {
                const correlation = correlations[index] ?? 0
                return (
                  <li key={name}>
                    <span>{label}</span>
                    <meter min={-1} max={1} value={correlation} aria-label={name} />
                    <output>{correlation.toFixed(2)}</output>
                  </li>
                )
              })}
            </ol>
          </div>
        </>
      )}
    </Panel>
  )
}
