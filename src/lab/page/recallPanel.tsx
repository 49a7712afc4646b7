import { levels } from '../../levels/levelMemory.js'
import type { PanelProps } from './app.js'
import { BitsPicture } from './bitsPicture.js'
import { Slider } from './slider.js'

const levelTitles = { circuit: 'Circuit: spikes', sdm: 'SDM: counters', attention: 'Attention: softmax' } as const

/** The cue, and the words that each level reads from it one after the other. */
export function RecallPanel({ controller, state, view }: PanelProps) {
  const width = view.face?.width ?? controller.shipped.width
  const { cue } = controller
  const ready = view.face !== undefined && !view.isOpening
  return (
    <section aria-labelledby="recall-title" id="recall">
      <h2 id="recall-title">Recall</h2>
      <div class="buttons" role="group" aria-label="Playing">
        {view.isPlaying
          ? <button type="button" id="play" class="primary" onClick={() => controller.pause()}>Pause</button>
          : <button type="button" id="play" class="primary" disabled={!ready} onClick={() => controller.play()}>{state.order === 'next' ? 'Play the film' : 'Recall'}</button>}
        <button type="button" id="step" disabled={!ready} onClick={() => controller.step()}>Step</button>
        <button type="button" id="reset" disabled={!ready} onClick={() => controller.reset()}>Reset</button>
      </div>
      <Slider
        name="speed" title="Speed" unit="simulated ms a second" least={2} most={200} step={1} value={state.speed}
        onChange={(speed) => controller.change({ speed })}
      />
      <div class="levels">
        {[...levels].sort((left, right) => Number(right === state.level) - Number(left === state.level)).map((level) => {
          const words = view.words.length === 0 ? [cue] : view.words.map((word) => word[level])
          const last = words.at(-1)!
          return (
            <div class="level" key={level} data-level={level} data-shown={level === state.level}>
              <h3>{levelTitles[level]}</h3>
              <BitsPicture bits={last} width={width} label={`${level}: ${words.length === 1 ? 'the cue' : controller.nearest(last)}`} />
              <p class="nearest">{words.length === 1 ? 'the cue' : controller.nearest(last)}</p>
              <ol class="strip" aria-label={`What ${level} read, step by step`}>
                {words.map((word, index) => (
                  <li key={index}>
                    <BitsPicture bits={word} width={width} label={index === 0 ? 'cue' : `read ${index}: ${controller.nearest(word)}`} />
                  </li>
                ))}
              </ol>
              <Shares shares={view.shares?.[level]} names={state.stored.map(({ name }) => name)} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** What each stored pattern weighs for the last cue. */
function Shares({ shares, names }: { readonly shares: Float32Array | undefined; readonly names: readonly string[] }) {
  const most = Math.max(1e-9, ...(shares ?? []))
  const best = shares ? shares.indexOf(most) : -1
  return (
    <div class="shares" role="img" aria-label={best < 0 ? 'Weights of the stored patterns: no read yet'
      : `Weights of the stored patterns: most for ${names[best]}, ${Math.round(100 * most)} %`}>
      {names.map((name, index) => (
        <span key={name} title={`${name}: ${((shares?.[index] ?? 0) * 100).toFixed(1)} %`}
          ref={(bar) => { bar?.style.setProperty('--share', `${100 * (shares?.[index] ?? 0) / most}%`) }} />
      ))}
    </div>
  )
}
