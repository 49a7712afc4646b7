import * as fc from 'fast-check'
import type {
  Circuit, ConnectionRule, EligibilityShape, MembranePopulation, Plasticity, Projection, WeightChange,
} from '../../src/circuit/circuit.js'
import type { Simulator } from '../../src/engine/simulator.js'
import { foresees, steps } from '../../src/circuit/membrane.js'
import type { Change } from '../../src/engine/intervention.js'
import type { EventSpikes } from '../../src/circuit/models/eventSpikes.js'
import type { Phase } from '../../src/circuit/models/phase.js'
import type { RateProfile } from '../../src/circuit/models/rateProfile.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import type { GainChange, Poke, TimedChange } from './clockDriven.js'
import {
  circuitOf, lif, lifConductance, lifExponential, plasticProjection, poisson, projection, regular, relay, spikeTrain,
} from './tinyCircuit.js'

/** A circuit with what is done to it in a run of some ticks. */
export interface Scenario {
  readonly circuit: Circuit
  readonly seed: number
  readonly ticks: number
  readonly pokes: readonly Poke[]
  readonly gains: readonly GainChange[]
  readonly changes: readonly TimedChange[]
}

/** Tells an engine, or one of its shares, all that is done to it in a run. */
export function tell(engine: Simulator, { circuit, pokes, gains, changes }: Scenario): void {
  const { populations, projections } = circuit
  for (const { tick: at, projection: index, gain } of gains) engine.setLearning(at, projections[index]!.name, gain)
  for (const { tick: at, change: made } of changes) engine.intervene(at, made)
  for (const { tick: at, population, cells: some } of pokes) engine.stimulate(at, populations[population]!.name, some)
}

/** Odd divisors, so that no membrane comes to lie within rounding errors of its threshold. */
const odd = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1009, max: max * 1009 }).map((value) => (value + 0.37) / 1009)

/**
 * Delta synapses, currents or conductances, whose time constants may be shorter or longer than that of the membrane; one in
 * three with noise, and one in three with an adaptive threshold.
 */
const cells = (name: string, max: number): fc.Arbitrary<MembranePopulation> =>
  fc.record({
    count: fc.integer({ min: 1, max }), membraneTimeConstantMs: odd(1, 30), aboveRest: odd(2, 20), reset: odd(-8, 1),
    refractoryTicks: fc.integer({ min: 0, max: 30 }), driveMv: fc.oneof(fc.constant(0), odd(-5, 30)),
    excitatoryTimeConstantMs: odd(1, 40), inhibitoryTimeConstantMs: odd(1, 40), synapses: fc.constantFrom('delta', 'delta', 'currents', 'currents', 'conductances'),
    reversals: fc.tuple(odd(5, 80), odd(-30, -1)), noise: fc.tuple(fc.nat(2), odd(0, 5)),
    adaptation: fc.tuple(fc.nat(2), odd(0, 15), odd(1, 200)),
  }).map(({ count, aboveRest, reset, synapses, reversals, noise, adaptation, ...drawn }) => {
    const { excitatoryTimeConstantMs, inhibitoryTimeConstantMs, ...rest } = drawn

    const thresholdPotentialMv = -70 + aboveRest
    const membrane = {
      ...rest, thresholdPotentialMv, resetPotentialMv: -70 + reset,
      ...(noise[0] === 0 && { noiseMv: noise[1] }),
      ...(adaptation[0] === 0 && { adaptation: { stepMv: adaptation[1], timeConstantMs: adaptation[2] } }),
    }
    const synaptic = { excitatoryTimeConstantMs, inhibitoryTimeConstantMs }
    if (synapses === 'delta') return lif(name, count, membrane)
    if (synapses === 'currents') return lifExponential(name, count, { ...membrane, ...synaptic })
    return lifConductance(name, count, {
      ...membrane, ...synaptic, excitatoryReversalMv: thresholdPotentialMv + reversals[0],
      inhibitoryReversalMv: thresholdPotentialMv + reversals[1],
    })
  })

