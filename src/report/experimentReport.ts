import type { ExperimentResult, ResultTable, ResultVerdict } from '../experiments/experiment.js'
import { escapeHtml } from './escapeHtml.js'
import { formatNumber } from './formatNumber.js'
import { table } from './htmlTable.js'
import { agreement, publishedSection } from './publishedSection.js'
import { reportPage, type ReportFrame } from './reportPage.js'
import { settingsSection, type Settings } from './settingsSection.js'

/** All that the report of an experiment without a circuit file shows. */
export interface ExperimentReport extends ReportFrame {
  readonly name: string
  readonly about: string
  readonly source: string
  readonly result: ExperimentResult
  /** What each parameter means, where that is known. */
  readonly meanings?: Readonly<Record<string, string>>
}

/** The report of an experiment as one HTML file. */
export function experimentReport(report: ExperimentReport): string {
  const { name, about, source, result, version, meanings = {} } = report
  const agreed = agreement(result.comparison)
  return reportPage(report, {
    title: name,
    about: `${sentence(about)} ${sentence(source)} Lobule ${version}.`,
    lead: result.summary,
    beforeFigures: [
      verdictSection(result.verdicts ?? []),
      agreed === '' ? '' : `<p>${escapeHtml(agreed)} <a href="#published">All of them</a>.</p>`,
    ].join('\n'),
    afterFigures: [
      publishedSection(result.comparison), ...result.tables.map(tableSection),
      settingsSection(report.record.identity as Settings, meanings),
    ].join('\n'),
  })
}

/** Begun with a capital and ended with a full stop. */
const sentence = (text: string): string =>
  (text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`)

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

/** Tables of more rows are folded until they are asked for. */
const rowsShown = 40

/** Digits of a number in a table; the files beside the report have all. */
const digitsShown = 4

function tableSection({ title, caption, columns, rows }: ResultTable): string {
  const cells = rows.map((row) => columns.map(({ key }) => shown(row[key] ?? '')))
  const heading = columns.map((column) => column.title)
  const all = table(heading, cells, 'numbers')
  const folded = rows.length <= rowsShown ? all : `<details><summary>All ${rows.length} rows</summary>\n${all}\n</details>`
  return `<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(caption)}</p>\n${folded}`
}

const shown = (cell: number | string): string => (typeof cell === 'number' ? formatNumber(cell, digitsShown) : cell)
