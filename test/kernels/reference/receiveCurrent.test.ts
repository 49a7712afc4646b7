import test from 'ava'
import * as fc from 'fast-check'
import { lifConstants, membraneOf } from '../../../src/circuit/membrane.js'
import { cellPlaces, lifPlaces, never, numbersPerCell } from '../../../src/kernels/lifPlaces.js'
import { mark, peakOf, receiveCurrent } from '../../../src/kernels/reference/receiveCurrent.js'
import { lifExponential } from '../../engine/tinyCircuit.js'
import { draws, plain } from '../both.js'
import { firstCrossing, randomCells, stateOf } from '../lifCells.js'

const listedAt = (number: number): number => numbersPerCell * number + cellPlaces.listed

test('a cell is marked once', (t) => {
  const cells = new Float64Array(8)
  t.deepEqual([mark(cells, 1), mark(cells, 1), mark(cells, 0)], [true, false, true])
  t.deepEqual([...cells], [0, 0, 0, 1, 0, 0, 0, 1])
})

const timeConstant = fc.double({ min: 0.3, max: 60, noNaN: true })

test('no membrane gets higher by itself than its peak bound, which is at most a few percent too high', (t) => {
  let worst = 0
  const fraction = fc.double({ min: 0, max: 1.2, noNaN: true })
  fc.assert(fc.property(timeConstant, timeConstant, fraction, (own, synaptic, x) => {
    const membrane = membraneOf(lifExponential('cell', 1, {
      membraneTimeConstantMs: own, excitatoryTimeConstantMs: synaptic }), 0.1, plain)
    const constants = lifConstants(membrane, plain)
    const bound = peakOf(constants, 50, 50 * x)
    const [m, e, s] = [constants[lifPlaces.membraneTicks]!, constants[lifPlaces.excitationTicks]!,
      constants[lifPlaces.excitationShape]!]
    let highest = 0
    for (let tick = 0; tick < 20 * Math.max(m, e); tick += Math.min(m, e) / 50) {
      highest = Math.max(highest, x * plain.exp(-tick / m) + s * (plain.exp(-tick / m) - plain.exp(-tick / e)))
    }
    if (x <= 1) t.true(bound >= 50 * highest)
    if (x <= 1) worst = Math.max(worst, bound / (50 * highest))
    else t.true(highest <= x, 'from above its excitation a membrane only falls')
  }), { seed: 1, numRuns: 150 })
  t.true(worst < 1.04, `${worst}`)
})

test('the peak bound of a settled membrane is the peak of its postsynaptic potential', (t) => {
  for (const [own, synaptic] of [[10, 2], [20, 0.5], [2, 10], [10, 9.99]] as const) {
    const membrane = membraneOf(lifExponential('cell', 1, {
      membraneTimeConstantMs: own, excitatoryTimeConstantMs: synaptic }), 0.1, plain)
    const peak = (own / synaptic) ** (-synaptic / (own - synaptic) - 1)
    t.true(Math.abs(peakOf(lifConstants(membrane, plain), 7, 0) / 7 / peak - 1) < 1e-8)
  }
})

test('the peak of a membrane below its steady state is at most that from there', (t) => {
  const { constants } = randomCells(1, 1)
  t.is(peakOf(Float64Array.from(constants), 9, -50), peakOf(Float64Array.from(constants), 9, 0))
})

test('excitation that does not list a cell will not make it fire, whatever was there', (t) => {
  const seen = { listed: 0, fires: 0, silent: 0 }
  fc.assert(fc.property(fc.nat(1e6), (seed) => {
    const of = randomCells(seed, 12)
    const cells = Float64Array.from(of.cells)
    const constants = Float64Array.from(of.constants)
    const uint32 = draws(seed + 1)
    for (let number = 0; number < 12; number++) {
      if (of.slotGrowth[0] === 0 || firstCrossing(of, cells, number, 3000) < never) continue
      const before = stateOf(of, cells, number)
      const weight = uint32() % 3000 / 100
      const jump = weight * constants[lifPlaces.excitationShape]! * constants[lifPlaces.membraneGrowth]!
      const listed = receiveCurrent(cells, number, jump, 1, weight * of.slotGrowth[0], constants)
      t.is(cells[listedAt(number)], listed ? 1 : 0)
      const after = stateOf(of, cells, number)
      if (before.potential === -Infinity) continue
      t.true(Math.abs(after.potential - before.potential) < 1e-6)
      t.true(Math.abs(after.excitation - before.excitation - weight) < 1e-10 * (1 + after.excitation))
      const crossing = firstCrossing(of, cells, number, 3000)
      if (!listed) t.is(crossing, never)
      seen[listed ? (crossing === never ? 'listed' : 'fires') : 'silent']++
    }
  }), { seed: 2, numRuns: 150 })
  t.true(seen.fires > 100 && seen.silent > 100, JSON.stringify(seen))
  t.true(seen.listed < seen.fires, 'most cells that are looked at do fire in the end')
})

test('inhibition lists nothing; a jump of the membrane always lists, once', (t) => {
  const of = randomCells(3, 2)
  const cells = Float64Array.from(of.cells)
  const constants = Float64Array.from(of.constants)
  t.false(receiveCurrent(cells, 0, 1, 2, 5, constants))
  t.deepEqual([...cells.subarray(0, 4)], [of.cells[0], of.cells[1]! + 1, of.cells[2]! + 5, 0])
  t.true(receiveCurrent(cells, 1, 0.5, 0, 5, constants))
  t.false(receiveCurrent(cells, 1, 0.5, 0, 5, constants))
  t.deepEqual([...cells.subarray(4)], [of.cells[4], of.cells[5]! + 0.5 + 0.5, of.cells[6], 1])
})
