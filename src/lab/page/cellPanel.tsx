import type { LabView } from '../controller/labView.js'
import type { CircuitFace, Trace } from '../session/messages.js'
import type { LabState } from '../state/labState.js'
import { MembraneTrace } from '../drawing/charts/membraneTrace.js'
import { storedText, WeightHistogram } from '../drawing/charts/weightHistogram.js'
import { binOf } from '../state/weightBins.js'
import { NumbersTable } from './numbersTable.js'
import { useDrawing } from './useDrawing.js'
import { WholeNumber } from './wholeNumber.js'

/** Parts of a population that are not parameters of its model. */
const notShown = ['name', 'about', 'count', 'model', 'ticks', 'cells']

/** The population and the cell that are looked at: parameters, spikes, membrane, address. */
export function CellPanel({ face, state, view, onLook }: {
  readonly face: CircuitFace
  readonly state: LabState
  readonly view: LabView
  readonly onLook: (part: { readonly population: string; readonly cell?: number } | undefined) => void
}) {
  const { population: name, cell } = state
  const spikes = (at: number) => (view.spikes?.[at] ?? 0).toLocaleString('en')
  const index = face.populations.findIndex((population) => population.name === name)
  const population = face.populations[index]
  return (
    <div class="cell">
      <div class="fields">
        <label>Population
          <select
            id="population" value={name}
            onChange={({ currentTarget: { value } }) => onLook(value === '' ? undefined : { population: value })}
          >
            <option value="">all</option>
            {face.populations.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
          </select>
        </label>
        {population && (
          <WholeNumber
            id="cell" title="Cell (−1: none)" least={-1} most={population.count - 1} value={cell}
            onChange={(next) => onLook({ population: name, cell: next })}
          />
        )}
      </div>
      {population === undefined ? (
        <NumbersTable
          caption="Spikes in the last presentation" columns={['Population', 'Cells', 'Spikes']}
          rows={face.populations.map(({ name: one, count }, at) =>
            [one, count.toLocaleString('en'), spikes(at)])}
        />
      ) : (
        <>
          <p class="quiet">{population.about}</p>
          <NumbersTable
            columns={['Parameter', 'Value']}
            rows={[
              ['model', population.model],
              ['cells', population.count.toLocaleString('en')],
              ['spikes in the last presentation', spikes(index)],
              ...Object.entries(population)
                .filter(([key, value]) => !notShown.includes(key) && ['number', 'string'].includes(typeof value))
                .map(([key, value]) => parameterRow(key, value as number | string, face.resolutionMs)),
            ]}
          />
          {cell >= 0 && <CellTrace view={view} bits={face.bits} />}
        </>
      )}
      {['', face.roles.counter].includes(name) && <Weights face={face} view={view} />}
    </div>
  )
}

/** The weights of the plastic synapses. */
function Weights({ face, view: { weights } }: { readonly face: CircuitFace; readonly view: LabView }) {
  const { canvas } = useDrawing((place, look) => new WeightHistogram(place, look), (drawing) => drawing.draw(weights && {
    ...weights, initial: binOf(face.weightInitial, face.weightMax),
  }), [], [weights, face])
  const said = weights ? `${weights.lowered} went down and ${weights.raised} up with ${storedText(weights.words)}` : 'none yet'
  return <canvas ref={canvas} class="chart" role="img" aria-label={`Weights of parallel fibres on Purkinje cells: ${said}`} />
}

function MembraneChart({ trace }: { readonly trace: Trace }) {
  const title = `${trace.population} ${trace.cell}`
  const { canvas } = useDrawing((place, look) => new MembraneTrace(place, look),
    (drawing) => drawing.draw({ ...trace, title }), [], [trace])
  return <canvas ref={canvas} class="chart" role="img" aria-label={`Membrane of ${title} in the last presentation`} />
}

function CellTrace({ view: { trace }, bits }: { readonly view: LabView; readonly bits: number }) {
  if (!trace) return <p class="quiet">Its membrane is recorded in the next presentation: store or recall.</p>
  const address = [...trace.fibres ?? []].map((fibre) => `bit ${fibre % bits} is ${fibre < bits ? 1 : 0}`)
  return (
    <>
      <MembraneChart trace={trace} />
      {address.length > 0 && <p class="address">Its address, as a hard location: {address.join(', ')}</p>}
      <p class="quiet">
        {trace.spikesMs.length === 0 ? 'It did not fire.' : `It fired at ${[...trace.spikesMs].map(shown).join(', ')} ms.`}
      </p>
    </>
  )
}

/** A parameter with its value, times in milliseconds. */
function parameterRow(key: string, value: number | string, resolutionMs: number): readonly [string, string] {
  if (typeof value === 'string') return [titleOf(key), value]
  const isInTicks = key.endsWith('Ticks')
  return [titleOf(key.replace(/Ticks$/, 'Ms')), shown(isInTicks ? value * resolutionMs : value)]
}

/** `membraneTimeConstantMs` as "membrane time constant (ms)". */
function titleOf(key: string): string {
  const [, words, unit] = /^(.*?)(Ms|Mv|Hz)?$/.exec(key)!
  const text = words!.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const units: Readonly<Record<string, string>> = { Ms: 'ms', Mv: 'mV', Hz: 'Hz' }
  return unit === undefined ? text : `${text} (${units[unit]})`
}

const shown = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '−')
