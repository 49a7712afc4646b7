import test from 'ava'
import type { Circuit } from '../../src/circuit/circuit.js'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { Homeostasis } from '../../src/engine/homeostasis.js'
import { SavedState } from '../../src/engine/state.js'
import { circuitOf, lif, lifExponential, poisson, projection, relay } from './tinyCircuit.js'

const inDegree = (count: number) => ({ kind: 'fixed-in-degree', inDegree: count } as const)

/** Two granule cells at 50 Hz: at that rate one spike of each arrives in an epoch of 20 ms. */
const pair = (gain: number): Circuit => circuitOf([relay('in'), lif('granule', 2), lif('golgi')], [
  projection('in', 'granule', 20),
  projection('granule', 'golgi', 20),
  { ...projection('golgi', 'granule', -8, 10),
    homeostasis: { sensor: 'granule>golgi', targetRateHz: 50, epochTicks: 200, gain, factorMax: 1.5 } },
])

/** The factors after epochs in which so many spikes arrive. */
function factors(gain: number, counts: readonly number[]): number[] {
  const network = buildNetwork(pair(gain), 1)
  const homeostasis = new Homeostasis(network)
  const factor = homeostasis.factorOf(network.circuit.projections[2]!)!
  return counts.map((count, epoch) => {
    homeostasis.reach(200 * epoch + 7)
    homeostasis.arrive(1, count)
    homeostasis.arrive(0, 99)
    homeostasis.reach(200 * (epoch + 1))
    return factor.value
  })
}

test('after an epoch the factor moves by gain times how far the rate is from its target, within its bounds', (t) => {
  t.deepEqual(factors(0.25, [2, 4, 3, 0, 0, 20, 1]), [1, 1.25, 1.375, 1.125, 0.875, 1.5, 1.375])
  t.deepEqual(factors(-0.5, [2, 4, 0, 8, 4]), [1, 0.5, 1, 0, 0])
})

test('epochs without spikes take the factor to its bound, however many pass at once', (t) => {
  const network = buildNetwork(pair(0.25), 1)
  const homeostasis = new Homeostasis(network)
  const factor = homeostasis.factorOf(network.circuit.projections[2]!)!
  homeostasis.reach(599)
  t.is(factor.value, 0.5)
  homeostasis.reach(1e9)
  t.is(factor.value, 0)
  t.is(homeostasis.factorOf(network.circuit.projections[0]!), undefined)
})

test('what is saved at any tick of an epoch goes on from there', (t) => {
  const network = buildNetwork(pair(0.25), 1)
  const [saved, other] = [new Homeostasis(network), new Homeostasis(network)]
  saved.arrive(1, 3)
  other.restore(new SavedState(saved.save(250), wholeNetwork), 250)
  for (const homeostasis of [saved, other]) {
    homeostasis.arrive(1, 5)
    t.deepEqual(homeostasis.save(400)[0]!.values, Float64Array.of(1 + 0.25 * 0.5 + 0.25 * 1.5, 0))
  }
})

test('weights are those declared times the factor that the epochs before have made', (t) => {
  const engine = new Engine(buildNetwork(pair(0.25), 1))
  engine.stimulate(0, 'in', [0])
  engine.stimulate(565, 'in', [0])
  engine.stimulate(780, 'in', [0])
  const factors: number[] = []
  for (const [tick, factor] of [[30, 1], [595, 0.75], [810, 0.5]] as const) {
    engine.advance(tick + 1)
    t.true(Math.abs(engine.potentialMv('granule', 0) + 8 * factor) < 1e-12, 'the cell has just left its reset, at rest')
    factors.push(engine.homeostaticFactor('golgi>granule'))
  }
  t.deepEqual(factors, [1, 0.75, 0.5])
  t.throws(() => engine.homeostaticFactor('in>granule'), { message: '"in>granule" has no homeostasis' })
})

/** A granular layer under two sets of mossy fibres at 40 Hz, held at 2 Hz by its Golgi cells, or not. */
const layer = (isHeld: boolean): Circuit => {
  const golgi = projection('golgi', 'granule', -2, 10, inDegree(4))
  return circuitOf(
    [poisson('first', 100, 40), poisson('second', 100, 40),
      lifExponential('granule', 2000, { membraneTimeConstantMs: 7, refractoryTicks: 10 }),
      lif('golgi', 40, { membraneTimeConstantMs: 20 })],
    [projection('first', 'golgi', 4, 10, inDegree(20)), projection('first', 'granule', 40, 10, inDegree(2)), projection('second', 'granule', 40, 10, inDegree(2)),
      projection('granule', 'golgi', 2, 20, inDegree(100)),
      isHeld ? { ...golgi, homeostasis: {
        sensor: 'granule>golgi', targetRateHz: 2, epochTicks: 500, gain: 0.2, factorMax: 20 } } : golgi])
}

/** The mean rate of the granule cells in the second after each of three changes has had three seconds to settle. */
function rates(isHeld: boolean): number[] {
  const engine = new Engine(buildNetwork(layer(isHeld), 1))
  const block = (tick: number, blocked: boolean) =>
    engine.intervene(tick, { block: { projection: 'second>granule', blocked } })
  block(40_000, true)
  block(80_000, false)
  return [0, 1, 2].map((part) => {
    engine.advance(40_000 * part + 30_000)
    const before = engine.counters.spikes[2]!
    engine.advance(40_000 * (part + 1))
    return (engine.counters.spikes[2]! - before) / 2000
  })
}

test('the mean rate of a granular layer comes back to its target when its mossy fibres are halved or doubled', (t) => {
  const [held, free] = [rates(true), rates(false)]
  t.log(`held: ${held.join(', ')} Hz; without homeostasis: ${free.join(', ')} Hz`)
  for (const rate of held) t.true(Math.abs(rate - 2) < 0.1, `${rate}`)
  t.true(free[0]! > 2 * free[1]!, 'without homeostasis the rate follows the mossy fibres')
})
