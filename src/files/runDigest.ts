import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { parseJson } from './parseJson.js'
import { readText } from './readText.js'

/** The identity digest that the record of a run's folder states; nothing where there is no such record. */
export const digestOfRun = (folder: string): string | undefined => digestIn(join(folder, 'record.json'))

/** The `identityDigest` of a JSON file; nothing where there is none. */
export function digestIn(file: string): string | undefined {
  try {
    const record = parseJson(readText(file), file) as { identityDigest?: unknown } | null
    return typeof record?.identityDigest === 'string' ? record.identityDigest : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
