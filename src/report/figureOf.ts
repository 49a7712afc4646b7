import { read } from 'vega'
import type { Figure } from './figure.js'

/**
 * A figure from its Vega-Lite specification and the CSV of its rows, as a run keeps them. Columns of numbers are read as
 * such; the caption, which is in the report alone, is empty.
 */
export function figureOf(name: string, specification: unknown, csv: string): Figure {
  const rows = read(csv, { type: 'csv', parse: 'auto' } as never) as unknown as Record<string, number | string | null>[]
  return {
    name, title: name, caption: '', specification: specification as Figure['specification'],
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell ?? '']))),
  }
}
