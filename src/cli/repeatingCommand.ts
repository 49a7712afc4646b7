import { shellQuoted } from '../interop/shellQuoted.js'

/** Options that change no number and no file. */
const idle = new Set(['--open', '--no-open', '--quiet', '--json', '--workers'])
/** Options without a value. */
const flags = new Set(['--open', '--no-open', '--quiet', '--json', '--full', '--resume'])
/** Options that may be given more than once. */
const repeatable = new Set(['--set', '--lesion', '--expect'])
const longNames: Readonly<Record<string, string>> = {
  '-e': '--experiment', '-l': '--level', '-s': '--seed', '-o': '--out', '-q': '--quiet',
}

/** One argument, or an option with its value. */
interface Part {
  /** The long name of an option. */
  readonly name?: string
  readonly words: readonly string[]
}

/** A command line that repeats a run, as a shell takes it: without what changes nothing, of two values the last. */
export function repeatingCommand(command: readonly string[]): string {
  const parts = partsOf(command).filter(({ name }) => name === undefined || !idle.has(name))
  const held = parts.filter(({ name }, index) =>
    name === undefined || repeatable.has(name) || parts.findLastIndex((other) => other.name === name) === index)
  return held.flatMap(({ words }) => words).map(shellQuoted).join(' ')
}

function partsOf([first, ...others]: readonly string[]): Part[] {
  if (first === undefined) return []
  if (!/^-./.test(first)) return [{ words: [first] }, ...partsOf(others)]
  const [, flag = '', joined] = /^(-\w)(\w.*)$/.exec(first) ?? []
  if (flags.has(longNames[flag] ?? '')) return partsOf([flag, `-${joined}`, ...others])
  const [, option = first, attached] = /^(--[^=]+|-\w)(.+)?$/.exec(first) ?? []
  const name = longNames[option] ?? option
  if (flags.has(name) || attached !== undefined) return [{ name, words: [first] }, ...partsOf(others)]
  return [{ name, words: [first, ...others.slice(0, 1)] }, ...partsOf(others.slice(1))]
}
