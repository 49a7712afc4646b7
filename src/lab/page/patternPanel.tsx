import { hexOfBits } from '../state/patternBits.js'
import type { PanelProps } from './app.js'
import { PatternEditor } from './patternEditor.js'
import { BitsPicture } from './bitsPicture.js'
import { Slider } from './slider.js'

/** The pattern on the grid, what is stored, and the cue that is made of it. */
export function PatternPanel({ controller, state, view }: PanelProps) {
  const width = view.face?.width ?? controller.shipped.width
  const { bits } = controller.pattern
  const digits = controller.shipped.patterns.slice(0, 10)
  const draw = (drawn: Uint8Array) => controller.change({ pattern: { name: 'drawn', hex: hexOfBits(drawn) } })
  return (
    <section aria-labelledby="pattern-title" id="pattern">
      <h2 id="pattern-title">A pattern</h2>
      <div class="side-by-side">
        <PatternEditor bits={bits} width={width} onChange={draw} />
        <div>
          <p class="quiet">Draw on the grid, or pick a digit.</p>
          <div class="digits" role="group" aria-label="Shipped digits">
            {digits.map(({ name, label }) => (
              <button
                key={name} type="button" aria-pressed={state.pattern.name === name && state.pattern.hex === undefined}
                onClick={() => controller.change({ pattern: { name } })}
              >{label}</button>
            ))}
          </div>
          <div class="buttons">
            <button type="button" id="store" class="primary" disabled={!view.face || view.isOpening} onClick={() => controller.store()}>
              Store it
            </button>
            <button type="button" id="clear" onClick={() => draw(new Uint8Array(bits.length))}>Clear</button>
          </div>
        </div>
      </div>
      <Slider
        name="noise" title="Noise of the cue" unit="of the bits flipped" least={0} most={0.5} step={0.01} value={state.noise}
        onChange={(noise) => controller.change({ noise })}
      />
      <button type="button" id="redraw" onClick={() => controller.change({ draw: state.draw + 1 })}>Other noise</button>
      <h3>In the memory: {state.stored.length}</h3>
      <ul class="stored" aria-label="Stored patterns">
        {controller.stored.map(({ name, bits: word }, index) => (
          <li key={name}>
            <BitsPicture bits={word} width={width} label={name} />
            <button
              type="button" aria-label={`Forget ${name}`} title={`Forget ${name}`}
              onClick={() => controller.change({ stored: state.stored.filter((_, other) => other !== index) })}
            >×</button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" id="forget-all" onClick={() => controller.change({ stored: [] })}>Forget all</button>
        <button
          type="button" id="store-digits"
          onClick={() => controller.change({ stored: digits.map(({ name }) => ({ name })) })}
        >Store the ten digits</button>
      </div>
      <fieldset>
        <legend>A pattern recalls</legend>
        <label><input type="radio" name="order" checked={state.order === 'itself'} onChange={() => controller.change({ order: 'itself' })} /> itself</label>
        <label><input type="radio" name="order" checked={state.order === 'next'} onChange={() => controller.change({ order: 'next' })} /> the next one: a sequence</label>
      </fieldset>
    </section>
  )
}
