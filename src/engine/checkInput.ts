import { largestWeight, type Circuit, type Population } from '../circuit/circuit.js'
import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import type { WeightArray } from '../kernels/weightArray.js'
import type { Input } from './inputs.js'

/** A run ends at this tick at the latest (30 hours at 0.1 ms), so that 32 bits hold a tick wherever one is kept. */
export const ticksMax = 0x4000_0000

/** The input that makes cells of a relay population fire. Throws an InputError for other populations and cells. */
export function stimulusOf({ populations }: Circuit, population: string, cells: ArrayLike<number>): Input {
  const target = populations.findIndex(({ name }) => name === population)
  const found = populations[target]
  if (found?.model !== 'relay') {
    const relays = populations.filter(({ model }) => model === 'relay').map(({ name }) => name)
    throw new InputError({
      field: 'stimulus.population', problem: `"${population}" is no relay population${nearest(population, relays)}`,
      allowed: relays.join(', '),
    })
  }
  checkCells(found, cells, 'stimulus.cells')
  return { kind: 6, target, cells: Uint32Array.from(cells) }
}

/** Throws an InputError unless all these are cells of a population. */
export function checkCells({ name, count }: Population, cells: ArrayLike<number>, field: string): void {
  if (!Number.isInteger(cells?.length)) {
    throw new InputError({ field, problem: `found ${shown(cells)}`, allowed: `a list of cells of "${name}"` })
  }
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!
    if (Number.isInteger(cell) && cell >= 0 && cell < count) continue
    throw new InputError({ field, problem: `found ${cell}`, allowed: `the cells 0 to ${count - 1} of "${name}"` })
  }
}

/** The input that sets the gain of a plastic projection. Throws an InputError for others, and for fractions. */
export function gainOf(circuit: Circuit, projection: string, gain: number): Input {
  const target = plasticIndex(circuit, projection)
  if (!Number.isInteger(gain)) {
    const allowed = 'an integer, as weights are counted in steps'
    throw new InputError({ field: 'learning.gain', problem: `found ${gain}`, allowed })
  }
  return { kind: 0, target, gain }
}

/** The number of a plastic projection. Throws an InputError where it is none. */
export function plasticIndex({ projections }: Circuit, projection: string): number {
  const found = projections.findIndex(({ name, plasticity }) => name === projection && plasticity)
  if (found >= 0) return found
  const plastic = projections.filter(({ plasticity }) => plasticity).map(({ name }) => name)
  throw new InputError({
    field: 'projection', problem: `"${projection}" is no plastic projection${nearest(projection, plastic)}`,
    allowed: plastic.join(', '),
  })
}

/** Throws an InputError unless a tick is open, when `now` is the first that is. */
export function checkOpen(tick: number, now: number, field: string): void {
  if (Number.isInteger(tick) && tick >= now && tick < ticksMax) return
  const allowed = `a whole number from ${now}, the first open tick, to ${ticksMax - 1}`
  throw new InputError({ field, problem: `found tick ${tick}`, allowed })
}

/** Throws an InputError unless a run can go on until this tick. */
export function checkUntil(until: number): void {
  if (Number.isInteger(until) && until <= ticksMax) return
  throw new InputError({ field: 'until', problem: `found tick ${until}`, allowed: `a whole number up to ${ticksMax}` })
}

/** Throws an InputError unless these are weights of a plastic projection, in steps. */
export function checkWeights({ populations, projections }: Circuit, index: number, weights: WeightArray): void {
  const { name, from, to, plasticity } = projections[index]!
  const count = (population: string) => populations.find((one) => one.name === population)!.count
  const length = count(from) * count(to)
  const max = largestWeight(plasticity!)
  const field = `weights of "${name}"`
  if (weights.length !== length) {
    throw new InputError({ field, problem: `found ${weights.length}`, allowed: `${length}, one a synapse` })
  }
  const wrong = weights.find((weight) => weight < 0 || weight > max)
  if (wrong !== undefined) {
    throw new InputError({ field, problem: `found ${wrong}`, allowed: `whole numbers from 0 to ${max}` })
  }
}
