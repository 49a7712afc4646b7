import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/** One point of a measured lag curve, such as a digitised figure. */
export interface LagPoint {
  /** Distance in the order of training, 1 for nearest neighbours. */
  readonly lag: number
  /** Mean correlation over cells, −1 to 1. */
  readonly correlation: number
  /** Standard deviation or standard error, as the file's author has it; column `sd`. */
  readonly deviation?: number
  /** Cells behind the point; column `n`. */
  readonly cells?: number
}

/** A curve from a file, by ascending lag. */
export interface LagCurve {
  readonly source: string
  readonly points: readonly LagPoint[]
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A lag curve from comma-separated text with a header: columns `lag` and `correlation`, perhaps `sd` and `n` (cells may
 * be empty there); others are passed over, and so are lines that start with #.
 * Throws an InputError that names row (line of the file, from 1) and column of the first fault, or a lag that is there
 * twice.
 */
export function parseCsvLagCurve(text: string, source: string): LagCurve {
  const rows: Row[] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '' && !content.startsWith('#'))
    .map(({ line, content }) => ({ line, cells: content.split(',').map((part) => part.trim()) }))
  const [header, ...data] = rows
  const fail = (field: string, problem: string, allowed: string): never => {
    throw new InputError({ source, field, problem, allowed })
  }
  if (header === undefined) return fail('row 1', 'the file is empty', 'a header with lag and correlation')
  const place = (name: string) => header.cells.indexOf(name)
  for (const name of ['lag', 'correlation']) {
    if (place(name) >= 0) continue
    fail(`row ${header.line}`, `no column "${name}" in ${shown(header.cells.join(','))}`, 'lag and correlation')
  }
  if (data.length === 0) fail(`row ${header.line}`, 'there is no row below the header', 'at least one point')
  const number = (row: Row, name: string, holds: (value: number) => boolean, allowed: string): number => {
    const written = row.cells[place(name)] ?? ''
    const value = Number(written)
    return written !== '' && holds(value) ? value : fail(`row ${row.line}, ${name}`, `found ${shown(written)}`, allowed)
  }
  const has = (row: Row, name: string) => place(name) >= 0 && (row.cells[place(name)] ?? '') !== ''
  const lines = new Map<number, number>()
  const points = data.map((row): LagPoint => {
    const lag = number(row, 'lag', (value) => Number.isSafeInteger(value) && value >= 1, 'an integer of at least 1')
    const before = lines.get(lag)
    if (before !== undefined) fail(`row ${row.line}, lag`, `found ${lag}, as in row ${before}`, 'every lag once')
    lines.set(lag, row.line)
    return {
      lag,
      correlation: number(row, 'correlation', (value) => value >= -1 && value <= 1, 'a number from -1 to 1'),
      ...(has(row, 'sd') && {
        deviation: number(row, 'sd', (value) => value >= 0 && Number.isFinite(value), 'a number of at least 0'),
      }),
      ...(has(row, 'n') && {
        cells: number(row, 'n', (value) => Number.isSafeInteger(value) && value >= 1, 'an integer of at least 1'),
      }),
    }
  })
  return { source, points: points.sort((left, right) => left.lag - right.lag) }
}