const eligibility: fc.Arbitrary<EligibilityShape> = fc.oneof(
  fc.record({ startTicks: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 200 }) })
    .map(({ startTicks, length }) => ({ kind: 'box' as const, startTicks, endTicks: startTicks + length })),
  odd(2, 400).map((timeConstantTicks) => ({ kind: 'exponential' as const, timeConstantTicks })),
  fc.record({ kind: fc.constant('sine' as const), peakTicks: odd(5, 300), exponent: fc.constantFrom(2, 4, 20) }),
  fc.constant({ kind: 'sinexp' as const }),
)

const change = (steps: fc.Arbitrary<number>): fc.Arbitrary<WeightChange> => fc.oneof(
  steps.map((number) => ({ kind: 'additive' as const, steps: number })),
  fc.integer({ min: -200, max: 400 }).map((part) => ({ kind: 'multiplicative' as const, fraction: part / 409.3 })),
)

/** The same with so many bits more a step, whose changes other roads round alike only where eligibility is a whole number. */
function widened<Rule extends Pick<Plasticity, 'weightStepQuanta' | 'weightBits' | 'potentiation' | 'depression'>>(
  rule: Rule, bits: number,
): Rule {
  const finer = (by: WeightChange): WeightChange => (by.kind === 'additive' ? { ...by, steps: by.steps * 2 ** bits } : by)
  return {
    ...rule, weightStepQuanta: rule.weightStepQuanta / 2 ** bits, weightBits: rule.weightBits + bits,
    potentiation: finer(rule.potentiation), depression: finer(rule.depression),
  }
}

const plasticity = (teacher: string): fc.Arbitrary<Plasticity> =>
  fc.record({
    weightStepQuanta: fc.integer({ min: 1, max: 30_000 }), weightBits: fc.integer({ min: 1, max: 7 }),
    potentiation: change(fc.integer({ min: -1, max: 3 })), depression: change(odd(-1, 5)),
    eligibility, learnsFromStart: fc.boolean(), initial: fc.nat(), wide: fc.integer({ min: -15, max: 24 }),
  }).map(({ initial, wide, ...rest }) => {
    const rule = rest.eligibility.kind === 'box' && wide > 8 ? widened(rest, wide) : rest
    return { ...rule, teacher, initialSteps: initial % 2 ** rule.weightBits }
  })

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined })

const eventSpikes: fc.Arbitrary<EventSpikes> = fc.record({
  burst: maybe(fc.record({ spikes: fc.integer({ min: 2, max: 4 }), intervalTicks: fc.integer({ min: 1, max: 40 }) })),
  jitterMs: maybe(odd(0, 3)),
}).map(({ burst, jitterMs }) => ({ ...(burst && { burst }), ...(jitterMs && { jitterMs }) }))

const phase: fc.Arbitrary<Phase> = fc.oneof(fc.constant('drawn' as const), fc.constantFrom(0, 0.25, 0.7),
  fc.array(fc.constantFrom(0, 0.1, 0.5, 0.9), { minLength: 5, maxLength: 5 }))

/** Of fibres at 1 Hz or more. */
const profile: fc.Arbitrary<RateProfile> = fc.oneof(
  fc.record({
    gaps: fc.array(fc.tuple(fc.nat(300), odd(0, 400), odd(400, 900)), { minLength: 1, maxLength: 5 }), rest: maybe(fc.nat(300)),
  }).map(({ gaps, rest }): RateProfile => {
    let fromTick = -1
    const steps = gaps.map(([gap, fromHz, toHz]) => ({ fromTick: fromTick += 1 + gap, fromHz, toHz }))
    return { kind: 'steps', steps, ...(rest !== undefined && { periodTicks: fromTick + 1 + rest }) }
  }),
  fc.record({ kind: fc.constant('sinusoid'), amplitudeHz: odd(0, 1), frequencyHz: odd(0, 100), phase }))

