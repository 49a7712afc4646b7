import test from 'ava'
import * as fc from 'fast-check'
import type { Circuit, ConnectionRule, Projection } from '../../src/circuit/circuit.js'
import { buildNetwork, wholeNetwork, type Network } from '../../src/circuit/network.js'
import { cellGroup } from '../../src/engine/cellGroup.js'
import { deliveryOf } from '../../src/engine/delivery.js'
import { createKernels, type Kernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { stream } from '../../src/random/stream.js'
import { threefry4x32 } from '../../src/random/threefry.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { wired, type Wired } from '../circuit/randomRule.js'
import { synapsesOf, type Synapse } from '../circuit/synapses.js'
import { boxPlasticity, circuitOf, lif, lifExponential, plasticProjection, projection, relay } from './tinyCircuit.js'

const weightMv = 1 / 65536

/** How many quanta each target here gets from a volley of cells at a tick, and over how many synapses it comes, of all delays. */
function deliver(network: Network, name: string, cells: readonly number[], tick: number) {
  const target = network.cells.find(({ population }) => population.name
    === network.circuit.projections.find((one) => one.name === name)!.to)!
  const group = cellGroup(target, network)!
  group.start()
  group.open(tick)
  const volley = Uint32Array.from(cells)
  let synapses = 0
  for (const part of network.connections.filter(({ projection: one }) => one.name === name)) {
    const delivery = deliveryOf(part, network, group)
    for (const sign of [-1, 1] as const) delivery.deliver(volley, sign, tick)
    synapses += delivery.synapses(volley)
  }
  return { synapses, counts: Array.from({ length: target.count }, (_, cell) => Math.round(group.potentialMv(cell) * 65536)) }
}

const delivered = (...asked: Parameters<typeof deliver>): number[] => deliver(...asked).counts

const unreliable = ({ circuit, projection: one }: Wired, changed: Projection): Circuit =>
  ({ ...circuit, projections: circuit.projections.map((other) => (other === one ? { ...changed, weightQuanta: 1 } : other)) })

/** What the words say, counted synapse by synapse. */
function expected(
  synapses: readonly Synapse[], name: string, seed: number, targets: number, cells: readonly number[], tick: number, p: number,
): number[] {
  const counts = Array<number>(targets).fill(0)
  const before = new Map<string, number>()
  for (const { source, target, delayTicks } of synapses) {
    if (!cells.includes(source)) continue
    const pair = `${source} ${target} ${delayTicks}`
    const times = before.get(pair) ?? 0
    before.set(pair, times + 1)
    const words = new Uint32Array(4)
    threefry4x32(stream(seed, `${name}/release/${delayTicks}`).key, Uint32Array.of(target >>> 2, source, tick, times), words)
    if (words[target & 3]! < p * 2 ** 32) counts[target]!++
  }
  return counts
}

const chance = fc.integer({ min: 1, max: 999 }).map((part) => part / 1000)
const ticks = fc.integer({ min: 3, max: 1000 })

test('each synapse transmits by its own word, whatever rule made it, stored or regenerated, whole or in shares', (t) => {
  let [regenerated, failed] = [0, 0]
  fc.assert(fc.property(wired, chance, ticks, fc.integer({ min: 1, max: 3 }), (given, p, tick, of) => {
    const { sources, targets, seed, projection: { name } } = given
    const cells = Array.from({ length: sources }, (_, cell) => cell).filter((cell) => (cell + tick) % 3 > 0)
    const circuit = unreliable(given, { ...given.projection, releaseProbability: p })
    const whole = buildNetwork(circuit, seed, createReferenceKernels)
    const synapses = synapsesOf(whole, name)
    const counts = expected(synapses, name, seed, targets, cells, tick, p)
    const reached = synapses.filter(({ source }) => cells.includes(source)).length
    const found = { synapses: reached, counts }
    t.deepEqual(deliver(whole, name, cells, tick), found)
    const parts = Array.from({ length: of }, (_, index) =>
      buildNetwork(circuit, seed, createKernels, of === 1 ? wholeNetwork : { index, of }))
    t.deepEqual(parts.flatMap((part) => delivered(part, name, cells, tick)), counts)
    failed += reached - counts.reduce((sum, one) => sum + one, 0)
    const { spread: _spread, ...one } = given.projection
    if (one.rule.kind !== 'fixed-out-degree' && one.rule.kind !== 'bernoulli') return
    const made = (changes: Partial<Projection>, kernelsOf: (bytes: number) => Kernels = createKernels) =>
      deliver(buildNetwork(unreliable(given, { ...one, releaseProbability: p, ...changes }), seed, kernelsOf), name, cells, tick)
    const stored = made({})
    t.deepEqual(made({ storage: 'regenerated' }), stored)
    t.deepEqual(made({ storage: 'regenerated' }, createReferenceKernels), stored)
    regenerated++
  }), { seed: 1, numRuns: 150 })
  t.true(regenerated > 20 && failed > 5000, `${regenerated} ${failed}`)
})

const dense: AddressDesign = { kind: 'dense', bits: 40, threshold: 1 }
const claws: AddressDesign = { kind: 'selected-coordinate', bits: 40, claws: 7, threshold: 1 }

/** One projection onto 60 cells, with weights of a quantum or of as many as the target's number, up and down. */
function network(
  rule: ConnectionRule, p: number | undefined, each = false, design = dense, kernelsOf: (bytes: number) => Kernels = createKernels,
): Network {
  const [from, to] = rule.kind === 'by-bit' ? [80, 40] : rule.kind === 'one-to-one' ? [60, 60] : [80, 60]
  const weight = each ? Array.from({ length: to }, (_, target) => (target % 2 === 0 ? 1 : -1) * target * weightMv) : weightMv
  const one = { ...projection('in', 'cell', weight, 3, rule), ...(p !== undefined && { releaseProbability: p }) }
  return buildNetwork(circuitOf([relay('in', from), lif('cell', to)], [one], design), 5, kernelsOf)
}

test('so do those that are kept in other ways: all-to-all, one-to-one, by bit, claws and dense addresses', (t) => {
  const cases = [
    ['all-to-all', false, dense], ['all-to-all', true, dense], ['one-to-one', false, dense], ['one-to-one', true, dense],
    ['by-bit', false, dense], ['by-bit', true, dense], ['address', false, dense], ['address', false, claws],
  ] as const
  const p = 0.37
  const tick = 9
  for (const [kind, each, design] of cases) {
    const reliable = network({ kind }, undefined, each, design)
    const sources = reliable.circuit.populations[0]!.count
    const targets = reliable.cells[1]!.count
    // Which synapses there are, from what each source alone does.
    const rows = Array.from({ length: sources }, (_, source) => delivered(reliable, 'in>cell', [source], tick))
    const synapses = rows.flatMap((row, source) => row.flatMap((weight, target) =>
      (weight === 0 ? [] : [{ source, target, delayTicks: 3 }])))
    const cells = [...Array(sources).keys()].filter((cell) => cell % 5 > 0)
    const weightOf = (target: number) => (each ? (target % 2 === 0 ? target : -target) : 1)
    const counts = expected(synapses, 'in>cell', 5, targets, cells, tick, p).map((count, target) => count * weightOf(target))
    for (const kernelsOf of [createKernels, createReferenceKernels]) {
      t.deepEqual(delivered(network({ kind }, p, each, design, kernelsOf), 'in>cell', cells, tick).map((one) => one + 0),
        counts.map((one) => one + 0), `${kind} ${each} ${design.kind}`)
    }
    t.true(synapses.length > counts.filter((count) => count !== 0).length)
  }
})

/** The probability of at most so many successes, term by term. */
function binomialTail(trials: number, p: number, most: number): number {
  let log = trials * Math.log1p(-p)
  let sum = Math.exp(log)
  for (let k = 1; k <= most; k++) {
    log += Math.log((trials - k + 1) / k) + Math.log(p / (1 - p))
    sum += Math.exp(log)
  }
  return sum
}

test('the transmitted number is binomial: no tail below 10⁻⁵, for each source, each target, each tick and in all', (t) => {
  for (const p of [0.05, 0.5, 0.9]) {
    const made = network({ kind: 'all-to-all' }, p)
    const within = (count: number, trials: number) => {
      const tail = Math.min(binomialTail(trials, p, count), 1 - binomialTail(trials, p, count - 1))
      t.true(tail > 1e-5, `${count} of ${trials} at ${p}`)
    }
    const byTarget = Array<number>(60).fill(0)
    let all = 0
    for (let tick = 3; tick < 43; tick++) {
      const counts = delivered(made, 'in>cell', [...Array(80).keys()], tick)
      counts.forEach((count, target) => { byTarget[target]! += count })
      within(counts.reduce((sum, one) => sum + one, 0), 80 * 60)
      all += counts.reduce((sum, one) => sum + one, 0)
    }
    for (const count of byTarget) within(count, 80 * 40)
    for (let source = 0; source < 80; source++) {
      within(delivered(made, 'in>cell', [source], 50).reduce((sum, one) => sum + one, 0), 60)
    }
    t.true(Math.abs(all - 192_000 * p) < 4 * Math.sqrt(192_000 * p * (1 - p)))
  }
})

test('currents get it too, and projections without failures take no room', (t) => {
  const one = { ...projection('in', 'cell', -2, 3, { kind: 'list', pairs: [[0, 0], [0, 0], [0, 1]] }), releaseProbability: 0.5 }
  const made = buildNetwork(circuitOf([relay('in'), lifExponential('cell', 2)], [one]), 1)
  let inhibited = 0
  const group = cellGroup(made.cells[1]!, made)!
  const delivery = deliveryOf(made.connections[0]!, made, group)
  group.start()
  for (let tick = 3; tick < 203; tick++) {
    group.open(tick)
    for (const sign of [-1, 1] as const) delivery.deliver(Uint32Array.of(0), sign, tick)
    t.is(delivery.synapses(Uint32Array.of(0)), 3)
    if (group.potentialMv(0) < 0) inhibited++
    group.fire()
  }
  t.true(inhibited > 190)
  t.is(network({ kind: 'all-to-all' }, undefined).drawing, undefined)
})

test('a projection that learns has none', (t) => {
  const rule = boxPlasticity({
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, teacher: 'x', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 9,
  })
  const one = { ...plasticProjection('in', 'cell', rule), releaseProbability: 0.5 }
  const made = buildNetwork(circuitOf([relay('in'), lif('cell')], [one]), 1)
  const delivery = deliveryOf(made.connections[0]!, made, cellGroup(made.cells[1]!, made)!)
  t.throws(() => delivery.deliver(Uint32Array.of(0), 1, 3), { message: /^projection in>cell learns/ })
})

test('a probability that is as good as 1 transmits', (t) => {
  const near = { ...projection('a', 'b', weightMv), releaseProbability: 1 - 1e-11 }
  const network = buildNetwork(circuitOf([relay('a', 3), lif('b', 5)], [near]), 1)
  t.deepEqual(delivered(network, near.name, [0, 2], 3), [2, 2, 2, 2, 2])
})
