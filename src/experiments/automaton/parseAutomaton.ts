import { z } from 'zod'
import { readShape } from '../../circuit/shape.js'
import { InputError } from '../../errors/inputError.js'
import { automaton, type Automaton } from './automaton.js'

const name = z.string().min(1)

/** The shape of a JSON file with an automaton. */
const automatonShape = z.strictObject({
  title: z.string().optional(),
  source: z.string().optional().describe('Where the automaton comes from'),
  states: z.array(name).min(2).max(1000),
  symbols: z.array(name).min(1).max(1000).describe('The inputs'),
  transitions: z.array(z.tuple([name, name, name])).min(1).max(5000).describe('[state, symbol, next state]'),
})

/**
 * The automaton in the value of a JSON file. Throws an InputError that names the source, the field, what was found and
 * what is allowed.
 */
export function parseAutomaton(value: unknown, source: string): Automaton {
  try {
    return automaton({ name: source, ...readShape(automatonShape, value) })
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}
