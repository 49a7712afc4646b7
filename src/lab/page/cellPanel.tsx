import type { LabView } from '../controller/labView.js'
import type { CircuitFace } from '../session/messages.js'
import type { LabState } from '../state/labState.js'
import { Rates, Weights } from './cellHistograms.js'
import { CellTrace } from './cellTrace.js'
import { NumbersTable } from './numbersTable.js'
import { numberText } from './numberText.js'
import { WholeNumber } from './wholeNumber.js'

/** Parts of a population that are not parameters of its model. */
const notShown = ['name', 'about', 'count', 'model', 'ticks', 'cells']

/** The population and the cell that are looked at: parameters, rates, weights, membrane, address. */
export function CellPanel({ face, state, view, onLook }: {
  readonly face: CircuitFace
  readonly state: LabState
  readonly view: LabView
  readonly onLook: (part: { readonly population: string; readonly cell?: number } | undefined) => void
}) {
  const { cell } = state
  const spikes = (at: number) => (view.spikes?.[at] ?? 0).toLocaleString('en')
  const index = face.populations.findIndex(({ name }) => name === state.population)
  const population = face.populations[index]
  /** Empty where all are shown, as where another circuit has no such population. */
  const name = population?.name ?? ''
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
          {cell >= 0 && <CellTrace face={face} population={population} cell={cell} trace={view.trace} />}
          <Rates face={face} view={view} index={index} />
        </>
      )}
      {['', face.roles.counter].includes(name) && <Weights face={face} view={view} />}
    </div>
  )
}

/** A parameter with its value, times in milliseconds. */
function parameterRow(key: string, value: number | string, resolutionMs: number): readonly [string, string] {
  if (typeof value === 'string') return [titleOf(key), value]
  const isInTicks = key.endsWith('Ticks')
  return [titleOf(key.replace(/Ticks$/, 'Ms')), numberText(isInTicks ? value * resolutionMs : value)]
}

/** `membraneTimeConstantMs` as "membrane time constant (ms)". */
function titleOf(key: string): string {
  const [, words, unit] = /^(.*?)(Ms|Mv|Hz)?$/.exec(key)!
  const text = words!.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const units: Readonly<Record<string, string>> = { Ms: 'ms', Mv: 'mV', Hz: 'Hz' }
  return unit === undefined ? text : `${text} (${units[unit]})`
}
