import test from 'ava'
import { textWidth } from '../../../../src/report/textWidth.js'
import { MemoryRing } from '../../../../src/lab/drawing/memory/memoryRing.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

const names = ['zero', 'one', 'two', 'three']
const edges = names.map((_, index) => ({ from: index, to: (index + 1) % 4 }))

test('a memory is picked where it stands, and nothing in the middle of the ring', (t) => {
  const fake = fakeCanvas(300, 300)
  const ring = new MemoryRing(fake.canvas, { scheme: schemes.light })
  ring.draw({ names, correlations: [1, 0, -1, NaN], edges })
  const places = fake.calls.filter(({ name }) => name === 'arc').map(({ values }) => values as number[])
  t.deepEqual(places.map(([x, y]) => ring.hit(x!, y!)), [0, 1, 2, 3])
  t.is(ring.hit(150, 150), undefined)
})

test('the sign of a correlation is written as well as coloured, with its value; one that is undefined has none', (t) => {
  const fake = fakeCanvas(300, 300)
  new MemoryRing(fake.canvas, { scheme: schemes.light }).draw({ names, correlations: [0.9, 0.01, -0.5, NaN], edges })
  t.deepEqual(fake.texts.map((text) => text.trim()),
    ['+', 'zero 0.90', '', 'one 0.01', '−', 'two −0.50', '', 'three'])
})

test('names with their values are within the canvas, also of a small one', (t) => {
  for (const width of [240, 300, 700]) {
    const fake = fakeCanvas(width, 260)
    const ring = new MemoryRing(fake.canvas, { scheme: schemes.light })
    ring.draw({ names, correlations: [0.5, -0.5, 0.25, -1], edges })
    const aligned = (index: number) => fake.calls.slice(0, index).findLast(({ name }) => name === 'textAlign')!.values[0]
    for (const [index, { name, values }] of fake.calls.entries()) {
      if (name !== 'fillText') continue
      const [text, x] = values as [string, number]
      const wide = textWidth(text, 11)
      const left = { left: x, right: x - wide, center: x - wide / 2 }[aligned(index) as 'left' | 'right' | 'center']
      t.true(left >= 0 && left + wide <= width, `${text} at ${width}`)
    }
  }
})

test('edges of a directed graph have an arrow each, of others none', (t) => {
  const [without, withArrows] = [false, true].map((directed) => {
    const fake = fakeCanvas(300, 300)
    new MemoryRing(fake.canvas, { scheme: schemes.light }).draw({ names, correlations: [0, 0, 0, 0], edges, directed })
    return fake.calls.filter(({ name }) => name === 'fill').length
  })
  t.is(withArrows! - without!, 4)
})

test('the present memory has a ring around it', (t) => {
  const rings = (path: number[]) => {
    const fake = fakeCanvas(300, 300)
    new MemoryRing(fake.canvas, { scheme: schemes.light }).draw({ names, correlations: [0, 0, 0, 0], edges, path })
    t.deepEqual(fake.notFinite, [])
    const circles = fake.calls.filter(({ name }) => name === 'arc')
    return circles.map(({ values }) => (values as number[]).slice(0, 2).map((value) => Math.round(value)))
  }
  t.deepEqual(rings([0, 1]).at(-1), rings([])[1])
  t.is(rings([]).length, 4)
})

test('discs of a ring of many memories do not overlap, and have no names where these had no room', (t) => {
  for (const count of [4, 10, 30, 60]) {
    const fake = fakeCanvas(360, 270)
    const many = Array.from({ length: count }, (_, index) => String(index + 1))
    new MemoryRing(fake.canvas, { scheme: schemes.light }).draw({ names: many, correlations: many.map(() => 0.5), edges: [] })
    const [one, next] = fake.calls.filter(({ name }) => name === 'arc').map(({ values }) => values as number[])
    t.true(Math.hypot(one![0]! - next![0]!, one![1]! - next![1]!) > 2 * one![2]!, String(count))
    t.is(fake.texts.some((text) => text.startsWith('1 ')), count <= 10, String(count))
  }
})

test('names around a ring do not overlap, whatever the number of memories that has them', (t) => {
  for (let count = 3; count <= 40; count++) {
    const fake = fakeCanvas(380, 270)
    const many = Array.from({ length: count }, (_, index) => String(index + 1))
    new MemoryRing(fake.canvas, { scheme: schemes.light }).draw({ names: many, correlations: many.map(() => -0.5), edges: [] })
    const boxes = fake.calls.flatMap(({ name, values }, index) => {
      const [text, x, y] = values as [string, number, number]
      if (name !== 'fillText' || !text.includes(' ')) return []
      const wide = textWidth(text, 11)
      const align = fake.calls.slice(0, index).findLast((call) => call.name === 'textAlign')!.values[0]
      return [{ text, y, wide, left: x - ({ left: 0, right: wide, center: wide / 2 })[align as 'left' | 'right' | 'center'] }]
    })
    // Digits of this size are 7.9 pixels high.
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.abs(one.y - other.y) >= 7.9
          || one.left + one.wide <= other.left || other.left + other.wide <= one.left
        t.true(apart, `${one.text} and ${other.text} of ${count}`)
      }
    }
  }
})
