import type { MeasureColumn } from '../../studies/measureTable.js'
import type { StudyResult } from '../../studies/studyResult.js'
import { escapeHtml } from '../escapeHtml.js'
import { formatEstimate, formatNumber, formatPercent } from '../formatNumber.js'
import { table } from '../htmlTable.js'
import { reportPage, type ReportFrame } from '../reportPage.js'
import { studyCautions } from './studyText.js'

/** All that the report of a study shows. */
export interface StudyReport extends ReportFrame {
  readonly result: StudyResult
  /** What its experiment is about, in a few words. */
  readonly experiment: string
  readonly sources: readonly string[]
  readonly columns: readonly MeasureColumn[]
}

/** The report of a study as one HTML file. */
export function studyReport(report: StudyReport): string {
  const { result, experiment, sources, columns, version } = report
  return reportPage(report, {
    title: `Study ${result.name}`,
    about: `${experiment} · ${result.ended} of ${result.trials} trials · Lobule ${version}`,
    lead: result.hypothesis,
    beforeFigures: [cautions(result), verdicts(result)].join('\n'),
    afterFigures: [means(result), dictionary(columns), list('Sources', sources)].join('\n'),
  })
}

const cautions = (result: StudyResult): string => list('Before you read on', studyCautions(result))

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<h2>${title}</h2>\n<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
}

function verdicts({ verdicts: found, claimsChanged }: StudyResult): string {
  if (found.length === 0) return ''
  const rows = found.map(({ id, verdict, sentence, power }) =>
    [id, verdict, sentence, power === undefined ? '' : formatPercent(power, 2)])
  const when = claimsChanged ? 'Changed after the run began.' : 'Stated before the run.'
  return `<h2>Claims</h2>
<p>${when} Seeds are the units of replication. Power: how often the claim would be supported if the effect were the
smallest of interest (none, for an equivalence), given how seeds scatter.</p>
${table(['claim', 'verdict', 'in words', 'power'], rows, 'claims')}`
}

function means({ means: all }: StudyResult): string {
  const rows = all.map((one) =>
    [one.condition, one.measure, formatEstimate({ ...one, values: [] }), formatNumber(one.seeds)])
  return `<h2>Conditions</h2>
${table(['condition', 'measure', 'mean [95 % interval]', 'seeds'], rows, 'numbers')}`
}

const dictionary = (columns: readonly MeasureColumn[]): string => `<h2>Columns of measures.csv</h2>
${table(['column', 'unit', 'meaning'], columns.map(({ name, unit, meaning }) => [name, unit, meaning]))}`
