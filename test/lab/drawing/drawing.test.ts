import test from 'ava'
import { Drawing } from '../../../src/lab/drawing/drawing.js'
import { schemes } from '../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from './fakeCanvas.js'

class Plain extends Drawing {
  draw(): void {
    this.clear()
    this.text('word', 10, 20, { halo: true })
  }
}

test('a drawing takes the size of its canvas, and says whether that has changed', (t) => {
  const { canvas } = fakeCanvas(300, 200)
  const drawing = new Plain(canvas, { scheme: schemes.light })
  t.deepEqual([drawing.width, drawing.height, canvas.width, canvas.height], [300, 200, 300, 200])
  t.false(drawing.resize())
  canvas.clientWidth = 310
  t.true(drawing.resize())
  t.is(canvas.width, 310)
})

test('the ground is that of the look, also of one that is set later; a halo has its colour', (t) => {
  const { canvas, calls } = fakeCanvas(300, 200)
  const drawing = new Plain(canvas, { scheme: schemes.light })
  drawing.look = { scheme: schemes.dark }
  drawing.draw()
  const styles = calls.filter(({ name }) => name.endsWith('Style')).map(({ values }) => values[0])
  t.deepEqual(styles, [schemes.dark.page, schemes.dark.page, schemes.dark.text])
  t.deepEqual(calls.find(({ name }) => name === 'fillRect')?.values, [0, 0, 300, 200])
})

test('a canvas that has a context of another kind is refused', (t) => {
  const canvas = { getContext: () => null } as unknown as HTMLCanvasElement
  t.throws(() => new Plain(canvas, { scheme: schemes.light }), { message: /no 2d context/ })
})
