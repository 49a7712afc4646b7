import { parquetWriteBuffer } from 'hyparquet-writer'
import { csvCell } from '../report/csvTable.js'
import type { SpikeTable } from '../recording/spikeTable.js'
import { tickTime } from './tickTime.js'

const rowsAPiece = 8192

/**
 * The spikes as a Parquet file: columns timeMs (double), tick (int32), population (string, by dictionary) and cell
 * (int32). The file's metadata have `lobule.resolutionMs`, one tick in ms, and `lobule.ticks`, the length of the run.
 */
export function spikesToParquet(
  table: SpikeTable, populations: readonly string[],
  { resolutionMs, ticks }: { readonly resolutionMs: number; readonly ticks: number },
): Uint8Array {
  const { tick, cell } = table
  checkLengths(table)
  const { ms } = tickTime(resolutionMs)
  const nameOf = populationName(table, populations)
  const population = Array.from({ length: tick.length }, (_, spike) => nameOf(spike))
  return new Uint8Array(parquetWriteBuffer({
    columnData: [
      { name: 'timeMs', data: Float64Array.from(tick, ms), type: 'DOUBLE', nullable: false },
      { name: 'tick', data: tick, type: 'INT32', nullable: false },
      { name: 'population', data: population, type: 'STRING', nullable: false, encoding: 'RLE_DICTIONARY' },
      { name: 'cell', data: Int32Array.from(cell), type: 'INT32', nullable: false },
    ],
    rowGroupSize: 1 << 17,
    createdBy: 'lobule',
    kvMetadata: [
      { key: 'lobule.table', value: 'spikes' },
      { key: 'lobule.resolutionMs', value: String(resolutionMs) },
      { key: 'lobule.ticks', value: String(ticks) },
    ],
  }))
}

/** The same columns as CSV, in pieces. Times are exact decimals. */
export function* spikesToCsv(
  table: SpikeTable, populations: readonly string[], resolutionMs: number,
): Generator<string, void, undefined> {
  const { tick, cell } = table
  checkLengths(table)
  const { text } = tickTime(resolutionMs)
  const nameOf = populationName(table, populations)
  yield 'timeMs,tick,population,cell\n'
  for (let start = 0; start < tick.length; start += rowsAPiece) {
    const end = Math.min(tick.length, start + rowsAPiece)
    let piece = ''
    for (let spike = start; spike < end; spike++) {
      piece += `${text(tick[spike]!)},${tick[spike]},${csvCell(nameOf(spike))},${cell[spike]}\n`
    }
    yield piece
  }
}

function populationName({ population }: SpikeTable, populations: readonly string[]): (spike: number) => string {
  return (spike) => {
    const name = populations[population[spike]!]
    if (name === undefined) throw new Error(`spike ${spike} is of population ${population[spike]} of ${populations.length}`)
    return name
  }
}

function checkLengths({ tick, population, cell }: SpikeTable): void {
  if (population.length !== tick.length || cell.length !== tick.length) {
    throw new Error(`columns of ${tick.length}, ${population.length} and ${cell.length} spikes make no table`)
  }
}
