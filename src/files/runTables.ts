import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from './namesIn.js'
import type { QueryTable, TableColumn } from './queryTables.js'
import { readJson } from './readJson.js'

const spikeColumns: readonly TableColumn[] = [
  { name: 'timeMs', unit: 'ms', meaning: 'simulated time of the spike' },
  { name: 'tick', unit: 'ticks', meaning: 'the same, in ticks of the resolution' },
  { name: 'population', unit: '', meaning: 'name of the population' },
  { name: 'cell', unit: '1', meaning: 'number of the cell in its population, from 0' },
]

/** What a result may say of its tables and figures. */
interface Described {
  readonly tables?: readonly {
    readonly name: string; readonly title: string; readonly columns: readonly { readonly key: string; readonly title: string }[]
  }[]
  readonly plots?: readonly { readonly name: string; readonly title: string }[]
}

/**
 * The tables that a run wrote, with what is known of their columns: `spikes`, its tables, and the data of its figures. They
 * have the names of their files, each sign that is no letter or digit being `_`; of two with one name, that of a figure
 * has `figure_` before it.
 */
export function runTables(folder: string): QueryTable[] {
  const summary = join(folder, 'summary.json')
  const described = (existsSync(summary) ? readJson(summary) : {}) as Described
  const spikes = ['spikes.parquet', 'spikes.csv'].find((name) => existsSync(join(folder, name)))
  const found: QueryTable[] = spikes === undefined ? [] : [{
    name: 'spikes', about: 'every spike of the first seed', columns: spikeColumns, content: { path: join(folder, spikes) },
  }]
  for (const [part, prefix] of [['tables', 'table'], ['figures', 'figure']] as const) {
    for (const file of csvFiles(join(folder, part))) {
      const stem = file.slice(0, -'.csv'.length)
      const name = stem.replaceAll(/\W/g, '_')
      const taken = found.some((table) => table.name === name)
      found.push({
        name: taken ? `${prefix}_${name}` : name, ...faceOf(described, part, stem), content: { path: join(folder, part, file) },
      })
    }
  }
  return found
}

function faceOf({ tables = [], plots = [] }: Described, part: string, stem: string): Pick<QueryTable, 'about' | 'columns'> {
  const table = tables.find(({ name }) => name === stem)
  const plot = plots.find(({ name }) => name === stem)
  if (part === 'figures') return { about: plot?.title ?? `what the figure ${stem} shows`, columns: [] }
  const columns = (table?.columns ?? []).map(({ key, title }) => ({ name: key, unit: '', meaning: title }))
  return { about: table?.title ?? stem, columns }
}

/** Those with a header; a table without rows is an empty file. */
const csvFiles = (folder: string): string[] => (namesIn(folder) ?? []).sort()
  .filter((name) => name.endsWith('.csv') && statSync(join(folder, name)).size > 0)
