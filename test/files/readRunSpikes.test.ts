import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { readRunSpikes } from '../../src/files/readRunSpikes.js'
import { spikesToParquet } from '../../src/files/spikeFiles.js'
import { temporaryFolder } from './temporaryFolder.js'

const shipped = 'circuits/cerebellar-cortex.json'
const names = loadCircuit(shipped).populations.map(({ name }) => name)

function runFolder(t: ExecutionContext, spikes: Uint8Array): string {
  const folder = temporaryFolder(t)
  copyFileSync(shipped, join(folder, 'circuit.json'))
  writeFileSync(join(folder, 'spikes.parquet'), spikes)
  return folder
}

test('spikes are read as they were written, more than one group of rows too', async (t) => {
  const count = 140_000
  const table = {
    tick: Int32Array.from({ length: count }, (_, index) => index >> 2), cell: Uint32Array.from({ length: count }, (_, index) => index * 7),
    population: Uint8Array.from({ length: count }, (_, index) => (index * index) % names.length),
  }
  const read = await readRunSpikes(runFolder(t, spikesToParquet(table, names, { resolutionMs: 0.1, ticks: 40_000 })))
  t.is(read.resolutionMs, 0.1)
  t.is(read.ticks, 40_000)
  t.deepEqual(read.populations.map(({ name }) => name), names)
  for (const column of ['tick', 'cell', 'population'] as const) t.true(Buffer.from(read[column].buffer).equals(Buffer.from(table[column].buffer)))
})

test('what is no table of the circuit’s spikes is refused by the name of the file', async (t) => {
  const one = { tick: Int32Array.of(0), cell: Uint32Array.of(0), population: Uint8Array.of(0) }
  for (const [bytes, problem] of [
    [new Uint8Array(20), /cannot be read as spikes/], [spikesToParquet(one, ['basket'], { resolutionMs: 0.1, ticks: 1 }), /"basket" is not in circuit\.json/],
  ] as const) {
    await t.throwsAsync(readRunSpikes(runFolder(t, bytes)), { instanceOf: InputError, message: new RegExp(`spikes\\.parquet.*${problem.source}`, 's') })
  }
})

test('a run that does not say how long it was ends after its last spike', async (t) => {
  const one = { tick: Int32Array.of(3, 8), cell: Uint32Array.of(0, 0), population: Uint8Array.of(0, 0) }
  t.is((await readRunSpikes(runFolder(t, spikesToParquet(one, names, { resolutionMs: 0.1, ticks: NaN })))).ticks, 9)
})
