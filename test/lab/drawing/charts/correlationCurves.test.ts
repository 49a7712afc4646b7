import test from 'ava'
import { CorrelationCurves } from '../../../../src/lab/drawing/charts/correlationCurves.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

const points = [{ distance: 1, mean: 0.5 }, { distance: 2, mean: -0.2 }]

test('each level has a line, and the legend says where it falls to zero', (t) => {
  const fake = fakeCanvas(600, 300)
  new CorrelationCurves(fake.canvas, { scheme: schemes.light }).draw([
    { name: 'attention', points, crossing: 1.714 }, { name: 'sdm', points: [{ distance: 1, mean: 0.3 }] },
  ])
  t.true(fake.texts.includes('attention: zero at 1.71'))
  t.true(fake.texts.includes('sdm: nowhere zero'))
})

test('without a curve it says that they are under way', (t) => {
  const fake = fakeCanvas(600, 300)
  new CorrelationCurves(fake.canvas, { scheme: schemes.light }).draw([])
  t.deepEqual(fake.texts, ['Starts are still under way'])
})
