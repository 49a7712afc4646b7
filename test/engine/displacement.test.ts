import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { displacement } from '../../src/engine/displacement.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, relay } from './tinyCircuit.js'

const network = buildNetwork(circuitOf([relay('in')], []), 1, createReferenceKernels)
const jitterMs = 2

test('displacements have the mean of four standard deviations, the standard deviation stated, and are cut at four', (t) => {
  const late = displacement('tape', jitterMs, network)
  const all = Array.from({ length: 40_000 }, (_, index) => late(index % 200, Math.floor(index / 200)))
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length
  const deviation = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length)
  t.true(all.every((one) => Number.isInteger(one) && one >= 0 && one <= 160))
  t.true(Math.abs(mean - 80) < 3.5 * 20 / Math.sqrt(all.length), `${mean}`)
  // Rounding to ticks adds 1/12 to the variance.
  t.true(Math.abs(deviation / Math.sqrt(20 * 20 + 1 / 12) - 1) < 3.5 / Math.sqrt(2 * all.length), `${deviation}`)
  const beyond = all.filter((one) => Math.abs(one - 80) > 40).length / all.length
  t.true(Math.abs(beyond - 0.0430) < 0.004, `${beyond}: 2 Q(2.025), as 40.5 ticks are where 41 begin`)
})

test('they follow from population, cell and spike, and from the kernels in no way', (t) => {
  const late = displacement('tape', jitterMs, network)
  const fast = displacement('tape', jitterMs, buildNetwork(network.circuit, 1, createKernels))
  const other = displacement('other', jitterMs, network)
  const pairs = Array.from({ length: 100 }, (_, index) => [index % 7, (index * 13) % 31] as const)
  const expected = pairs.map(([cell, spike]) => late(cell, spike))
  t.deepEqual(pairs.toReversed().map(([cell, spike]) => fast(cell, spike)), expected.toReversed())
  t.notDeepEqual(pairs.map(([cell, spike]) => other(cell, spike)), expected)
})

test('without jitter nothing is late', (t) => {
  t.is(displacement('tape', undefined, network)(3, 4), 0)
})
