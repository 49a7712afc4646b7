import { useState } from 'preact/hooks'
import { levels, type Level } from '../../levels/levelMemory.js'
import { lesionRoles } from '../state/labState.js'
import { settingNames, settings } from '../state/settings.js'
import type { PanelProps } from './app.js'
import { Slider } from './slider.js'

const lesionTitles = { granule: 'Granule cells', mossy: 'Mossy fibres', purkinje: 'Purkinje cells' } as const
const lesionFractions = [0, 0.1, 0.3, 0.6]

/** The circuit: which file, what is changed in it, what is lesioned, which seed and level. */
export function SettingsPanel({ controller, state, view }: PanelProps) {
  const document = controller.document
  const [pending, setPending] = useState<ReturnType<typeof setTimeout>>()
  const [moved, setMoved] = useState<Readonly<Record<string, number>>>({})
  /** The memory is built anew when a slider rests. */
  const set = (name: (typeof settingNames)[number], value: number) => {
    clearTimeout(pending)
    const all = { ...moved, [name]: value }
    setMoved(all)
    setPending(setTimeout(() => {
      setMoved({})
      controller.change({ settings: { ...controller.state.value.settings, ...all } })
    }, 250))
  }
  const open = async (file: File | undefined) => {
    if (file) controller.change({ circuit: file.name, circuitText: await file.text(), settings: {} })
  }
  return (
    <section aria-labelledby="settings-title" id="settings">
      <h2 id="settings-title">The circuit</h2>
      <p class="quiet">{view.face?.about ?? 'No circuit stands.'}</p>
      <div class="fields">
        <label>Circuit
          <select id="circuit" value={state.circuitText === '' ? state.circuit : ''}
            onChange={(event) => controller.change({ circuit: event.currentTarget.value, circuitText: '', settings: {} })}>
            {state.circuitText !== '' && <option value="">{state.circuit}</option>}
            {Object.keys(controller.files.circuits).map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        <label>Open a circuit file
          <input id="file" type="file" accept=".json,application/json"
            onChange={(event) => { void open(event.currentTarget.files?.[0]); event.currentTarget.value = '' }} />
        </label>
        <label>Seed
          <input id="seed" type="number" min={0} max={Number.MAX_SAFE_INTEGER} step={1} value={state.seed}
            onChange={(event) => {
              const seed = event.currentTarget.valueAsNumber
              if (Number.isSafeInteger(seed) && seed >= 0) controller.change({ seed })
              else event.currentTarget.value = String(state.seed)
            }} />
        </label>
        <label>Level of a run
          <select id="level" value={state.level} onChange={(event) => controller.change({ level: event.currentTarget.value as Level })}>
            {levels.map((level) => <option key={level} value={level}>{level}</option>)}
          </select>
        </label>
      </div>
      <div class="sliders">
        {settingNames.map((name) => {
          const { read, assignments: _, ...face } = settings[name]
          const inFile = read(document)
          const value = inFile === undefined ? undefined : moved[name] ?? state.settings[name] ?? inFile
          return <Slider key={name} name={name} {...face} value={value} onChange={(next) => set(name, next)} />
        })}
      </div>
      <button type="button" id="as-in-file" disabled={Object.keys(state.settings).length === 0}
        onClick={() => controller.change({ settings: {} })}>All as in the file</button>
      <h3>Lesions</h3>
      <div class="lesions">
        {lesionRoles.map((role) => (
          <div key={role} role="group" aria-label={`Lesion of ${lesionTitles[role]}`} class="buttons">
            <span class="name">{lesionTitles[role]}</span>
            {lesionFractions.map((fraction) => (
              <button key={fraction} type="button" data-lesion={`${role}-${fraction}`}
                aria-pressed={(state.lesions[role] ?? 0) === fraction}
                onClick={() => {
                  const { [role]: __, ...others } = state.lesions
                  controller.change({ lesions: fraction === 0 ? others : { ...others, [role]: fraction } })
                }}>{fraction === 0 ? 'none' : `${100 * fraction} %`}</button>
            ))}
          </div>
        ))}
      </div>
      <p class="quiet">Lesions hold for the memory above from before anything is stored; a run as the command line makes it has none.</p>
    </section>
  )
}
