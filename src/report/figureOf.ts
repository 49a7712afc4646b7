import { read } from 'vega'
import type { Figure } from './figure.js'

/**
 * A figure from its Vega-Lite specification and the CSV of its rows, as a run keeps them. Columns of numbers are read as
 * such. Title and caption are in the specification; where they are not, in folders of old versions, the caption is empty.
 */
export function figureOf(name: string, specification: unknown, csv: string): Figure {
  const rows = read(csv, { type: 'csv', parse: 'auto' } as never) as unknown as Record<string, number | string | null>[]
  const { $schema: _, usermeta, data: __, config: ___, ...drawn } = specification as Figure['specification']
  const { title = name, caption = '' } = (usermeta ?? {}) as { title?: string; caption?: string }
  return {
    name, title, caption, specification: drawn,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell ?? '']))),
  }
}
