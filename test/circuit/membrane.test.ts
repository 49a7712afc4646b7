import test from 'ava'
import type { LifPopulation } from '../../src/circuit/circuit.js'
import { decayTicks, membraneOf, ticksToThreshold } from '../../src/circuit/membrane.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { stream } from '../../src/random/stream.js'

const kernels = createKernels(128 * 1024 * 1024)
const population: LifPopulation = {
  name: 'golgi', about: '', count: 1, model: 'lif', membraneTimeConstantMs: 20, restingPotentialMv: -65,
  thresholdPotentialMv: -50, resetPotentialMv: -60, refractoryTicks: 20, driveMv: 3,
}

test('decay[k] is exp(−k/τ), with the exact exponential function of the kernels, until it is negligible', (t) => {
  const { decay, timeConstantTicks } = membraneOf(population, 0.1, kernels)
  t.is(timeConstantTicks, 200)
  t.is(decay.length, decayTicks(200))
  t.is(decay[0], 1)
  decay.forEach((value, ticks) => {
    const exact = kernels.exp(-ticks / 200)
    if (value !== (exact < 1e-30 ? 0 : exact)) t.fail(`decay[${ticks}] = ${value}`)
  })
  t.is(decay.at(-1), 0)
  t.true(decay.at(-250)! > 0)
})

test('potentials are relative to where the drive holds the membrane', (t) => {
  const { thresholdMv, resetMv, initialMv, tonic, refractoryTicks } = membraneOf(population, 0.1, kernels)
  t.deepEqual({ thresholdMv, resetMv, initialMv, tonic, refractoryTicks },
    { thresholdMv: 12, resetMv: 2, initialMv: 0, tonic: false, refractoryTicks: 20 })
})

test('cells that fire by themselves start at rest', (t) => {
  const { thresholdMv, resetMv, initialMv, tonic } = membraneOf({ ...population, driveMv: 20 }, 0.1, kernels)
  t.deepEqual({ thresholdMv, resetMv, initialMv, tonic },
    { thresholdMv: -5, resetMv: -15, initialMv: -20, tonic: true })
})

test('the time to the threshold is that of stepping through the table, tick by tick', (t) => {
  const random = stream(1, 'membrane')
  for (let trial = 0; trial < 300; trial++) {
    const membraneTimeConstantMs = 0.1 + 30 * random.next()
    const driveMv = 15 + 1e-6 + 20 * random.next() * random.next() * random.next()
    const membrane = membraneOf({ ...population, membraneTimeConstantMs, driveMv }, 0.1, kernels)
    const potentialMv = membrane.thresholdMv - 40 * random.next()
    let ticks = 1
    while (potentialMv * (membrane.decay[ticks] ?? 0) < membrane.thresholdMv) ticks++
    t.is(ticksToThreshold(membrane, potentialMv, kernels.log), ticks)
  }
})

test('a cell that is at the threshold already needs one tick, and one a hair below it gets there at last', (t) => {
  const membrane = membraneOf({ ...population, driveMv: 15 + 1e-12 }, 0.1, kernels)
  t.is(ticksToThreshold(membrane, membrane.thresholdMv, kernels.log), 1)
  const ticks = ticksToThreshold(membrane, -15, kernels.log)
  t.true(-15 * membrane.decay[ticks]! >= membrane.thresholdMv)
  t.true(-15 * membrane.decay[ticks - 1]! < membrane.thresholdMv)
})
