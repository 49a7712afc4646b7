import test from 'ava'
import * as fc from 'fast-check'
import type { LifExponentialPopulation, LifPopulation } from '../../src/circuit/circuit.js'
import {
  decidedThresholdMv, drivenMembrane, foresees, lifConstants, membraneOf, originTicksOf, peakMv, setLevels, steps,
  synapticTicks, timeConstantsTicks, type Decay,
} from '../../src/circuit/membrane.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { lifConstantsLength, lifPlaces } from '../../src/kernels/lifPlaces.js'
import { lifConductance } from '../engine/tinyCircuit.js'

const kernels = createKernels(0)
const population: LifPopulation = {
  name: 'golgi', about: '', count: 1, model: 'lif', membraneTimeConstantMs: 20, restingPotentialMv: -65,
  thresholdPotentialMv: -50, resetPotentialMv: -60, refractoryTicks: 20, driveMv: 3,
}
const exponential: LifExponentialPopulation = {
  ...population, model: 'lif-exponential', excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 8,
}

function checkDecay(decay: Decay, timeConstantTicks: number, originTicks: number): string | undefined {
  const { exp } = kernels
  if (decay.timeConstantTicks !== timeConstantTicks) return `a time constant of ${decay.timeConstantTicks} ticks`
  if (decay.now.length !== originTicks || decay.growth.length !== originTicks) return 'tables of another length'
  if (decay.now[0] !== 1 || decay.growth[0] !== 1) return 'not 1 at the origin'
  for (let ticks = 0; ticks < originTicks; ticks++) {
    if (decay.now[ticks] !== exp(-ticks / timeConstantTicks)) return `now at ${ticks}`
    if (decay.growth[ticks] !== exp(ticks / timeConstantTicks)) return `growth at ${ticks}`
  }
  return decay.kept === exp(-originTicks / timeConstantTicks) ? undefined : 'kept'
}

test('decays and their inverses are exp(∓k/τ), with the exact exponential function, up to the next origin', (t) => {
  const delta = membraneOf(population, 0.1, kernels)
  t.is(delta.originTicks, 6400)
  t.is(checkDecay(delta.membrane, 200, 6400), undefined)
  t.deepEqual([delta.excitation, delta.inhibition], [undefined, undefined])
  const currents = membraneOf(exponential, 0.1, kernels)
  t.is(currents.originTicks, 640)
  t.is(checkDecay(currents.membrane, 200, 640), undefined)
  t.is(checkDecay(currents.excitation!, 20, 640), undefined)
  t.is(checkDecay(currents.inhibition!, 80, 640), undefined)
})

test('the origin moves before the fastest decay has grown by e to the power of 32, at least after each tick', (t) => {
  t.is(originTicksOf([200, 20, 80]), 640)
  t.is(originTicksOf([1e9]), 65_536)
  t.is(originTicksOf([0.001, 50]), 1)
  const constant = fc.double({ min: 0.04, max: 1e4, noNaN: true })
  fc.assert(fc.property(fc.array(constant, { minLength: 1, maxLength: 3 }), (all) => {
    const ticks = originTicksOf(all)
    t.true(Number.isInteger(ticks) && ticks >= 1 && all.every((one) => ticks / one <= 32))
  }), { seed: 1, numRuns: 200 })
})

test('after the moves until rest the greatest amplitude has come to less than what counts as nothing', (t) => {
  for (const declared of [population, exponential, { ...population, membraneTimeConstantMs: 10_000 },
    { ...exponential, membraneTimeConstantMs: 0.1, excitatoryTimeConstantMs: 900 }]) {
    const { movesUntilRest, originTicks, membrane, excitation, inhibition } = membraneOf(declared, 0.1, kernels)
    for (const decay of [membrane, excitation, inhibition]) {
      if (!decay) continue
      const largestMv = 1e9 * decay.growth.at(-1)!
      t.true(largestMv * kernels.exp(-movesUntilRest * originTicks / decay.timeConstantTicks) < 1e-30)
    }
  }
})

test('potentials are relative to where the drive holds the membrane', (t) => {
  const { thresholdMv, resetMv, initialMv, tonic, foreseen, refractoryTicks } = membraneOf(population, 0.1, kernels)
  t.deepEqual({ thresholdMv, resetMv, initialMv, tonic, foreseen, refractoryTicks },
    { thresholdMv: 12, resetMv: 2, initialMv: 0, tonic: false, foreseen: false, refractoryTicks: 20 })
})

