import test from 'ava'
import { normalDraws } from '../../src/random/normalDraw.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { stream, type Stream } from '../../src/random/stream.js'

const { log } = createReferenceKernels(0)

/** A stream that gives numbers one after the other. */
const giving = (...numbers: number[]): Stream => ({ ...stream(1, 'unused'), next: () => numbers.shift()! })

test('two uniform numbers within the unit circle make two normal ones, by Marsaglia and Bray’s formula', (t) => {
  const draw = normalDraws(giving(0.9, 0.75), log)
  const square = 0.8 * 0.8 + 0.5 * 0.5
  const scale = Math.sqrt(-2 * Math.log(square) / square)
  t.true(Math.abs(draw() - 0.8 * scale) < 1e-12)
  t.true(Math.abs(draw() - 0.5 * scale) < 1e-12)
})

test('points outside of the unit circle, and its centre, are drawn again', (t) => {
  t.is(normalDraws(giving(0.99, 0.99, 0.5, 0.5, 0.9, 0.75), log)(), normalDraws(giving(0.9, 0.75), log)())
})

test('the draws are normal: moments and tails', (t) => {
  const draw = normalDraws(stream(1, 'normal'), log)
  const draws = Array.from({ length: 100_000 }, draw)
  const moment = (power: number) => draws.reduce((sum, value) => sum + value ** power, 0) / draws.length
  t.true(Math.abs(moment(1)) < 0.01)
  t.true(Math.abs(moment(2) - 1) < 0.015)
  t.true(Math.abs(moment(3)) < 0.03)
  t.true(Math.abs(moment(4) - 3) < 0.1)
  const beyond = draws.filter((value) => Math.abs(value) > 1.959964).length / draws.length
  t.true(Math.abs(beyond - 0.05) < 0.002)
})
