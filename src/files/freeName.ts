import { lstatSync } from 'node:fs'

/** `path` where nothing is there, else the first of `path.kept`, `path.kept2`, … at which nothing is. */
export function freeName(path: string): string {
  if (!isThere(path)) return path
  for (let count = 1; ; count++) {
    const name = `${path}.kept${count === 1 ? '' : count}`
    if (!isThere(name)) return name
  }
}

/** A link that leads nowhere is there too. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined
