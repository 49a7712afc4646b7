import { lstatSync, type Stats } from 'node:fs'
import { codeOf } from './diskError.js'

/** What is at a path, a link itself and not what it leads to; nothing where nothing is, as below a file. */
export function whatIsAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
