import type { MeasureColumn } from '../../studies/measureTable.js'
import type { StudyResult } from '../../studies/studyResult.js'
import { typeset } from '../typeset.js'
import { table } from '../htmlTable.js'
import { reportPage, type ReportFrame } from '../reportPage.js'
import { claimsSection, type CorrectionName } from './claimsSection.js'
import { conditionTable } from './conditionTable.js'
import { studyAnswer, studyCautions } from './studyText.js'

/** All that the report of a study shows. */
export interface StudyReport extends ReportFrame {
  readonly result: StudyResult
  readonly correction: CorrectionName
  /** What its experiment is about, in a few words. */
  readonly experiment: string
  readonly sources: readonly string[]
  readonly columns: readonly MeasureColumn[]
}

/** The report of a study as one HTML file. */
export function studyReport(report: StudyReport): string {
  const { result, correction, experiment, sources, columns, version } = report
  return reportPage(report, {
    title: `Study ${result.name}`,
    about: `${experiment} · ${result.ended} of ${result.trials} trials · Lobule ${version}`,
    lead: [...studyAnswer(result), result.hypothesis].join('\n\n'),
    beforeFigures: [cautions(result), claimsSection(result, correction)].join('\n'),
    afterFigures: [conditionTable(result), dictionary(columns), list('Sources', sources)].join('\n'),
  })
}

const cautions = (result: StudyResult): string => list('Before you read on', studyCautions(result))

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<h2>${title}</h2>\n<ul>${items.map((item) => `<li>${typeset(item)}</li>`).join('')}</ul>`
}

const dictionary = (columns: readonly MeasureColumn[]): string => `<h2>Columns of measures.csv</h2>
${table(['column', 'unit', 'meaning'], columns.map(({ name, unit, meaning }) => [name, unit, meaning]))}`
