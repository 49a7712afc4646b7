import type { RecallResult } from '../experiments/recallResult.js'
import { recallSummary } from './recallSummary.js'
import { expectationTable, keyNumbers, noiseTable, rateTable, setupTable } from './recallTables.js'
import { paragraph, reportPage, type ReportFrame } from './reportPage.js'
import { leftOutText } from './spikes/circuitFigures.js'

/** All that the report of a recall run shows. */
export interface Report extends ReportFrame {
  readonly result: RecallResult
}

/** The report of a recall run. */
export function htmlReport(report: Report): string {
  const { result } = report
  const rateRows = rateTable(result)
  return reportPage(report, {
    title: `Recall in ${result.circuit}`,
    about: aboutText(report),
    labFolder: result.patterns.source === 'random' ? undefined : report.folder,
    lead: recallSummary(result),
    beforeFigures: `<h2>Key numbers</h2>\n${expectationTable(result)}\n${keyNumbers(result)}`,
    afterFigures: `${paragraph(leftOutText(result))}<h2>Recall by noise</h2>
<p>Means over seeds with 95 % intervals. <i>Recognised</i>: the nearest stored word has the label of the cue’s.</p>
${noiseTable(result)}
${rateRows === '' ? '' : `<h2>Spike rates</h2>\n${rateRows}`}
<h2>What was run</h2>
${setupTable(result)}`,
  })
}

const aboutText = ({ result, version }: Report): string =>
  `Level ${result.level} · ${result.patterns.names.length} patterns of ${result.bits} bits`
  + ` · ${result.seeds.length} ${result.seeds.length === 1 ? 'seed' : 'seeds'} · Lobule ${version}`
