import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { cellPlaces, cellsPerBlock, lifPlaces, never, numbersPerCell } from '../../../src/kernels/lifPlaces.js'
import { assembly, place, plain } from '../both.js'
import { amplitudes, firstCrossing, placed, randomCells, stateOf, type LifCells } from '../lifCells.js'

/** The same cells, every third of which is taken above its threshold. */
function raised(of: LifCells): LifCells {
  const threshold = of.constants[lifPlaces.threshold]!
  const cells = Array.from({ length: of.cells.length / numbersPerCell }, (_, number) => {
    const own = of.cells.slice(numbersPerCell * number, numbersPerCell * (number + 1))
    const state = stateOf(of, of.cells, number)
    return number % 3 > 0 || state.potential === -Infinity ? own
      : amplitudes(of, { ...state, potential: threshold + number / 10 + 1e-9 })
  })
  return { ...of, cells: cells.flat() }
}

/** All cells are candidates at tick 1000, from the last to the first. */
function outcome(kernels: Kernels, of: LifCells, refractoryTicks: number) {
  const { cells, constants, decays, decayLength, due, earliest, candidates, count } = placed(kernels, of)
  for (let number = 0; number < count; number++) {
    cells[numbersPerCell * number + cellPlaces.listed] = 1
    candidates[number] = count - 1 - number
  }
  const fired = kernels.settleCells(candidates, count, 1000, refractoryTicks, cells, constants, decays, decayLength,
    due, earliest, candidates)
  return { spikes: [...candidates.subarray(0, fired)], cells: [...cells], due: [...due], earliest: [...earliest] }
}

const cases = fc.tuple(fc.nat(1e6), fc.nat(40)).map((sizes) => raised(randomCells(...sizes)))
const refractory = fc.constantFrom(0, 20)

test('settleCells in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(cases, refractory, (of, ticks) =>
    void t.deepEqual(outcome(assembly, of, ticks), outcome(plain, of, ticks))), { seed: 1, numRuns: 200 })
})

test('however many candidates there are, both leave the same bits', (t) => {
  fc.assert(fc.property(fc.nat(1e6), fc.integer({ min: 60, max: 200 }), refractory, (seed, count, ticks) => {
    const of = raised(randomCells(seed, count))
    t.deepEqual(outcome(assembly, of, ticks), outcome(plain, of, ticks))
  }), { seed: 5, numRuns: 25 })
})

test('cells at the threshold fire, in the order of candidates, and are refractory or at their reset', (t) => {
  fc.assert(fc.property(cases, refractory, (of, ticks) => {
    const { spikes, cells } = outcome(plain, of, ticks)
    const { threshold, reset } = lifPlaces
    const count = of.cells.length / numbersPerCell
    const states = Array.from({ length: count }, (_, number) => stateOf(of, of.cells, number))
    const above = states.flatMap(({ potential }, number) => (potential >= of.constants[threshold]! ? [number] : []))
    t.deepEqual(spikes, above.reverse())
    states.forEach(({ potential, ...currents }, number) => {
      const after = stateOf(of, cells, number)
      t.deepEqual({ excitation: after.excitation, inhibition: after.inhibition }, currents)
      t.is(cells[numbersPerCell * number + cellPlaces.listed], 0)
      if (!spikes.includes(number)) t.is(after.potential, potential)
      else if (ticks > 0) t.is(after.potential, -Infinity)
      else t.true(Math.abs(after.potential - of.constants[reset]!) < 1e-8 * (1 + Math.abs(potential)))
    })
  }), { seed: 2, numRuns: 100 })
})

test('a cell is due no later than it crosses its threshold by itself; a cell that is never due never does', (t) => {
  const seen = { never: 0, early: 0, exact: 0 }
  fc.assert(fc.property(cases, (of) => {
    const { cells, due, earliest, spikes } = outcome(plain, of, 20)
    due.forEach((tick, number) => {
      t.true(earliest[Math.floor(number / cellsPerBlock)]! <= tick)
      t.true(tick > 1000)
      if (spikes.includes(number) || cells[numbersPerCell * number + cellPlaces.membrane] === -Infinity) {
        t.is(tick, never)
        return
      }
      const crossing = firstCrossing(of, cells, number, 4000)
      t.true(tick === never ? crossing === never : tick <= 1000 + crossing)
      if (tick === never) seen.never++
      else if (crossing < never) seen[tick < 1000 + crossing ? 'early' : 'exact']++
    })
    earliest.forEach((tick, block) =>
      t.is(tick, Math.min(never, ...due.slice(block * cellsPerBlock, (block + 1) * cellsPerBlock))))
  }), { seed: 3, numRuns: 200 })
  t.true(seen.never > 500 && seen.early > 300 && seen.exact > 50, JSON.stringify(seen))
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: looked at whenever it is due, a cell fires at the very tick of its crossing, after few looks`, (t) => {
    let looks = 0
    let crossings = 0
    fc.assert(fc.property(fc.nat(1e6), (seed) => {
      const of = randomCells(seed, 1)
      const crossing = firstCrossing(of, of.cells, 0, 4000)
      if (crossing === never) return
      crossings++
      const { constants, decays, decayLength, due, earliest, spikes, cells } = {
        ...placed(kernels, of), spikes: kernels.uint32(1) }
      const [m, e, i] = [lifPlaces.membraneNow, lifPlaces.excitationNow, lifPlaces.inhibitionNow]
      const start = [...constants]
      const candidates = place(kernels.uint32, [0])
      let tick = 0
      for (let fired = 0; fired === 0; looks++) {
        if (tick > 0) {
          constants[m] = start[m]! * plain.exp(-tick / start[lifPlaces.membraneTicks]!)
          constants[e] = start[e]! * plain.exp(-tick / start[lifPlaces.excitationTicks]!)
          constants[i] = start[i]! * plain.exp(-tick / start[lifPlaces.inhibitionTicks]!)
        }
        fired = kernels.settleCells(
          candidates, 1, tick, 20, cells, constants, decays, decayLength, due, earliest, spikes)
        if (fired === 0) tick = due[0]!
        if (tick === never) t.fail(`seed ${seed} never fires, but crosses at ${crossing}`)
        if (tick === never) return
      }
      const exact = firstCrossing({ ...of, constants: withLevel(of.constants, -1e-9) }, of.cells, 0, crossing)
      t.true(tick >= exact && tick <= crossing, `${tick} instead of ${exact} … ${crossing}`)
    }), { seed: 4, numRuns: 300 })
    t.true(crossings > 100 && looks / crossings < 8, `${looks} looks for ${crossings} spikes`)
  })
}

/** Constants with a threshold that is a bit higher. */
function withLevel(constants: readonly number[], byMv: number): number[] {
  const changed = [...constants]
  const level = constants[lifPlaces.threshold]!
  changed[lifPlaces.threshold] = level + 2 * byMv * Math.max(Math.abs(level), 1)
  return changed
}
