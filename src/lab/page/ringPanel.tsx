import { useEffect, useState } from 'preact/hooks'
import { MemoryRing, type RingData } from '../drawing/memory/memoryRing.js'
import type { LabState } from '../state/labState.js'
import type { PanelProps } from './app.js'
import { BitsPicture } from './bitsPicture.js'
import { NumbersTable } from './numbersTable.js'
import { Panel } from './panel.js'
import { Slider } from './slider.js'
import { useDrawing } from './useDrawing.js'

const about = 'Every stored pattern recalls itself with strength a and its neighbours with h (CDAM, at level attention). The '
  + 'cue is the pattern on the grid. How does the state correlate with each memory?'

/** The stored patterns as a ring in which each recalls itself with a and its neighbours with h: the update of CDAM. */
export function RingPanel({ controller, state, view }: PanelProps) {
  const { ring } = view
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
      {ring === undefined || ring.states.length === 0 ? <p>A ring needs at least three stored patterns.</p> : (
        <SettledRing
          ring={ring} isDirected={state.order === 'next'} width={view.face?.width ?? controller.shipped.width}
        />
      )}
    </Panel>
  )
}

/** What became of the cue, step by step. */
function SettledRing({ ring: { labels, correlations, states }, isDirected, width }: {
  readonly ring: NonNullable<PanelProps['view']['ring']>
  readonly isDirected: boolean
  readonly width: number
}) {
  const last = states.length - 1
  const [step, setStep] = useState<number>()
  useEffect(() => setStep(undefined), [states])
  const at = Math.min(step ?? last, last)
  const nearest = correlations.slice(0, at + 1).map((row) => row.indexOf(Math.max(...row)))
  const data: RingData = {
    names: labels, correlations: correlations[at]!, directed: isDirected,
    edges: labels.map((_, from) => ({ from, to: (from + 1) % labels.length })),
    path: nearest.filter((memory, index) => memory !== nearest[index - 1]),
  }
  const { canvas } = useDrawing((place, look) => new MemoryRing(place, look), (drawing) => drawing.draw(data), [],
    [labels, correlations, isDirected, at])
  const said = `The state is nearest to ${labels[nearest.at(-1)!]}, with a correlation of ${
    Math.max(...correlations[at]!).toFixed(2)}`
  return (
    <>
      <Slider name="ringStep" title="Step" unit={`of ${last}`} least={0} most={last} step={1} value={at} onChange={setStep} />
      <div class="ring" data-sight>
        <canvas ref={canvas} class="memories" role="img" aria-label={`${said}; the table below has all`} />
        <BitsPicture bits={states[at]!.map((value) => (value > 0 ? 1 : 0))} width={width} label="The state, as signs" />
      </div>
      <details>
        <summary>Its numbers</summary>
        <NumbersTable
          columns={['Memory', 'Correlation']}
          rows={labels.map((label, index) => [label, correlations[at]![index]!.toFixed(2)])}
        />
      </details>
    </>
  )
}
