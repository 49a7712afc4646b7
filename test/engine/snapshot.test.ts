import test, { type ExecutionContext } from 'ava'
import * as fc from 'fast-check'
import { hasMembrane } from '../../src/circuit/circuit.js'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { readSnapshot, writeSnapshot } from '../../src/engine/snapshot.js'
import { wholeFields } from '../../src/engine/state.js'
import type { Volley } from '../../src/engine/volley.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { scenario, tell as tellOne, type Scenario } from './randomCircuit.js'
import { circuitOf, lif, projection, relay } from './tinyCircuit.js'

/** Engines of all shares of a network, before the first tick; inputs are told to them by `tell`. */
const fresh = ({ circuit, seed }: Scenario, of: number): Engine[] =>
  Array.from({ length: of }, (_, index) =>
    new Engine(buildNetwork(circuit, seed, createReferenceKernels, of === 1 ? wholeNetwork : { index, of })))

function tell(engines: readonly Engine[], given: Scenario): void {
  for (const engine of engines) tellOne(engine, given)
}

/** Runs engines that are shares of one network up to a tick. Gives the volleys of all, those of relays once. */
function advance(engines: readonly Engine[], { circuit }: Scenario, until: number): string[] {
  const shared = new Set(circuit.populations.filter(hasMembrane).map(({ name }) => name))
  const shortest = Math.min(...circuit.projections.map(({ delayTicks }) => delayTicks))
  const seen = new Map<string, number[]>()
  for (let now = engines[0]!.now; now < until;) {
    now = Math.min(until, now + shortest)
    const made = engines.map((engine, index) => {
      const own: Volley[] = []
      engine.advance(now, (volley) => {
        if (shared.has(volley.population)) own.push(volley)
        if (!shared.has(volley.population) && index > 0) return
        const key = `${String(volley.tick).padStart(6)} ${volley.population}`
        seen.set(key, [...seen.get(key) ?? [], ...volley.cells])
      })
      return own
    })
    engines.forEach((engine, index) => {
      for (const volley of made.filter((_, other) => other !== index).flat()) engine.admit(volley)
    })
  }
  return [...seen].map(([key, cells]) => `${key} ${cells.join()}`).sort()
}

const snapshot = (engines: readonly Engine[], { circuit, seed }: Scenario): Uint8Array =>
  writeSnapshot(circuit, seed, wholeFields(engines.map((engine) => engine.save())))

const restore = (engines: readonly Engine[], { circuit, seed }: Scenario, bytes: Uint8Array): void => {
  const fields = readSnapshot(circuit, seed, bytes)
  for (const engine of engines) engine.load(fields)
}

/** As `deepEqual`, which lists the indices of all bytes first and so takes longer than all else here. */
function sameBytes(t: ExecutionContext, found: Uint8Array, expected: Uint8Array): void {
  const differing = found.findIndex((byte, index) => byte !== expected[index])
  t.deepEqual({ length: found.length, differing }, { length: expected.length, differing: -1 })
}

const shares = fc.constantFrom(1, 2, 3, 4)

test('a run that is saved, restored and goes on is the run that goes on, in whatever shares it was and is', (t) => {
  let volleys = 0
  fc.assert(fc.property(scenario, shares, shares, fc.integer({ min: 0, max: 1300 }), (given, before, after, at) => {
    const engines = fresh(given, before)
    tell(engines, given)
    advance(engines, given, at)
    const saved = snapshot(engines, given)
    const expected = advance(engines, given, given.ticks)
    const ended = snapshot(engines, given)
    for (let branch = 0; branch < 2; branch++) {
      const restored = fresh(given, after)
      restore(restored, given, saved)
      sameBytes(t, snapshot(restored, given), saved)
      t.deepEqual(advance(restored, given, given.ticks), expected)
      sameBytes(t, snapshot(restored, given), ended)
      for (const engine of restored) engine.assertConservation()
    }
    volleys += expected.length
  }), { seed: 6, numRuns: 50 })
  t.true(volleys > 3000, `${volleys}`)
})

