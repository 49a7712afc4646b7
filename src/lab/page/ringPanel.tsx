import { useEffect, useState } from 'preact/hooks'
import { levels } from '../../levels/levelMemory.js'
import { ringRecord } from '../controller/ringRecord.js'
import type { RingView } from '../controller/ringView.js'
import { CorrelationCurves } from '../drawing/charts/correlationCurves.js'
import type { LabState, RingOf } from '../state/labState.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { download } from './download.js'
import { NumbersTable } from './numbersTable.js'
import { Panel } from './panel.js'
import { RingLevel } from './ringAtLevel.js'
import { Slider } from './slider.js'
import { useDrawing } from './useDrawing.js'
import { WholeNumber } from './wholeNumber.js'
import './ring.css'

const about = 'Every memory recalls itself with strength a and its neighbours in the ring with h (CDAM; Burns 2024). A state '
  + 'begins at one of them: how does it come to correlate with each, at each level of description? At level circuit the hard '
  + 'locations of its granule cells are asked, which read the same words as its spikes; the button below runs the spikes.'
const kinds: readonly (readonly [value: RingOf, said: string])[] = [
  ['stored', 'stored patterns'], ['random', 'random words'],
]

/** A ring of memories at the three levels, side by side. */
export function RingPanel({ controller, state, view }: PanelProps) {
  const { ring } = view
  const change = (patch: Partial<LabState>) => controller.change(patch)
  const last = Math.max(0, ...levels.map((level) => (ring?.levels[level]?.states.length ?? 1) - 1))
  const [step, setStep] = useState<number>()
  useEffect(() => setStep(undefined), [ring?.number])
  const at = Math.min(step ?? last, last)
  const count = ring?.labels.length ?? state.stored.length
  const pictures = state.ringOf === 'stored' ? { width: view.face?.width ?? controller.shipped.width } : {}
  const first = [state.level, ...levels.filter((level) => level !== state.level)]
  return (
    <Panel id="ring" title="A ring of memories" about={about}>
      <div class="ring-settings">
        <fieldset>
          <legend>Memories</legend>
          {kinds.map(([value, said]) => (
            <label key={value}>
              <input
                type="radio" name="ringOf" checked={state.ringOf === value}
                onChange={() => change({ ringOf: value, ringStart: -1 })}
              />{said}
            </label>
          ))}
        </fieldset>
        <Slider
          name="a" title="Auto-association a" least={-2} most={2} step={0.05} value={state.a} onChange={(a) => change({ a })}
        />
        <Slider
          name="h" title="Hetero-association h" least={-1} most={3} step={0.05} value={state.h} onChange={(h) => change({ h })}
        />
        <Slider
          name="ringBeta" title="β of attention" least={1} most={100} step={1} value={state.ringBeta}
          onChange={(ringBeta) => change({ ringBeta })}
        />
        {state.ringOf === 'random' && (
          <Slider
            name="ringSize" title="How many" least={3} most={60} step={1} value={state.ringSize}
            onChange={(ringSize) => change({ ringSize, ringStart: -1 })}
          />
        )}
        <WholeNumber
          id="ring-start" title="Begin at" least={1} most={Math.max(1, count)} value={(ring?.start ?? 0) + 1}
          onChange={(memory) => change({ ringStart: memory - 1 })}
        />
      </div>
      {ring === undefined ? <p>A ring needs at least three stored patterns.</p> : (
        <>
          <Slider
            name="ringStep" title="Step" unit={`of ${last}`} least={0} most={last} step={1} value={at} onChange={setStep}
          />
          <div class="rings">
            {first.map((level) => (
              <RingLevel
                key={level} level={level} found={ring.levels[level]} labels={ring.labels} isDirected={state.order === 'next'}
                step={at} onStart={(memory) => change({ ringStart: memory })} {...pictures}
              />
            ))}
          </div>
          <Compared ring={ring} step={at} />
          <Commands {...{ controller, state, view, ring }} />
        </>
      )}
    </Panel>
  )
}

