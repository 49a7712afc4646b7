import { InputError } from '../errors/inputError.js'
import { queryTables, type QueryAnswer, type QueryTable } from '../files/queryTables.js'
import { runTables } from '../files/runTables.js'
import { csvCell } from '../report/csvTable.js'
import { textTable } from '../report/textTable.js'
import { measureTable } from '../studies/measureTable.js'
import { trialTable } from '../studies/trialTable.js'
import { holdsStudy, runRecordIn, studyIn } from './keptFolder.js'
import { json } from './writeFigures.js'

/** Options of `lobule query`, as the command line gives them. */
export interface QueryOptions {
  /** Prints the data dictionary. */
  readonly tables?: boolean
  readonly csv?: boolean
  readonly json?: boolean
}

/** `lobule query FOLDER SQL`: prints what a query of a run's or a study's tables gives, or which tables there are. */
export async function queryCommand(folder: string, sql: string | undefined, options: QueryOptions): Promise<void> {
  if (options.csv && options.json) {
    throw new InputError({ source: '--csv', problem: 'found with --json', allowed: 'one of them' })
  }
  if (sql === undefined && !options.tables) {
    throw new InputError({ source: 'query', problem: 'missing', allowed: '"select …", or --tables for what there is' })
  }
  const tables = tablesIn(folder)
  const answer = sql === undefined ? dictionaryOf(await withAllColumns(tables)) : await queryTables(tables, sql)
  process.stdout.write(printed(answer, options))
}

/** The tables of a study, made from its trials so that they are those of this moment, or those that a run wrote. */
function tablesIn(folder: string): QueryTable[] {
  if (!holdsStudy(folder)) {
    runRecordIn(folder)
    return runTables(folder)
  }
  const { study, plan, outcomes } = studyIn(folder)
  const measures = measureTable(study, outcomes.ended)
  const trials = trialTable(study, { trials: plan.trials, ...outcomes })
  return [
    {
      name: 'measures', about: 'the measures of the trials that have ended', columns: measures.columns,
      content: { rows: measures },
    },
    {
      name: 'trials', about: 'every trial, whether it has ended or not', columns: trials.columns,
      content: { rows: trials },
    },
  ]
}

/** The tables with the columns that only their files know. */
async function withAllColumns(tables: readonly QueryTable[]): Promise<QueryTable[]> {
  const { rows } = await queryTables(tables, 'select table_name, column_name from duckdb_columns() where not internal')
  return tables.map((table) => {
    const own = rows.filter(([name]) => name === table.name).map(([, column]) => String(column))
    const known = new Map(table.columns.map((column) => [column.name, column]))
    return { ...table, columns: own.map((name) => known.get(name) ?? { name, unit: '', meaning: '' }) }
  })
}

const dictionaryOf = (tables: readonly QueryTable[]): QueryAnswer => ({
  columns: ['table', 'column', 'unit', 'meaning'],
  rows: tables.flatMap(({ name, about, columns }) => [
    [name, '', '', about],
    ...columns.map((column) => [name, column.name, column.unit, column.meaning]),
  ]),
})

function printed({ columns, rows }: QueryAnswer, { csv, json: asJson }: QueryOptions): string {
  if (asJson) return json(rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]!]))))
  if (!csv) return textTable(columns, rows)
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'boolean' ? String(cell) : cell)))
  return [columns, ...cells].map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}
