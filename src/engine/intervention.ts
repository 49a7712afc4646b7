import {
  hasMembrane, weightQuantumMv, type Circuit, type MembranePopulation, type Population,
} from '../circuit/circuit.js'
import { foresees, steps } from '../circuit/membrane.js'
import { InputError, nearest } from '../errors/inputError.js'
import { checkCells, gainOf } from './checkInput.js'
import type { Input } from './inputs.js'

/** A change from outside. It holds until another one of its kind undoes it; a lesion stays. */
export type Change =
  /** The learning gain of a plastic projection: 0 off, 1 as declared, other integers multiply its steps. */
  | { readonly learning: { readonly projection: string; readonly gain: number } }
  /** Volleys that would arrive through a projection are lost: they neither move membranes nor learn nor teach. */
  | { readonly block: { readonly projection: string; readonly blocked: boolean } }
  /** Cells of a population, or all of them, never fire again. What they have sent before still arrives. */
  | { readonly lesion: { readonly population: string; readonly cells?: ArrayLike<number> } }
  /** The constant drive of all cells of a population: membranes go on from where they are. */
  | { readonly drive: { readonly population: string; readonly driveMv: number } }
  /**
   * A voltage clamp: the membranes of cells of a population, or of all of them, are held at a potential below threshold,
   * in mV, so that they never fire and no input moves them; their currents go on. With null they are released, and go on
   * from there. A clamp ends a refractory period; a reset moves no clamped membrane; a lesion stays.
   */
  | {
    readonly clamp: {
      readonly population: string
      readonly cells?: ArrayLike<number>
      readonly potentialMv: number | null
    }
  }
  /**
   * All membranes of a population go to where they start: settled, or at rest where their drive makes them fire;
   * without currents or conductances, with a threshold that nothing has raised, and out of their refractory periods.
   * Weights, lesions and volleys under way stay.
   */
  | { readonly reset: { readonly population: string } }

/** A change at a simulated time. */
export type Intervention = { readonly timeMs: number } & Change

/** What each kind of change says. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  learning: ['projection', 'gain'],
  block: ['projection', 'blocked'],
  lesion: ['population', 'cells'],
  drive: ['population', 'driveMv'],
  reset: ['population'],
  clamp: ['population', 'cells', 'potentialMv'],
}

const kinds = Object.keys(fieldsOf)

/** The kind of a change, as errors name it. */
export const kindOf = (change: Change): string => kinds.find((kind) => kind in change) ?? 'intervention'

/** The input that makes a change. Throws an InputError for what a circuit does not have, and for unknown keys. */
export function interventionInput(circuit: Circuit, change: Change): Input {
  checkKeys('intervention', change, ['timeMs', ...kinds])
  const found = kinds.filter((kind) => kind in change)
  for (const [kind, fields] of Object.entries(fieldsOf)) {
    if (kind in change) checkKeys(kind, change[kind as keyof Change], fields)
  }
  if (found.length > 1) {
    throw new InputError({ field: 'intervention', problem: `found ${found.join(' and ')}`, allowed: 'one change' })
  }
  if ('learning' in change) return gainOf(circuit, change.learning.projection, change.learning.gain)
  if ('block' in change) return blockOf(circuit, change.block)
  if ('lesion' in change) return lesionOf(circuit, change.lesion)
  if ('drive' in change) return driveOf(circuit, change.drive)
  if ('reset' in change) {
    return { kind: 4, target: membranesOf(circuit, change.reset.population, 'reset.population').target }
  }
  if ('clamp' in change) return clampOf(circuit, change.clamp)
  const allowed = 'learning, block, lesion, drive, reset or clamp'
  throw new InputError({ field: 'intervention', problem: 'found nothing', allowed })
}

function checkKeys(field: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw new InputError({
    field: `${field}.${unknown}`, problem: `unknown key "${unknown}"${nearest(unknown, known)}`, allowed: known.join(', '),
  })
}

