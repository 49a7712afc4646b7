import test from 'ava'
import { hasImages, resized, widthsOf } from '../../../src/report/paper/resized.js'

const plot = { width: 100, height: 50, mark: 'line' }
const factors = { across: 2, down: 0.5 }

test('all plots become wider and lower, at every depth', (t) => {
  const larger = { width: 200, height: 25, mark: 'line' }
  t.deepEqual(resized(plot, factors), larger)
  t.deepEqual(resized({ hconcat: [{ vconcat: [plot, plot], title: 'a' }, { concat: [plot], columns: 1 }] }, factors),
    { hconcat: [{ vconcat: [larger, larger], title: 'a' }, { concat: [larger], columns: 1 }] })
  t.deepEqual(resized({ facet: { field: 'a' }, spec: plot }, factors), { facet: { field: 'a' }, spec: larger })
})

test('cells and pictures, which have no axes, keep their shape; rows of names become lower alone', (t) => {
  const cells = { width: { step: 10 }, height: { step: 10 } }
  t.deepEqual(resized(cells, { across: 0.5, down: 0.7 }), { width: { step: 5 }, height: { step: 5 } })
  t.deepEqual(resized(cells, factors), { width: { step: 20 }, height: { step: 10 } })
  const bare = { layer: [{ encoding: { x: { axis: null }, y: { axis: null } } }] }
  t.deepEqual(resized({ ...plot, ...bare }, factors), { ...plot, ...bare, width: 200, height: 100 })
  t.deepEqual(resized({ width: 100, height: { step: 24 } }, factors), { width: 200, height: { step: 12 } })
})

test('a plot whose parts have their places in pixels keeps its height', (t) => {
  const placed = { layer: [{ encoding: { y: { scale: { range: [60, 0] } } } }] }
  t.deepEqual(resized({ ...plot, ...placed }, factors), { ...plot, ...placed, width: 200 })
})

test('the widths are those of the plots that stand beside each other', (t) => {
  t.deepEqual(widthsOf(plot), [100])
  t.deepEqual(widthsOf({ hconcat: [plot, { vconcat: [plot, { width: 120 }] }] }), [100, 120])
  t.deepEqual(widthsOf({ concat: [plot, plot, plot], columns: 2 }), [100, 100])
  t.deepEqual(widthsOf({ ...plot, encoding: { facet: { columns: 3 } } }), [100, 100, 100])
  t.deepEqual(widthsOf({ facet: {}, columns: 2, spec: plot }), [100, 100])
})

test('images become smaller with the room between them, and so does the way to their notes', (t) => {
  const steps = { width: { step: 88 }, height: { step: 96 } }
  const images = { ...steps, layer: [{ mark: { type: 'image', width: 72, height: 72 } }, { mark: { type: 'text', dy: 38, fontSize: 11 } }] }
  t.true(hasImages(images))
  t.false(hasImages(plot))
  t.deepEqual(resized(images, { across: 0.5, down: 1 }), {
    width: { step: 44 }, height: { step: 48 },
    layer: [{ mark: { type: 'image', width: 36, height: 36 } }, { mark: { type: 'text', dy: 19, fontSize: 11 } }],
  })
})
