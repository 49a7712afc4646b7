import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { parseQuantity } from '../quantity.js'
import type { Parameter } from './parameter.js'

/** Where in its cycle each cell is at tick 0, in cycles from 0 to below 1: drawn for each, one for all, or one each. */
export type Phase = 'drawn' | number | readonly number[]

/** A phase as it was read, for a population of so many cells. */
export type PhaseOf = (count: number) => Phase

const oneEachMax = 1_000_000

/**
 * A phase in cycles, of which whole ones do not count. An expression that names `index`, the number of the cell, gives
 * each its own.
 */
export const phase = (facts: Pick<Parameter, 'about' | 'default'>): Parameter<PhaseOf> => ({
  ...facts, dimension: 'number',
  range: 'in cycles, of which whole ones do not count, which may name `index`, the number of the cell; or "drawn"',
  schema: phaseSchema(facts.about),
  read(written, { field, scope }) {
    if (written === 'drawn') return () => 'drawn'
    const cycles = parseQuantity(written as string | number, 'number', field)
    const of = (index: number) => fraction(cycles({ ...scope, index }))
    if (!/\bindex\b/.test(String(written))) {
      const one = of(0)
      return () => one
    }
    return (count) => {
      if (count <= oneEachMax) return Array.from({ length: count }, (_, index) => of(index))
      const problem = `found ${shown(written)}, a phase for each of ${count} cells`
      throw new InputError({ field, problem, allowed: `no index, or at most ${oneEachMax} cells` })
    }
  },
})

export const phaseSchema = (about: string) => z.union([z.number(), z.string()]).describe(
  `${about}. A plain number of cycles, an expression such as "index / 8" with the cell's number, or "drawn"`)

const fraction = (cycles: number): number => {
  const rest = cycles - Math.floor(cycles)
  return rest < 1 ? rest : 0
}