test('a snapshot between ticks changes nothing, and is the same in any number of shares', (t) => {
  fc.assert(fc.property(scenario, shares, fc.integer({ min: 1, max: 400 }), (given, of, every) => {
    const [whole, parts, undisturbed] = [fresh(given, 1), fresh(given, of), fresh(given, 1)]
    for (const engines of [whole, parts, undisturbed]) tell(engines, given)
    const volleys: string[] = []
    for (let now = 0; now < given.ticks; now += every) {
      volleys.push(...advance(whole, given, Math.min(given.ticks, now + every)))
      advance(parts, given, Math.min(given.ticks, now + every))
      sameBytes(t, snapshot(parts, given), whole[0]!.snapshot())
    }
    t.deepEqual(volleys, advance(undisturbed, given, given.ticks))
    sameBytes(t, whole[0]!.snapshot(), undisturbed[0]!.snapshot())
    t.deepEqual(whole[0]!.counters, undisturbed[0]!.counters)
  }), { seed: 7, numRuns: 20 })
})

test('an engine that has run goes back to a snapshot', (t) => {
  fc.assert(fc.property(scenario, fc.integer({ min: 0, max: 1000 }), (given, at) => {
    const engines = fresh(given, 1)
    tell(engines, given)
    advance(engines, given, at)
    const saved = engines[0]!.snapshot()
    const expected = advance(engines, given, given.ticks)
    engines[0]!.restore(saved)
    t.is(engines[0]!.now, at)
    t.deepEqual(advance(engines, given, given.ticks), expected)
  }), { seed: 8, numRuns: 10 })
})

const tiny = circuitOf([relay('in', 3), lif('cell', 5)], [projection('in', 'cell', 20)])
const engineOf = (circuit = tiny, seed = 1): Engine => new Engine(buildNetwork(circuit, seed, createReferenceKernels))

/** The snapshot of a run of some ticks. */
function tinySnapshot(): Uint8Array {
  const engine = engineOf()
  engine.stimulate(5, 'in', [0, 1])
  engine.advance(8)
  return engine.snapshot()
}

const refused = (t: ExecutionContext, bytes: Uint8Array, message: string, engine = engineOf()) => {
  const before = engine.snapshot()
  t.throws(() => engine.restore(bytes), { name: 'SnapshotError', message })
  t.deepEqual(engine.snapshot(), before)
}

test('a snapshot of another circuit or seed is refused, and what a circuit is called is no matter', (t) => {
  const saved = tinySnapshot()
  const other = circuitOf([relay('in', 3), lif('cell', 5, { driveMv: 1 })], [projection('in', 'cell', 20)])
  refused(t, saved, 'the snapshot is of another circuit', engineOf(other))
  refused(t, saved, 'the snapshot is of seed 1, not 2', engineOf(tiny, 2))
  const renamed = { ...tiny, name: 'other', about: 'other', populations: tiny.populations.map((one) => ({ ...one, about: '?' })) }
  t.notThrows(() => engineOf(renamed).restore(saved))
})

test('bytes that are no snapshot, of another version, cut short or damaged are refused', (t) => {
  const saved = tinySnapshot()
  refused(t, new Uint8Array(), 'these bytes are no snapshot')
  refused(t, Uint8Array.from(saved, (byte, index) => (index === 0 ? byte + 1 : byte)), 'these bytes are no snapshot')
  refused(t, saved.slice(0, 12), 'the snapshot ends after 12 bytes')
  refused(t, Uint8Array.from(saved, (byte, index) => (index === 8 ? 99 : byte)),
    'the snapshot has version 99; this is version 1')
  refused(t, saved.slice(0, -1), `the snapshot has ${saved.length - 1} bytes, but was written with ${saved.length}`)
  const damaged = 'the snapshot is damaged: its checksum does not fit'
  for (const at of [24, 30, 200, saved.length - 9, saved.length - 1]) {
    refused(t, Uint8Array.from(saved, (byte, index) => (index === at ? byte ^ 4 : byte)), damaged)
  }
})

test('a snapshot may lie anywhere in a buffer', (t) => {
  const saved = tinySnapshot()
  for (const offset of [0, 1, 4, 8]) {
    const buffer = new Uint8Array(saved.length + 16)
    buffer.set(saved, offset)
    const engine = engineOf()
    engine.restore(buffer.subarray(offset, offset + saved.length))
    t.deepEqual(engine.snapshot(), saved)
  }
})

test('a share of a network has no snapshot of its own', (t) => {
  const share = new Engine(buildNetwork(tiny, 1, createReferenceKernels, { index: 0, of: 2 }))
  t.throws(() => share.snapshot(), { message: 'a share of a network has no snapshot of its own' })
})
