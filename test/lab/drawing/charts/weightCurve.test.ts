import test from 'ava'
import { fitBeta } from '../../../../src/analysis/inverseTemperature.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { softmaxWeight, WeightCurveDrawing } from '../../../../src/lab/drawing/charts/weightCurve.js'
import { fakeCanvas } from '../fakeCanvas.js'

const distances = [0, 8, 16, 24, 32]
const exact = distances.map((distance) => 200 * Math.exp(-8 * distance / 256))

test('the softmax of a fit goes through weights that are one', (t) => {
  const fit = fitBeta(distances.map((distance, index) => ({ distance, weight: exact[index]! })), 256, 32)
  t.true(Math.abs(fit.beta - 4) < 1e-9)
  distances.forEach((distance, index) => t.true(Math.abs(softmaxWeight(fit, distance, 256) - exact[index]!) < 1e-6))
})

const discs = ({ calls }: ReturnType<typeof fakeCanvas>) => calls.filter(({ name }) => name === 'arc')

test('measured weights are points: on a logarithmic axis an exponential lies on a straight line, and 0 has no place', (t) => {
  const fake = fakeCanvas(600, 320)
  const drawing = new WeightCurveDrawing(fake.canvas, { scheme: schemes.light })
  drawing.draw({ distances, weights: [...exact.slice(0, 4), 0], bits: 256, fit: { beta: 4, intercept: 1.3 } }, 'log')
  const points = discs(fake).slice(0, 4).map(({ values }) => values as number[])
  t.is(discs(fake).length, 5)
  const slopes = points.slice(1).map(([x, y], index) => (y! - points[index]![1]!) / (x! - points[index]![0]!))
  t.true(slopes.every((slope) => Math.abs(slope - slopes[0]!) < 1e-9))
  t.true(fake.texts.includes('softmax, β = 4.00'))
  fake.calls.length = 0
  drawing.draw({ distances, weights: [...exact.slice(0, 4), 0], bits: 256 }, 'linear')
  t.is(discs(fake).length, 6)
  t.deepEqual(fake.notFinite, [])
})

test('what has not been measured yet is not drawn', (t) => {
  const fake = fakeCanvas(600, 320)
  const drawing = new WeightCurveDrawing(fake.canvas, { scheme: schemes.light })
  drawing.draw({ distances, weights: exact, bits: 256 })
  t.false(fake.texts.some((text) => text.startsWith('softmax') || text === 'closed form'))
  fake.calls.length = 0
  drawing.draw(undefined)
  t.deepEqual(fake.texts, ['Not measured yet'])
})
