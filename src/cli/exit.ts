import { InputError } from '../errors/inputError.js'
import { Interrupted } from '../executors/thisProcess.js'

/** The exit codes of every command. */
export const exitCodes = { done: 0, bug: 1, input: 2, expectationFailed: 3, trialFailed: 4, interrupted: 130 } as const

/** Tells the user what went wrong, on stderr, and gives the exit code for it. */
export function reportFailure(error: unknown): number {
  if (error instanceof InputError) {
    process.stderr.write(`lobule: ${error.message}\n`)
    return exitCodes.input
  }
  if (error instanceof Interrupted) {
    process.stderr.write(`lobule: ${error.message}\n`)
    return exitCodes.interrupted
  }
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`lobule: this is a bug, please report it with the command that showed it\n${trace}\n`)
  return exitCodes.bug
}
