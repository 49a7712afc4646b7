import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { runTables } from '../../src/files/runTables.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a run has spikes, its tables with what their columns mean, and what its figures show', (t) => {
  const folder = temporaryFolder(t)
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  mkdirSync(join(folder, 'tables'))
  mkdirSync(join(folder, 'figures'))
  for (const path of ['spikes.csv', 'spikes.parquet', 'tables/by-claw.csv', 'figures/by-claw.csv', 'figures/beta.csv']) write(path, 'a\n1\n')
  write('tables/empty.csv', '')
  write('figures/beta.svg', '')
  write('summary.json', JSON.stringify({
    tables: [{ name: 'by-claw', title: 'Errors by claws', columns: [{ key: 'a', title: 'error (%)' }] }],
    plots: [{ name: 'beta', title: 'β' }],
  }))
  const found = runTables(folder)
  t.deepEqual(found.map(({ name, about, content }) => [name, about, content]), [
    ['spikes', 'every spike of the first seed', { path: join(folder, 'spikes.parquet') }],
    ['by_claw', 'Errors by claws', { path: join(folder, 'tables/by-claw.csv') }],
    ['beta', 'β', { path: join(folder, 'figures/beta.csv') }],
    ['figure_by_claw', 'what the figure by-claw shows', { path: join(folder, 'figures/by-claw.csv') }],
  ])
  t.deepEqual(found[1]!.columns, [{ name: 'a', unit: '', meaning: 'error (%)' }])
  t.deepEqual(runTables(temporaryFolder(t)), [])
})
