import { parquetWriteBuffer } from 'hyparquet-writer'
import type { MeasureColumn, MeasureTable } from '../studies/measureTable.js'

/**
 * A table of measures as a Parquet file: texts (string, by dictionary), whole numbers (int64) and numbers (double), with
 * the data dictionary as JSON under `lobule.columns` in the file's metadata.
 */
export function measuresToParquet({ columns, rows }: MeasureTable): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({
    columnData: columns.map((column) => columnOf(column, rows)),
    createdBy: 'lobule',
    kvMetadata: [{ key: 'lobule.table', value: 'measures' }, { key: 'lobule.columns', value: JSON.stringify(columns) }],
  }))
}

function columnOf({ name, kind }: MeasureColumn, rows: MeasureTable['rows']) {
  const cells = rows.map((row) => row[name]!)
  switch (kind) {
    case 'number':
      return { name, data: Float64Array.from(cells as number[]), type: 'DOUBLE' as const, nullable: false }
    case 'whole number':
      return { name, data: BigInt64Array.from(cells as number[], BigInt), type: 'INT64' as const, nullable: false }
    case 'text':
      return { name, data: cells.map(String), type: 'STRING' as const, nullable: false, encoding: 'RLE_DICTIONARY' as const }
  }
}