/** The correlation of attractors with distance, at all levels, and the numbers of it all. */
function Compared({ ring: { labels, levels: found }, step }: { readonly ring: RingView; readonly step: number }) {
  const shown = levels.toReversed().filter((level) => found[level]?.message === '')
  const curves = shown.flatMap((level) => {
    const { curve, crossing } = found[level]!
    return curve ? [{ name: level, points: curve, ...(crossing !== undefined && { crossing }) }] : []
  })
  const { canvas } = useDrawing((place, look) => new CorrelationCurves(place, look),
    (drawing) => drawing.draw(curves), [], [found])
  const said = curves.map(({ name, crossing }) =>
    `${name} ${crossing === undefined ? 'nowhere' : `at distance ${crossing.toFixed(2)}`}`)
  const underWay = shown.filter((level) => found[level]!.curve === undefined)
    .map((level) => `${level} ${found[level]!.done} of ${labels.length} starts`)
  const correlationAt = (level: typeof shown[number], memory: number) =>
    found[level]!.correlations[Math.min(step, found[level]!.correlations.length - 1)]?.[memory]?.toFixed(2) ?? ''
  const far = curves[0]?.points ?? []
  return (
    <>
      <h3>How far memories reach</h3>
      <p class="quiet" id="ring-reach">
        {said.length > 0 && `The mean correlation of the states that two memories lead to falls to zero: ${said.join(', ')}. `}
        {underWay.length > 0 && `Under way: ${underWay.join(', ')}.`}
      </p>
      <div class="ring-curves">
        <canvas
          ref={canvas} class="chart" role="img" id="ring-chart"
          aria-label={`Correlation against distance in the ring; zero ${said.join(', ') || 'not known yet'}`}
        />
        <details>
          <summary>Their numbers</summary>
          <NumbersTable
            caption="C(d) by distance" columns={['Distance', ...curves.map(({ name }) => name)]}
            rows={far.map(({ distance }, index) =>
              [String(distance), ...curves.map(({ points }) => points[index]?.mean.toFixed(3) ?? '')])}
          />
          <NumbersTable
            caption={`Correlation of the state with each memory, step ${step}`} columns={['Memory', ...shown]}
            rows={labels.map((label, memory) => [label, ...shown.map((level) => correlationAt(level, memory))])}
          />
        </details>
      </div>
    </>
  )
}

/** The spikes of the same, its command line and its record. */
function Commands({ controller, ring }: PanelProps & { readonly ring: RingView }) {
  const [copied, setCopied] = useState('')
  const { ringCommandLine: command } = controller.reading
  const { spiking } = ring
  const isComplete = levels.every((level) => ring.levels[level]?.curve) && (!spiking || spiking.done === spiking.of)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command!)
      setCopied('Command line copied')
    } catch {
      setCopied('The browser did not let the page copy; select the text instead')
    }
  }
  return (
    <>
      <div class="buttons">
        <Action id="ring-spikes" isOff={!isComplete} does={() => controller.settleRing({ inSpikes: true })}>
          Run the circuit's in spikes
        </Action>
        <Action
          id="save-ring"
          does={() => download('ring.json', ringRecord(controller.reading.ring!, ring, command, location.href))}
        >
          Download the ring's record
        </Action>
        {command !== undefined && <Action id="copy-ring" does={copy}>Copy as command line</Action>}
        <span role="status" class="quiet">{copied}</span>
      </div>
      {spiking && (
        <p id="ring-spiking">
          In spikes: {spiking.same} of {spiking.done} starts came to exactly the states of the hard locations
          {spiking.done < spiking.of ? `, ${spiking.of - spiking.done} to come.` : '.'}
        </p>
      )}
      {command === undefined
        ? <p class="quiet">No command line stores these patterns in a ring; random words have one.</p>
        : <pre id="ring-command" tabIndex={0} role="region" aria-label="Command line of the ring">{command}</pre>}
    </>
  )
}
