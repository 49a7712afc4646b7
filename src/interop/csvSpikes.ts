import type { RecordedSpikes } from '../circuit/models/parameter.js'
import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

const cellMax = 0xffff_fffe
const isTime = (value: number): boolean => Number.isFinite(value) && value >= 0
const isCell = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= cellMax

/**
 * Spikes from comma-separated text with a header: a column `timeMs`, a column `cell`, and perhaps `population`; others
 * are passed over. Throws an InputError that names row (line of the file, from 1) and column of the first fault.
 */
export function parseCsvSpikes(text: string, source: string): RecordedSpikes {
  const rows: Row[] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content })).filter(({ content }) => content.trim() !== '')
    .map(({ line, content }) => ({ line, cells: content.split(',').map((part) => part.trim()) }))
  const [header, ...data] = rows
  const fail = (field: string, problem: string, allowed: string): never => {
    throw new InputError({ source, field, problem, allowed })
  }
  if (header === undefined) {
    return fail('row 1', 'the file is empty', 'a header with timeMs and cell, then a row a spike')
  }
  const place = (name: string) => header.cells.indexOf(name)
  for (const name of ['timeMs', 'cell']) {
    if (place(name) >= 0) continue
    fail(`row ${header.line}`, `no column "${name}" in ${shown(header.cells.join(','))}`, 'timeMs and cell')
  }
  const number = (row: Row, name: string, holds: (value: number) => boolean, allowed: string): number => {
    const written = row.cells[place(name)] ?? ''
    const value = Number(written)
    return written !== '' && holds(value) ? value : fail(`row ${row.line}, ${name}`, `found ${shown(written)}`, allowed)
  }
  return {
    source,
    lines: data.map(({ line }) => line),
    timesMs: data.map((row) => number(row, 'timeMs', isTime, 'a time of 0 ms or more')),
    cells: data.map((row) => number(row, 'cell', isCell, 'the number of a cell, from 0')),
    ...(place('population') >= 0 && { populations: data.map(({ cells }) => cells[place('population')] ?? '') }),
  }
}
