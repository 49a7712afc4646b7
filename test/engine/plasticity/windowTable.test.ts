import test from 'ava'
import { windowTable } from '../../../src/engine/plasticity/windowTable.js'
import { createReferenceKernels } from '../../../src/kernels/referenceKernels.js'

const kernels = createReferenceKernels(0)
const close = (left: number, right: number) => Math.abs(left - right) < 1e-12

test('a box is 1 from its start to its end, both included', (t) => {
  t.deepEqual([...windowTable({ kind: 'box', startTicks: 2, endTicks: 4 }, 0.1, kernels)], [0, 0, 1, 1, 1])
  t.deepEqual([...windowTable({ kind: 'box', startTicks: 0, endTicks: 0 }, 0.1, kernels)], [1])
})

for (const exponent of [2, 4, 10, 20]) {
  test(`the damped sine to the power ${exponent} has its closed form, is 1 at its peak and less elsewhere`, (t) => {
    const peakTicks = 1000
    const table = windowTable({ kind: 'sine', peakTicks, exponent }, 0.1, kernels)
    const timeConstant = peakTicks / Math.atan(exponent)
    const kernel = (ticks: number) => Math.exp(-ticks / timeConstant) * Math.sin(ticks / timeConstant) ** exponent
    t.true(table.every((value, ticks) => close(value, kernel(ticks) / kernel(peakTicks))))
    t.true(close(table[peakTicks]!, 1))
    t.true(table.every((value, ticks) => value < 1 || ticks === peakTicks))
    t.true(Math.exp(-table.length / timeConstant) / kernel(peakTicks) <= 1e-6)
  })
}

test('sinexp has its closed form, its peak at 100 ms, and ends at 200 ms', (t) => {
  for (const resolutionMs of [0.1, 1]) {
    const table = windowTable({ kind: 'sinexp' }, resolutionMs, kernels)
    t.is(table.length, 200 / resolutionMs + 1)
    const at = (ms: number) => table[ms / resolutionMs]!
    t.is(at(0), 0)
    t.true(Math.abs(at(100) - 1) < 1e-3)
    for (const ms of [1, 20, 50, 99, 100, 150, 200]) {
      const seconds = ms / 1000 + 0.15
      t.true(close(at(ms), Math.exp(seconds) * Math.sin(2 * Math.PI * seconds) ** 20 / 1.2848), `${ms} ms`)
    }
  }
})
