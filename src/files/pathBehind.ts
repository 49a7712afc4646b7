import { readlinkSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { codeOf } from './diskError.js'
import { whatIsAt } from './whatIsAt.js'

/** The absolute path that a path leads to, through links, though nothing may be there yet. Throws the file system's error. */
export function pathBehind(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw error
    if (!whatIsAt(path)?.isSymbolicLink()) return resolve(path)
    const link = readlinkSync(path)
    return pathBehind(isAbsolute(link) ? link : `${dirname(path)}/${link}`)
  }
}
