import test from 'ava'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { WordFilm, WordGrid } from '../../../../src/lab/drawing/memory/wordGrid.js'
import { fakeCanvas } from '../fakeCanvas.js'

const look = { scheme: schemes.light }

/** A grid of 2 × 2 bits on 40 × 40 pixels, whose toggles are applied and written down. */
function editable() {
  const fake = fakeCanvas(40, 40)
  const bits = Uint8Array.of(1, 0, 0, 0)
  const toggles: (readonly [number, number])[] = []
  const moves: number[] = []
  const grid: WordGrid = new WordGrid(fake.canvas, look, {
    onToggle: (bit, value) => {
      toggles.push([bit, value])
      bits[bit] = value
      grid.draw({ bits, columns: 2 })
    },
    onMove: (bit) => moves.push(bit),
  })
  grid.draw({ bits, columns: 2 })
  const send = (name: string, event: object) =>
    fake.listeners.get(name)!({ button: 0, pointerId: 1, preventDefault: () => {}, ...event })
  return { ...fake, grid, toggles, moves, send }
}

test('a stroke of the mouse gives every bit that it touches the value of the first, once', (t) => {
  const { send, toggles } = editable()
  send('pointerdown', { clientX: 30, clientY: 10 })
  send('pointermove', { clientX: 31, clientY: 12 })
  send('pointermove', { clientX: 10, clientY: 10 })
  send('pointermove', { clientX: 10, clientY: 30 })
  send('pointerup', {})
  send('pointermove', { clientX: 30, clientY: 30 })
  t.deepEqual(toggles, [[1, 1], [2, 1]])
})

test('a stroke that begins on a 1 rubs out', (t) => {
  const { send, toggles } = editable()
  send('pointerdown', { clientX: 10, clientY: 10 })
  send('pointermove', { clientX: 30, clientY: 10 })
  t.deepEqual(toggles, [[0, 0]])
})

test('the keyboard moves from bit to bit and toggles; other keys stay with the page', (t) => {
  const { send, toggles, moves, grid } = editable()
  let prevented = 0
  const press = (key: string) => send('keydown', { key, preventDefault: () => { prevented++ } })
  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'Tab', 'Enter', 'Home']) press(key)
  t.deepEqual(moves, [1, 3, 2])
  t.deepEqual(toggles, [[3, 1], [3, 0]])
  t.is(grid.cursor, 2)
  t.is(prevented, 5)
})

test('bits that differ from the stored word are marked by shape: a cross where a 1 is missing, a hole in one too many', (t) => {
  const fake = fakeCanvas(40, 40)
  Object.assign(fake.canvas.ownerDocument, { activeElement: null })
  const grid = new WordGrid(fake.canvas, look)
  const drawn = (stored?: number[]) => {
    fake.calls.length = 0
    grid.draw({ bits: [1, 0, 0, 1], columns: 2, stored })
    const count = (wanted: string) => fake.calls.filter(({ name }) => name === wanted).length
    return { squares: count('fillRect') - 1, crosses: count('stroke') }
  }
  t.deepEqual(drawn(), { squares: 4, crosses: 0 })
  t.deepEqual(drawn([1, 0, 0, 1]), { squares: 4, crosses: 0 })
  t.deepEqual(drawn([0, 1, 0, 1]), { squares: 5, crosses: 1 })
})

test('a grid that is only looked at listens to nothing', (t) => {
  const fake = fakeCanvas(40, 40)
  t.is(new WordGrid(fake.canvas, look).draw({ bits: [1], columns: 1 }), undefined)
  t.is(fake.listeners.size, 0)
})

test('a film shows its words one beside the other with their captions', (t) => {
  const fake = fakeCanvas(300, 100)
  new WordFilm(fake.canvas, look).draw([
    { caption: 'cue', bits: [1, 0, 1, 1], columns: 2 }, { caption: 'read 1', bits: [1, 1, 1, 1], columns: 2 },
  ])
  t.deepEqual(fake.texts, ['cue', 'read 1', '›'])
  t.is(fake.calls.filter(({ name }) => name === 'fillRect').length, 9)
})
