import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Population } from '../circuit.js'
import type { Layout } from '../wiring/positions.js'
import type { Parameter, Place } from './parameter.js'

/** What every population has, whatever its model. */
export interface PopulationBase {
  readonly name: string
  readonly about: string
  readonly count: number
  /** Where its cells lie on the folium, where that matters. */
  readonly position?: Layout
  /** The share of its cells, above 0 and at most 1, that never fire; the seed decides which. */
  readonly lesioned?: number
}

/** A number, or a few, that each cell of a model keeps. */
export interface StateVariable {
  readonly name: string
  readonly unit: string
  readonly about: string
}

/**
 * The face of a population's model. The schema of circuit files, their reading, the documentation and `describe` are
 * made of it; `src/engine` does what it says.
 */
export interface Model {
  readonly name: Population['model']
  readonly about: string
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly state: readonly StateVariable[]
  /** What an arriving spike of weight w does. */
  readonly arrival: string
  /** What happens from one event to the next, with its equation, and when a cell fires. */
  readonly between: string
  /** A population from its parameters as a file writes them. Throws an InputError that names the field. */
  read(base: PopulationBase, written: Readonly<Record<string, unknown>>, place: Place): Population
}

/** The values of a set of parameters, once read. */
export type Values<Parameters> = {
  readonly [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value> ? Value : never
}

/** Parameters as they stand in a file, for faults that only several of them together make. */
export interface Written<Name extends string> {
  readonly resolutionMs: number
  has(name: Name): boolean
  /** `addition` follows the value that was found. */
  fail(name: Name, allowed: string, addition?: string): never
}

interface Definition<Parameters> extends Omit<Model, 'parameters' | 'read'> {
  readonly parameters: Parameters
  population(base: PopulationBase, values: Values<Parameters>, written: Written<keyof Parameters & string>): Population
}

/** A model whose parameters are each read by themselves, and then made a population of. */
export function model<Parameters extends Readonly<Record<string, Parameter>>>(
  { population, ...face }: Definition<Parameters>,
): Model {
  return {
    ...face,
    read(base, written, place) {
      const entries = Object.entries(face.parameters).map(([name, parameter]) =>
        [name, parameter.read(written[name] ?? parameter.default, { ...place, field: `${place.field}.${name}` })])
      return population(base, Object.fromEntries(entries) as Values<Parameters>, {
        resolutionMs: place.resolutionMs,
        has: (name) => written[name] !== undefined,
        fail(name, allowed, addition = '') {
          const problem = `found ${shown(written[name])}${addition}`
          throw new InputError({ field: `${place.field}.${name}`, problem, allowed })
        },
      })
    },
  }
}
