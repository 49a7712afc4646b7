import { join } from 'node:path'
import { parquetMetadata, parquetRead } from 'hyparquet'
import { InputError } from '../errors/inputError.js'
import type { RecordedRun } from '../recording/recordedSpikes.js'
import { loadCircuit } from './loadCircuit.js'
import { readBytes } from './readText.js'

/**
 * The spikes of a run's folder, from `spikes.parquet`, with the populations of its `circuit.json`. A run of a version that
 * did not say how long it was ends after its last spike. Throws an InputError that names the file where it is missing,
 * or is no table of this circuit's spikes.
 */
export async function readRunSpikes(folder: string): Promise<RecordedRun> {
  const path = join(folder, 'spikes.parquet')
  const populations = loadCircuit(join(folder, 'circuit.json')).populations.map(({ name, count }) => ({ name, count }))
  const bytes = readBytes(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    const metadata = parquetMetadata(file)
    const rows = Number(metadata.num_rows)
    const stated = (name: string) => Number(metadata.key_value_metadata?.find(({ key }) => key === name)?.value)
    const resolutionMs = stated('lobule.resolutionMs')
    if (!(resolutionMs > 0)) throw new Error('it does not say its resolution')
    const table = { tick: new Int32Array(rows), population: new Uint8Array(rows), cell: new Uint32Array(rows) }
    const numbers = new Map(populations.map(({ name }, index) => [name, index]))
    const unknown = new Set<string>()
    const numberOf = (name: unknown): number => numbers.get(String(name)) ?? (unknown.add(String(name)), 0)
    await parquetRead({
      file, metadata, columns: ['tick', 'population', 'cell'],
      onChunk: ({ columnName, columnData, rowStart }) => {
        if (columnName === 'tick' || columnName === 'cell') table[columnName].set(columnData as ArrayLike<number>, rowStart)
        else table.population.set(Array.from(columnData, numberOf), rowStart)
      },
    })
    for (const name of unknown) throw new Error(`its population "${name}" is not in circuit.json`)
    const ticks = Math.max((table.tick.at(-1) ?? 0) + 1, stated('lobule.ticks') || 0)
    return { populations, resolutionMs, ticks, ...table }
  } catch (error) {
    if (error instanceof InputError) throw error
    const problem = `cannot be read as spikes: ${error instanceof Error ? error.message : String(error)}`
    throw new InputError({ source: path, problem, allowed: 'the spikes.parquet of a run' })
  }
}