test('cells that fire by themselves start at rest, and their spikes are foreseen', (t) => {
  const driven = { ...population, driveMv: 20 }
  const { thresholdMv, resetMv, initialMv, tonic, foreseen } = membraneOf(driven, 0.1, kernels)
  t.deepEqual({ thresholdMv, resetMv, initialMv, tonic, foreseen },
    { thresholdMv: -5, resetMv: -15, initialMv: -20, tonic: true, foreseen: true })
})

test('cells are stepped, and nothing is foreseen, where there are conductances, noise or an adaptive threshold', (t) => {
  const adaptation = { stepMv: 1, timeConstantMs: 50 }
  const stepped = [lifConductance('cells'), { ...population, noiseMv: 1 }, { ...exponential, adaptation }]
  t.deepEqual(stepped.map(steps), [true, true, true])
  t.deepEqual(stepped.map(foresees), [false, false, false])
  t.deepEqual([population, exponential, { ...population, driveMv: 20 }].map(steps), [false, false, false])
  t.deepEqual(timeConstantsTicks(lifConductance('cells', 1, { excitatoryTimeConstantMs: 10 }), 0.1), [100, 100, 80])
})

test('the peak of a current is at most a billionth below what it is said to be', (t) => {
  const ratio = peakMv(100, 20, kernels) / 0.2 ** 1.25
  t.true(ratio >= 1 && ratio < 1 + 2e-9)
})

test('spikes are foreseen where there are currents or a drive beyond the threshold', (t) => {
  const driven = (driveMv: number) => ({ ...population, driveMv })
  t.deepEqual([population, driven(15), driven(15.001), exponential].map(foresees), [false, false, true, true])
})

test('a cell fires from 2⁻⁴⁰ of its threshold below it on, and is foreseen to from half of that', (t) => {
  for (const driveMv of [3, 20]) {
    const membrane = membraneOf({ ...exponential, driveMv }, 0.1, kernels)
    const decided = decidedThresholdMv(membrane)
    const constants = lifConstants(membrane, kernels)
    const below = (value: number) => (membrane.thresholdMv - value) / Math.abs(membrane.thresholdMv) * 2 ** 40
    t.is(below(decided).toFixed(2), '1.00')
    t.is(below(constants[lifPlaces.foreseenThreshold]!).toFixed(2), '0.50')
    t.is(constants[lifPlaces.threshold], decided)
  }
})

test('constants of the kernels: shapes of currents, time constants, whether inhibition may be counted on', (t) => {
  const of = (changes: Partial<LifExponentialPopulation> = {}) =>
    lifConstants(membraneOf({ ...exponential, ...changes }, 0.1, kernels), kernels)
  const constants = of()
  const at = (...names: (keyof typeof lifPlaces)[]) => names.map((name) => constants[lifPlaces[name]])
  t.is(constants.length, lifConstantsLength)
  t.deepEqual(at('membraneTicks', 'excitationTicks', 'inhibitionTicks', 'reset'), [200, 20, 80, 2])
  t.deepEqual(at('excitationShape', 'inhibitionShape', 'inhibitionCounts'), [20 / 180, 80 / 120, 1])
  t.is(of({ inhibitoryTimeConstantMs: 2 })[lifPlaces.inhibitionCounts], 1)
  t.is(of({ inhibitoryTimeConstantMs: 1.99 })[lifPlaces.inhibitionCounts], 0)
  const delta = lifConstants(membraneOf({ ...population, driveMv: 20 }, 0.1, kernels), kernels)
  t.deepEqual([delta[lifPlaces.excitationShape], delta[lifPlaces.inhibitionShape], delta[lifPlaces.inhibitionCounts]],
    [0, 0, 0])
  t.deepEqual([...delta.subarray(lifPlaces.peakLevels)], Array(8).fill(0))
})

test('a membrane with another drive is as if it were declared with it, but foreseen as before', (t) => {
  const other = { ...exponential, driveMv: 20 }
  const driven = drivenMembrane(membraneOf(exponential, 0.1, kernels), exponential, 20)
  t.deepEqual(driven, membraneOf(other, 0.1, kernels))
  const constants = lifConstants(membraneOf(exponential, 0.1, kernels), kernels)
  setLevels(constants, driven)
  t.deepEqual(constants, lifConstants(driven, kernels))
  t.false(drivenMembrane(membraneOf(population, 0.1, kernels), population, 20).foreseen)
})

