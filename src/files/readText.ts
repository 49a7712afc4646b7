import { readFileSync } from 'node:fs'
import { InputError } from '../errors/inputError.js'
import { diskError } from './diskError.js'

/** The bytes of a file. Throws an InputError that names the path where it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw diskError(error, path)
  }
}

/** The text of a file, without a byte order mark. Throws an InputError that names the path. */
export const readText = (path: string): string => textOf(readBytes(path), path)

/** Bytes as UTF-8 text, without a byte order mark. Throws an InputError that names the source. */
export function textOf(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError({ source, problem: 'is not a text file', allowed: 'text in UTF-8' })
  }
}
