import { levels } from '../../levels/levelMemory.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { LevelWords } from './levelWords.js'
import { Panel } from './panel.js'
import { Slider } from './slider.js'

/** The cue, and the words that each level reads from it one after the other. */
export function RecallPanel({ controller, state, view }: PanelProps) {
  const width = view.face?.width ?? controller.shipped.width
  const isOff = view.face === undefined || view.isOpening
  const chosenFirst = [state.level, ...levels.filter((level) => level !== state.level)]
  return (
    <Panel id="recall" title="Recall">
      <div class="transport">
        <div class="buttons" role="group" aria-label="Playing">
          {view.isPlaying
            ? <Action id="play" isPrimary does={() => controller.pause()}>Pause</Action>
            : (
              <Action id="play" isPrimary isOff={isOff} does={() => controller.play()}>
                {state.order === 'next' ? 'Play the film' : 'Recall'}
              </Action>
            )}
          <Action id="step" isOff={isOff} does={() => controller.step()}>Step</Action>
          <Action id="reset" isOff={isOff} does={() => controller.reset()}>Reset</Action>
        </div>
        <Slider
          name="speed" title="Speed" unit="simulated ms a second" least={2} most={200} step={1} value={state.speed}
          onChange={(speed) => controller.change({ speed })}
        />
      </div>
      <div class="levels">
        {chosenFirst.map((level) => (
          <LevelWords
            key={level} level={level} isChosen={level === state.level} width={width} controller={controller}
            words={view.words.length === 0 ? [controller.reading.cue] : view.words.map((word) => word[level])}
            shares={view.shares?.[level]}
          />
        ))}
      </div>
      <p class="quiet">
        Orange marks are wrong bits: □ should be off, × should be on. Bars are weights of the stored patterns in the last
        read, the largest at full height.
      </p>
    </Panel>
  )
}
