import { InputError } from '../errors/inputError.js'
import type { MeasureTable } from '../studies/measureTable.js'

/** A column as a data dictionary has it. */
export interface TableColumn {
  readonly name: string
  /** 1 for a number without one; empty for texts, and where it is not known apart from the meaning. */
  readonly unit: string
  readonly meaning: string
}

/** A table that can be asked: rows, or a CSV or Parquet file at `path`. */
export interface QueryTable {
  readonly name: string
  readonly about: string
  readonly columns: readonly TableColumn[]
  readonly content: { readonly rows: MeasureTable } | { readonly path: string }
}

export type QueryCell = string | number | boolean | null

/** What a query gave: the names of the columns, and rows of as many cells. Lists and structures are JSON texts. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly QueryCell[])[]
}

type DuckDb = typeof import('@duckdb/node-api')
type Connection = Awaited<ReturnType<InstanceType<DuckDb['DuckDBInstance']>['connect']>>
type Reader = Awaited<ReturnType<Connection['runAndReadAll']>>

/**
 * The answer of one SQL statement (DuckDB's dialect) about tables. It can read those tables and nothing else: they are
 * copied to memory, then files, network and settings are locked. Rows come in the order of the tables unless it says
 * otherwise: one thread works. Throws an InputError for what is wrong with it, and where DuckDB is not installed.
 */
export async function queryTables(tables: readonly QueryTable[], sql: string): Promise<QueryAnswer> {
  const duckdb = await loadDuckDb()
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1', autoinstall_known_extensions: 'false', autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    for (const table of tables) await copyTable(connection, table)
    await connection.run('set enable_external_access = false')
    await connection.run('set lock_configuration = true')
    return answerOf(await asked(duckdb, connection, sql))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function loadDuckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new InputError({
      problem: 'queries need DuckDB, which is an optional package and not installed here',
      allowed: 'npm install @duckdb/node-api',
    })
  }
}

/** Runs the statement if it is one alone that reads. */
async function asked({ StatementType }: DuckDb, connection: Connection, sql: string): Promise<Reader> {
  try {
    const statements = sql.trim() === '' ? undefined : await connection.extractStatements(sql)
    if (statements?.count !== 1) {
      const problem = `found ${statements?.count ?? 'no'} statements`
      throw new InputError({ source: 'query', problem, allowed: 'one, such as "select …"' })
    }
    const statement = await statements.prepare(0)
    if (![StatementType.SELECT, StatementType.EXPLAIN].includes(statement.statementType)) {
      const allowed = 'select, describe, summarize, explain'
      throw new InputError({ source: 'query', problem: 'it would change something', allowed })
    }
    return await statement.runAndReadAll()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError({ source: 'query', problem: error instanceof Error ? error.message : String(error) })
  }
}

async function copyTable(connection: Connection, { name, content }: QueryTable): Promise<void> {
  if ('rows' in content) {
    await copyRows(connection, name, content.rows)
    return
  }
  const { path } = content
  const asCsv = 'header = true, delim = \',\', quote = \'"\', escape = \'"\', sample_size = -1'
  const reader = path.endsWith('.parquet') ? `read_parquet(${literal(path)})` : `read_csv(${literal(path)}, ${asCsv})`
  try {
    await connection.run(`create table ${identifier(name)} as select * from ${reader}`)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new InputError({ source: path, problem, allowed: 'the file as it was written' })
  }
}

const sqlTypes = { 'text': 'varchar', 'whole number': 'bigint', 'number': 'double' } as const

async function copyRows(connection: Connection, name: string, { columns, rows }: MeasureTable): Promise<void> {
  const declared = columns.map((column) => `${identifier(column.name)} ${sqlTypes[column.kind]}`).join(', ')
  await connection.run(`create table ${identifier(name)} (${declared})`)
  const appender = await connection.createAppender(name)
  for (const row of rows) {
    for (const column of columns) {
      const cell = row[column.name]!
      if (column.kind === 'text') appender.appendVarchar(String(cell))
      else if (column.kind === 'number') appender.appendDouble(cell as number)
      else appender.appendBigInt(BigInt(cell))
    }
    appender.endRow()
  }
  appender.closeSync()
}

/** Types of numbers that DuckDB gives as texts. */
const exactNumber = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL.*)$/

function answerOf(reader: Reader): QueryAnswer {
  const isNumber = reader.columnTypes().map((type) => exactNumber.test(String(type)))
  return {
    columns: reader.columnNames(),
    rows: reader.getRowsJson().map((row) => row.map((cell, column) => cellOf(cell, isNumber[column]!))),
  }
}

/** Whole numbers beyond 2^53 and parts of structures stay texts. */
function cellOf(cell: unknown, isNumber: boolean): QueryCell {
  if (typeof cell === 'string' && isNumber) {
    const number = Number(cell)
    return cell.includes('.') || Number.isSafeInteger(number) ? number : cell
  }
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell as QueryCell
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`
