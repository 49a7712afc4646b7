import { readdirSync } from 'node:fs'
import { InputError } from '../errors/inputError.js'
import { codeOf, diskError } from './diskError.js'

/** The names in a folder; nothing where there is no folder. Throws an InputError that names the path. */
export function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (codeOf(error) === 'ENOTDIR') {
      throw new InputError({ source: folder, problem: 'is a file', allowed: 'a folder, or a name not in use yet' })
    }
    throw diskError(error, folder)
  }
}
