import { hexOfBits } from '../state/patternBits.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { BitsPicture } from './bitsPicture.js'
import { Panel } from './panel.js'
import { PatternEditor } from './patternEditor.js'
import { Slider } from './slider.js'

/** The pattern on the grid, what is stored, and the cue that is made of it. */
export function PatternPanel({ controller, state, view }: PanelProps) {
  const width = view.face?.width ?? controller.shipped.width
  const { bits } = controller.reading.pattern
  const { pattern, order } = state
  const digits = controller.shipped.patterns.slice(0, 10)
  const draw = (drawn: Uint8Array) => controller.change({ pattern: { name: 'drawn', hex: hexOfBits(drawn) } })
  const forget = (index: number) => controller.change({ stored: state.stored.filter((_, other) => other !== index) })
  const orders = [['itself', 'itself'], ['next', 'the next one: a sequence']] as const
  return (
    <Panel id="pattern" title="A pattern">
      <div class="side-by-side">
        <PatternEditor bits={bits} width={width} onChange={draw} />
        <div>
          <p class="quiet">Draw on the grid, or pick a digit.</p>
          <div class="digits" role="group" aria-label="Shipped digits">
            {digits.map(({ name, label }) => (
              <Action
                key={name} isChosen={pattern.name === name && pattern.hex === undefined}
                does={() => controller.change({ pattern: { name } })}
              >{label}</Action>
            ))}
          </div>
          <div class="buttons">
            <Action id="store" isPrimary isOff={!view.face || view.isOpening} does={() => controller.store()}>Store it</Action>
            <Action id="clear" does={() => draw(new Uint8Array(bits.length))}>Clear</Action>
          </div>
        </div>
      </div>
      <Slider
        name="noise" title="Noise of the cue" least={0} most={0.5} step={0.01} value={state.noise}
        said={(noise) => `${Math.round(100 * noise)} % of the bits flipped`} onChange={(noise) => controller.change({ noise })}
      />
      <Action id="redraw" does={() => controller.change({ draw: state.draw + 1 })}>Other noise</Action>
      <h3>In the memory: {state.stored.length}</h3>
      <ul class="stored" aria-label="Stored patterns">
        {controller.reading.stored.map(({ name, bits: word }, index) => (
          <li key={name}>
            <BitsPicture bits={word} width={width} label={name} />
            <Action label={`Forget ${name}`} does={() => forget(index)}>×</Action>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Action id="forget-all" does={() => controller.change({ stored: [] })}>Forget all</Action>
        <Action id="store-digits" does={() => controller.change({ stored: digits.map(({ name }) => ({ name })) })}>
          Store the ten digits
        </Action>
      </div>
      <fieldset>
        <legend>A pattern recalls</legend>
        {orders.map(([value, said]) => (
          <label key={value}>
            <input type="radio" name="order" checked={order === value} onChange={() => controller.change({ order: value })} />
            {said}
          </label>
        ))}
      </fieldset>
    </Panel>
  )
}
