import type { ExperimentResult, ResultVerdict } from '../experiments/experiment.js'
import { table } from './htmlTable.js'
import { agreement, publishedSection } from './publishedSection.js'
import { paragraph, reportPage, type ReportFrame } from './reportPage.js'
import { resultTable } from './resultTable.js'
import { settingsSection, type Settings } from './settingsSection.js'
import { typeset } from './typeset.js'

/** All that the report of an experiment without a circuit file shows. */
export interface ExperimentReport extends ReportFrame {
  readonly title: string
  /** As on the command line. */
  readonly name: string
  readonly about: string
  readonly source: string
  readonly result: ExperimentResult
  /** What figures there are not, and why; empty unless stated. */
  readonly leftOut?: string
  /** What each parameter means, where that is known. */
  readonly meanings?: Readonly<Record<string, string>>
}

/** The report of an experiment as one HTML file. */
export function experimentReport(report: ExperimentReport): string {
  const { title, name, about, source, result, version, meanings = {}, leftOut = '' } = report
  const agreed = agreement(result.comparison)
  return reportPage(report, {
    title,
    about: `${sentence(about)} ${sentence(source)} Experiment ${name}, Lobule ${version}.`,
    lead: result.summary,
    afterLead: agreed === '' ? '' : `<p>${typeset(agreed)} <a href="#published">All of them</a>.</p>`,
    beforeFigures: verdictSection(result.verdicts ?? []),
    afterFigures: [
      paragraph(leftOut), publishedSection(result.comparison), ...result.tables.map(resultTable),
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
    return `<h3>${typeset(`${subject}: ${said} (${setting})`)}</h3>\n<p>${typeset(reason)}</p>\n${
      table(heading, rows)}`
  })].join('\n')
}
