import { whatIsAt } from './whatIsAt.js'

/** `path` where nothing is there, no link either, else the first of `path.kept`, `path.kept2`, … at which nothing is. */
export function freeName(path: string): string {
  if (!whatIsAt(path)) return path
  for (let count = 1; ; count++) {
    const name = `${path}.kept${count === 1 ? '' : count}`
    if (!whatIsAt(name)) return name
  }
}
