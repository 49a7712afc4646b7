import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { activationRadius, denseActivation, denseShared, denseSharedTable } from '../../src/theory/denseAddress.js'

test('the activation radius is what the threshold leaves of the bits', (t) => {
  t.is(activationRadius({ bits: 1000, threshold: 549 }), 451)
})

test('the share of active locations is the known share of the ball', (t) => {
  const known = [
    [64, 5, '4.50141e-13'], [64, 11, '5.02929e-8'], [64, 15, '0.0000121823'], [64, 19, '0.000781395'],
    [64, 27, '0.130218'],
    [100, 35, '0.00175882'], [256, 96, '0.0000380265'], [256, 103, '0.00106685'], [784, 331, '0.00000746841'],
    [1000, 444, '0.000221160'], [1000, 447, '0.000444993'], [1000, 448, '0.000557525'], [1000, 451, '0.00107185'],
  ] as const
  for (const [bits, radius, expected] of known) {
    t.is(denseActivation({ bits, threshold: bits - radius }).toPrecision(6), expected, `n = ${bits}, d = ${radius}`)
  }
})

test('two addresses share the circle intersection', (t) => {
  const design = { bits: 10, threshold: 7 }
  t.deepEqual([...denseSharedTable(design)].map((share) => share * 1024), [176, 92, 92, 50, 50, 20, 20, 0, 0, 0, 0])
  denseSharedTable(design).forEach((share, distance) => t.is(denseShared(design, distance), share))
  t.is(denseShared(design, 0), denseActivation(design))
})

test('designs that cannot be are refused', (t) => {
  t.throws(() => denseActivation({ bits: 8, threshold: 9 }), { instanceOf: InputError, message: /^threshold: found 9/ })
  t.throws(() => denseActivation({ bits: 0, threshold: 0 }), { instanceOf: InputError, message: /^bits: found 0/ })
  t.throws(() => denseShared({ bits: 8, threshold: 4 }, 9), { instanceOf: InputError, message: /^distance: found 9/ })
})