const delay = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 1100 }) })

const release = maybe(fc.integer({ min: 1, max: 1009 }).map((part) => part / 1010.3))

interface Held { among: number; sensor: number; targetRateHz: number; epochTicks: number; gain: number }
const held: fc.Arbitrary<Held> = fc.record({
  among: fc.nat(3), sensor: fc.nat(100), targetRateHz: odd(5, 200), epochTicks: fc.integer({ min: 1, max: 300 }),
  gain: odd(-1, 1),
})

interface Wire {
  from: number; to: number; rule: number; delayTicks: number; weightMv: number[]; release: number | undefined; held: Held
}
const wire: fc.Arbitrary<Wire> = fc.record({
  from: fc.nat(8), to: fc.nat(3), rule: fc.nat(3), delayTicks: delay,
  weightMv: fc.array(odd(-25, 40), { minLength: 12, maxLength: 12 }), release, held,
})

const design: fc.Arbitrary<AddressDesign> = fc.oneof(
  fc.integer({ min: 2, max: 40 }).map((bits): AddressDesign => ({ kind: 'dense', bits, threshold: 1 })),
  fc.record({ bits: fc.integer({ min: 2, max: 8 }), claws: fc.integer({ min: 1, max: 2 }) })
    .map(({ bits, claws }): AddressDesign => ({ kind: 'selected-coordinate', bits, claws, threshold: 1 })),
)

const ticks = 1300
const tick = fc.integer({ min: 0, max: ticks - 1 })

const poke = fc.record({
  tick, population: fc.nat(1), cells: fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
})

const intervention = fc.record({
  tick, kind: fc.constantFrom('block', 'block', 'drive', 'drive', 'lesion', 'reset', 'clamp', 'clamp'), which: fc.nat(1000),
  blocked: fc.boolean(), driveMv: odd(-10, 30), cells: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }), all: fc.nat(9),
})

const unreliable = (one: Projection, releaseProbability: number | undefined): Projection =>
  ({ ...one, ...(releaseProbability !== undefined && { releaseProbability }) })

