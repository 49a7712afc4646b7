import { existsSync } from 'node:fs'
import { InputError } from '../errors/inputError.js'
import { digestOf } from '../recording/digest.js'
import { parseJson } from './parseJson.js'
import { readText } from './readText.js'

/** A value as the text of a JSON file that carries the digest of the rest. */
export const sealed = (value: object): string => `${JSON.stringify({ ...value, digest: digestOf(value) }, null, 2)}\n`

/** The value of a sealed JSON file; undefined where there is none, or its digest is another. */
export function readSealed(file: string): object | undefined {
  if (!existsSync(file)) return undefined
  try {
    const { digest, ...value } = parseJson(readText(file), file) as { digest?: unknown }
    return digest === digestOf(value) ? value : undefined
  } catch (error) {
    if (error instanceof InputError || error instanceof TypeError) return undefined
    throw error
  }
}
