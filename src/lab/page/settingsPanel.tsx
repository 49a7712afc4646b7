import { useState } from 'preact/hooks'
import { levels, type Level } from '../../levels/levelMemory.js'
import { withLesion } from '../state/lesions.js'
import { settingNames, settings, type SettingName } from '../state/settings.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { Lesions } from './lesions.js'
import { Panel } from './panel.js'
import { Slider } from './slider.js'
import { WholeNumber } from './wholeNumber.js'

/** A slider must rest so long before the memory is built anew. */
const restMs = 250

/** The circuit: which file, what is changed in it, what is lesioned, which seed and level. */
export function SettingsPanel({ controller, state, view }: PanelProps) {
  const document = controller.reading.document
  const [waiting, setWaiting] = useState<ReturnType<typeof setTimeout>>()
  const [moved, setMoved] = useState<Readonly<Partial<Record<SettingName, number>>>>({})
  const set = (name: SettingName, value: number) => {
    clearTimeout(waiting)
    const all = { ...moved, [name]: value }
    setMoved(all)
    setWaiting(setTimeout(() => {
      setMoved({})
      controller.change({ settings: { ...controller.state.value.settings, ...all } })
    }, restMs))
  }
  const choose = (circuit: string, circuitText: string) =>
    controller.change({ circuit, circuitText, settings: {}, lesions: {} })
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    // An empty file is none of those that ship.
    if (file) choose(file.name, await file.text() || ' ')
    input.value = ''
  }
  return (
    <Panel id="settings" title="The circuit" about={view.face?.about ?? 'No circuit stands.'}>
      <div class="fields">
        <label>Circuit
          <select
            id="circuit" value={state.circuitText === '' ? state.circuit : ''}
            onChange={(event) => choose(event.currentTarget.value, '')}
          >
            {state.circuitText !== '' && <option value="">{state.circuit}</option>}
            {Object.keys(controller.files.circuits).map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        <label>Open a circuit file
          <input id="file" type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} />
        </label>
        <WholeNumber
          id="seed" title="Seed" least={0} most={Number.MAX_SAFE_INTEGER} value={state.seed}
          onChange={(seed) => controller.change({ seed })}
        />
        <label>Level shown first, and run
          <select
            id="level" value={state.level}
            onChange={(event) => controller.change({ level: event.currentTarget.value as Level })}
          >
            {levels.map((level) => <option key={level} value={level}>{level}</option>)}
          </select>
        </label>
      </div>
      <div class="sliders">
        {settingNames.map((name) => {
          const { title, unit, said, about, least, most, step, read } = settings[name]
          const inFile = read(document)
          const value = inFile === undefined ? undefined : moved[name] ?? state.settings[name] ?? inFile
          const face = { name, title, unit, about, least, most, step, value, ...(said && { said }) }
          return <Slider key={name} {...face} onChange={(next) => set(name, next)} />
        })}
      </div>
      <Action
        id="as-in-file" isOff={Object.keys(state.settings).length === 0} does={() => controller.change({ settings: {} })}
      >All as in the file</Action>
      <div id="lesions">
        <Lesions
          populations={view.face?.populations ?? []} lesions={controller.reading.lesions}
          onChoose={(name, share) => controller.change({ lesions: withLesion(state.lesions, name, share, document) })}
        />
      </div>
    </Panel>
  )
}