/** Random populations (driven or not), fibres that fire by themselves, projections of every rule, plasticity, stimuli and gains. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  design, seed: fc.nat(1000),
  granule: cells('granule', 12), inhibitory: cells('inhibitory', 4), purkinje: cells('purkinje', 3),
  wires: fc.array(wire, { minLength: 2, maxLength: 7 }), delays: fc.tuple(delay, delay, delay),
  plastic: plasticity('olive>purkinje'), addressMv: odd(1, 20), addressRelease: release, climbingMv: odd(5, 40),
  noise: fc.tuple(fc.integer({ min: 1, max: 5 }), odd(1, 100), odd(100, 300)),
  noisy: fc.record({ profile: maybe(profile), events: eventSpikes }),
  beat: fc.record({ count: fc.integer({ min: 1, max: 5 }), fromHz: odd(1, 100), toHz: odd(100, 400), phase, events: eventSpikes }),
  tape: fc.record({
    spikes: fc.uniqueArray(fc.tuple(fc.nat(ticks), fc.nat(2)), { maxLength: 60, selector: ([at, cell]) => 3 * at + cell }),
    events: eventSpikes,
  }),
  pokes: fc.array(poke, { minLength: 4, maxLength: 80, size: 'max' }),
  gains: fc.array(fc.record({ tick, gain: fc.integer({ min: -1, max: 2 }) }), { minLength: 1, maxLength: 8 }),
  changes: fc.array(intervention, { maxLength: 8, size: 'max' }),
}).map((drawn) => {
  const { granule, inhibitory, purkinje, delays } = drawn
  const readout = lif('readout', drawn.design.bits, { refractoryTicks: 3 })
  const relays = [relay('mossy', 2 * drawn.design.bits), relay('olive', purkinje.count)]
  const { noisy, beat, tape } = drawn
  const populations = [
    ...relays, granule, inhibitory, purkinje, readout,
    { ...poisson('noise', ...drawn.noise), ...(noisy.profile && { profile: noisy.profile }), ...noisy.events },
    regular('beat', beat.count, 0, { rateFromHz: beat.fromHz, rateToHz: beat.toHz, phase: beat.phase, ...beat.events }),
    spikeTrain('tape', 3, tape.spikes, tape.events),
  ]
  const wires: Projection[] = drawn.wires.map((part, index) => ({ ...wired(part), name: `wire${index}` }))
  const unheld: Projection[] = [
    unreliable(projection('mossy', 'granule', drawn.addressMv, delays[0], { kind: 'address' }), drawn.addressRelease),
    plasticProjection('granule', 'purkinje', drawn.plastic, delays[1]),
    projection('olive', 'purkinje', drawn.climbingMv, delays[2], { kind: 'one-to-one' }),
    ...wires,
  ]
  const projections = unheld.map((one) => {
    const wire = drawn.wires[wires.indexOf(one)]
    const sensors = unheld.filter(({ from }) => from === one.to)
    if (!wire || wire.held.among > 0 || sensors.length === 0) return one
    const { among: _, sensor, ...rest } = wire.held
    return { ...one, homeostasis: { ...rest, sensor: sensors[sensor % sensors.length]!.name, factorMax: 1.5 } }
  })
  return {
    circuit: circuitOf(populations, projections, drawn.design), seed: drawn.seed, ticks,
    pokes: drawn.pokes.map((one) => ({ ...one, cells: one.cells.map((cell) => cell % relays[one.population]!.count) })),
    gains: drawn.gains.map((change) => ({ ...change, projection: 1 })),
    changes: drawn.changes.map((one) => ({ tick: one.tick, change: made(one) })),
  }

  function made({ kind, which, blocked, driveMv, cells: some, all }: typeof drawn.changes[number]): Change {
    if (kind === 'block') return { block: { projection: projections[which % projections.length]!.name, blocked } }
    const driven = [granule, inhibitory, purkinje, readout][which % 4]!
    if (kind === 'reset') return { reset: { population: driven.name } }
    if (kind === 'clamp') {
      const potentialMv = blocked ? Math.min(driven.thresholdPotentialMv - 0.1, -75 + driveMv) : null
      return { clamp: { population: driven.name, potentialMv, ...(all > 4 && { cells: some.map((cell) => cell % driven.count) }) } }
    }
    const most = driven.thresholdPotentialMv - driven.restingPotentialMv
    if (kind === 'drive') {
      return { drive: { population: driven.name, driveMv: foresees(driven) || steps(driven) ? driveMv : driveMv % most } }
    }
    const { name, count } = populations[which % populations.length]!
    return { lesion: { population: name, ...(all > 0 && { cells: some.map((cell) => cell % count) }) } }
  }

  function wired({ from, to, rule, delayTicks, weightMv, release }: Wire): Projection {
    const target = populations[2 + to]!
    const byBit = rule === 2 && target.name === 'readout'
    const source = populations[byBit ? 0 : from]!
    const rules: (ConnectionRule | undefined)[] = [
      { kind: 'fixed-in-degree', inDegree: 1 + (rule + to) % source.count },
      source.count === target.count ? { kind: 'one-to-one' } : undefined,
      byBit ? { kind: 'by-bit' } : undefined,
    ]
    const chosen = rules[rule] ?? { kind: 'all-to-all' }
    const weights = Array.from({ length: target.count }, (_, index) => weightMv[index % weightMv.length]!)
    const weight = chosen.kind === 'fixed-in-degree' ? weights[0]! : weights
    return unreliable(projection(source.name, target.name, weight, delayTicks, chosen), release)
  }
})