function blockOf({ projections }: Circuit, { projection, blocked }: BlockChange): Input {
  const target = named(projections, projection, 'block.projection', 'projection')
  if (typeof blocked === 'boolean') return { kind: 1, target, blocked }
  throw new InputError({ field: 'block.blocked', problem: `found ${String(blocked)}`, allowed: 'true or false' })
}

function lesionOf({ populations }: Circuit, { population, cells }: LesionChange): Input {
  const target = named(populations, population, 'lesion.population', 'population')
  return { kind: 2, target, cells: cellsOf(populations[target]!, cells, 'lesion.cells') }
}

function clampOf(circuit: Circuit, { population, cells, potentialMv }: ClampChange): Input {
  const { found, target } = membranesOf(circuit, population, 'clamp.population')
  const { thresholdPotentialMv } = found
  const isBelow = Number.isFinite(potentialMv) && potentialMv! <= thresholdPotentialMv - weightQuantumMv
  if (potentialMv !== null && !isBelow) {
    const allowed = `a number of mV below the threshold, ${thresholdPotentialMv} mV, by 2^-16 or more; or null, to release`
    throw new InputError({ field: 'clamp.potentialMv', problem: `found ${String(potentialMv)}`, allowed })
  }
  return { kind: 5, target, cells: cellsOf(found, cells, 'clamp.cells'), potentialMv }
}

/** Some cells of a population; all where none are named. */
function cellsOf(population: Population, cells: ArrayLike<number> | undefined, field: string): Uint32Array {
  if (cells === undefined) return Uint32Array.from({ length: population.count }, (_, cell) => cell)
  checkCells(population, cells, field)
  return Uint32Array.from(cells)
}

function driveOf(circuit: Circuit, { population, driveMv }: DriveChange): Input {
  const { found, target } = membranesOf(circuit, population, 'drive.population')
  const field = 'drive.driveMv'
  if (!Number.isFinite(driveMv)) {
    throw new InputError({ field, problem: `found ${driveMv}`, allowed: 'a finite number of mV' })
  }
  const most = found.thresholdPotentialMv - found.restingPotentialMv
  if (!anyDrive(found) && found.restingPotentialMv + driveMv > found.thresholdPotentialMv) {
    const free = circuit.populations.filter((one) => hasMembrane(one) && anyDrive(one)).map(({ name }) => `"${name}"`)
    const allowed = `up to ${most} mV, as "${population}" is built for cells that only inputs make fire; any drive for `
      + 'populations with currents or conductances, or declared with noise, adaptation or a drive above threshold: '
      + `${free.join(', ') || 'none here'}`
    throw new InputError({ field, problem: `found ${driveMv}`, allowed })
  }
  return { kind: 3, target, driveMv }
}

/** Whether cells are not built for only inputs to make them fire. */
const anyDrive = (population: MembranePopulation): boolean => foresees(population) || steps(population)

/** A population with membranes, and its number. */
function membranesOf({ populations }: Circuit, name: string, field: string) {
  const withMembrane = populations.filter(hasMembrane)
  const found = withMembrane[named(withMembrane, name, field, 'population with membranes')]!
  return { found, target: (populations as readonly Population[]).indexOf(found) }
}

type BlockChange = Extract<Change, { readonly block: unknown }>['block']
type LesionChange = Extract<Change, { readonly lesion: unknown }>['lesion']
type ClampChange = Extract<Change, { readonly clamp: unknown }>['clamp']
type DriveChange = Extract<Change, { readonly drive: unknown }>['drive']

function named(all: readonly { readonly name: string }[], name: string, field: string, what: string): number {
  const found = all.findIndex((one) => one.name === name)
  if (found >= 0) return found
  const names = all.map((one) => one.name)
  throw new InputError({ field, problem: `"${name}" is no ${what}${nearest(name, names)}`, allowed: names.join(', ') })
}
