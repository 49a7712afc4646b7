import { InputError } from './inputError.js'

/** What `read` gives. An InputError of it that does not say where the fault lies names this file. */
export function inFile<Result>(source: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}
