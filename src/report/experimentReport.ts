import type { ExperimentResult, PublishedNumber, ResultTable, ResultVerdict } from '../experiments/experiment.js'
import { escapeHtml } from './escapeHtml.js'
import { formatCell } from './formatNumber.js'
import { table } from './recallTables.js'
import { paragraph, reportPage, type ReportFrame } from './reportPage.js'

/** All that the report of an experiment without a circuit file shows. */
export interface ExperimentReport extends ReportFrame {
  readonly name: string
  readonly about: string
  readonly source: string
  readonly result: ExperimentResult
  /** What figures there are not, and why; empty unless stated. */
  readonly leftOut?: string
}

/** The report of an experiment as one HTML file. */
export function experimentReport(report: ExperimentReport): string {
  const { name, about, source, result, version, leftOut = '' } = report
  return reportPage(report, {
    title: name,
    about: `${about} · ${source} · Lobule ${version}`,
    lead: result.summary,
    beforeFigures: [verdictSection(result.verdicts ?? []), comparisonSection(result.comparison)].join('\n'),
    afterFigures: paragraph(leftOut) + result.tables.map(tableSection).join('\n'),
  })
}

/** The verdicts with their reasons and checks; nothing where there are none. */
function verdictSection(verdicts: readonly ResultVerdict[]): string {
  if (verdicts.length === 0) return ''
  const heading = ['check', 'passed', 'decides', 'found', 'expected']
  return ['<h2>Verdicts</h2>', ...verdicts.map(({ subject, setting, indistinguishable, reason, checks }) => {
    const said = indistinguishable === null ? 'undecided' : indistinguishable ? 'indistinguishable' : 'distinguishable'
    const rows = checks.map(({ name, passed, decides, found, expected }) =>
      [name, passed === null ? '–' : passed ? '✓' : '✗', decides ? 'yes' : 'no', found, expected])
    return `<h3>${escapeHtml(`${subject}: ${said} (${setting})`)}</h3>\n<p>${escapeHtml(reason)}</p>\n${
      table(heading, rows)}`
  })].join('\n')
}

/** The published numbers beside ours, as a section; nothing where there are none. */
function comparisonSection(comparison: readonly PublishedNumber[]): string {
  if (comparison.length === 0) return ''
  const rows = comparison.map(({ quantity, published, ours, agrees, why, source }) =>
    [quantity, formatCell(published), formatCell(ours), agrees === null ? '–' : agrees ? '✓' : '✗', why ?? '', source])
  const heading = ['quantity', 'published', 'ours', 'agrees', 'why they differ, or are not compared', 'source']
  return `<h2>Published and ours</h2>\n${table(heading, rows, 'published')}`
}

/** Tables of more rows are folded until they are asked for. */
const rowsShown = 40

function tableSection({ title, caption, columns, rows }: ResultTable): string {
  const cells = rows.map((row) => columns.map(({ key }) => formatCell(row[key] ?? '')))
  const heading = columns.map((column) => column.title)
  const all = table(heading, cells, 'numbers')
  const shown = rows.length <= rowsShown ? all : `<details><summary>All ${rows.length} rows</summary>\n${all}\n</details>`
  return `<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(caption)}</p>\n${shown}`
}
