import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onDisk } from './diskError.js'
import { makeFolder } from './makeFolder.js'

/** Copies the files of a folder, but none below it, into another, which is made where it is missing. Gives their names. */
export function copyFiles(from: string, to: string): string[] {
  onDisk(to, () => makeFolder(to))
  const names = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort()
  for (const name of names) onDisk(join(to, name), () => copyFileSync(join(from, name), join(to, name)))
  return names
}