test('synaptic time constants keep a millionth away from that of the membrane, from below', (t) => {
  t.is(synapticTicks(20, 200), 20)
  t.is(synapticTicks(200.001, 200), 200.001)
  for (const near of [200, 200 * (1 + 1e-7), 200 * (1 - 1e-7)]) t.is(synapticTicks(near, 200), 200 * (1 - 2 ** -20))
  t.deepEqual(timeConstantsTicks(population, 0.1), [200])
  t.deepEqual(timeConstantsTicks({ ...exponential, excitatoryTimeConstantMs: 20 }, 0.1),
    [200, 200 * (1 - 2 ** -20), 80])
})

/** A postsynaptic potential of 1 mV of current after some ticks, as cells are computed: from amplitudes. */
function potentialAfter(ticks: number, synapticMs: number, membraneMs: number): number {
  const declared = { ...exponential, membraneTimeConstantMs: membraneMs, excitatoryTimeConstantMs: synapticMs }
  const membrane = membraneOf(declared, 0.1, kernels)
  const shape = lifConstants(membrane, kernels)[lifPlaces.excitationShape]!
  return shape * membrane.membrane.now[ticks]! - shape * membrane.excitation!.now[ticks]!
}

/** The closed form, without cancellation where the two are close: t/τ·e^(−t/τ) at the limit. */
function closedForm(timeMs: number, synapticMs: number, membraneMs: number): number {
  const difference = (membraneMs - synapticMs) / membraneMs / synapticMs * timeMs
  const ratio = difference === 0 ? 1 : -Math.expm1(-difference) / difference
  return timeMs / membraneMs * ratio * Math.exp(-timeMs / membraneMs)
}

test('time constants of current and membrane may come as close as one likes: no NaN, and the closed form', (t) => {
  for (const membraneMs of [1, 10, 100]) {
    for (const power of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Infinity]) {
      for (const sign of [-1, 1]) {
        const synapticMs = membraneMs * (1 + sign * 10 ** -power)
        for (const ticks of [1, 7, 100, 250]) {
          const found = potentialAfter(ticks, synapticMs, membraneMs)
          const exact = closedForm(ticks / 10, synapticMs, membraneMs)
          const allowed = 1e-6 * (1 + ticks / 10 / membraneMs) * exact + 1e-9
          t.true(Math.abs(found - exact) < allowed, `${membraneMs} ${synapticMs} ${ticks}: ${found} ${exact}`)
        }
        const declared = { ...exponential, membraneTimeConstantMs: membraneMs, excitatoryTimeConstantMs: synapticMs }
        t.true(lifConstants(membraneOf(declared, 0.1, kernels), kernels).every(Number.isFinite))
      }
    }
  }
})

test('the potential is continuous in the synaptic time constant, also across that of the membrane', (t) => {
  const steps = Array.from({ length: 41 }, (_, step) => 10 * (1 + (step - 20) * 1e-7))
  const potentials = steps.map((synapticMs) => potentialAfter(50, synapticMs, 10))
  t.true(Math.max(...potentials) - Math.min(...potentials) < 1e-6 * potentials[0]!)
})

test('chords meet the peak at 0, ¼, ½, ¾ and 1 times the excitation, and lie above it between', (t) => {
  const time = fc.double({ min: 0.1, max: 100, noNaN: true })
  fc.assert(fc.property(time, time, (membraneMs, synapticMs) => {
    const declared = { ...exponential, membraneTimeConstantMs: membraneMs, excitatoryTimeConstantMs: synapticMs }
    const constants = lifConstants(membraneOf(declared, 0.1, kernels), kernels)
    const bound = (x: number) => Math.max(...[0, 1, 2, 3].map((chord) =>
      constants[lifPlaces.peakLevels + chord]! + x * constants[lifPlaces.peakSlopes + chord]!))
    const [own, synaptic] = [constants[lifPlaces.membraneTicks]!, constants[lifPlaces.excitationTicks]!]
    for (let x = 0; x <= 1; x += 1 / 64) {
      const exact = exactPeak(x, own, synaptic)
      t.true(bound(x) >= exact * (1 - 1e-10))
      if (Number.isInteger(4 * x)) t.true(bound(x) <= exact * (1 + 1e-8))
    }
    t.true(Math.abs(bound(1) - 1) < 1e-8)
  }), { seed: 1, numRuns: 200 })
})

/** The greatest value of x·m + s·(m − e) over time, from the zero of its derivative. */
function exactPeak(x: number, own: number, synaptic: number): number {
  const logRatio = Math.log(own / (synaptic + x * (own - synaptic)))
  const time = Math.max(0, own * synaptic / (own - synaptic) * logRatio)
  return closedForm(time, synaptic, own) + x * Math.exp(-time / own)
}
