/** A name that an object of a JSON text has twice, and where the second one stands; line and column count from 1. */
export interface RepeatedName {
  readonly name: string
  readonly line: number
  readonly column: number
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g

/**
 * The first name that stands twice in one object of a valid JSON text, of which JSON.parse would keep the last value and
 * say nothing; or nothing.
 */
export function repeatedName(source: string): RepeatedName | undefined {
  const open: (Set<string> | undefined)[] = []
  let last: RegExpExecArray | undefined
  for (const found of source.matchAll(token)) {
    const names = open.at(-1)
    if (found[0] === '{') open.push(new Set())
    else if (found[0] === '[') open.push(undefined)
    else if (found[0] === '}' || found[0] === ']') open.pop()
    else if (found[0] === ':' && names && last) {
      const name = JSON.parse(last[0]) as string
      if (names.has(name)) {
        const before = source.slice(0, last.index)
        return { name, line: before.split('\n').length, column: last.index - before.lastIndexOf('\n') }
      }
      names.add(name)
    }
    last = found
  }
  return undefined
}
