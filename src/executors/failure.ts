import { InputError, type Fault } from '../errors/inputError.js'

/** An error as it goes from thread to thread. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack?: string
  /** Of an InputError. */
  readonly fault?: Fault
}

/** What another thread is told of something that was thrown. */
export function failureOf(thrown: unknown): Failure {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
  return {
    name, message, ...(stack !== undefined && { stack }), ...(thrown instanceof InputError && { fault: thrown.fault }),
  }
}

/** The error of another thread, with its name and its stack there. */
export function errorOf({ message, fault, ...others }: Failure): Error {
  return Object.assign(fault ? new InputError(fault) : new Error(message), others)
}
