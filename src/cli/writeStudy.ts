import { measuresToParquet } from '../files/measureFiles.js'
import type { StudyFolder } from '../files/studyFolder.js'
import { csvTable } from '../report/csvTable.js'
import { studyText } from '../report/study/studyText.js'
import { circumstance } from './circumstance.js'
import { outcomesIn, type Outcomes } from './outcomes.js'
import type { StudyPlan } from './planStudy.js'
import { showResult, type ShowOptions } from './showResult.js'
import { drawStudy } from './studyDrawing.js'
import { json, writeFigures } from './writeFigures.js'

interface Finished extends ShowOptions {
  readonly wallSeconds: number
  readonly command: readonly string[]
}

/** Writes all that follows from the trials in the folder of a study, prints it, and gives what came of each trial. */
export async function writeStudy(
  folder: StudyFolder, { study, frozen }: Pick<StudyPlan, 'study' | 'frozen'>, finished: Finished, signal: AbortSignal,
): Promise<Outcomes> {
  const { wallSeconds, command } = finished
  const outcomes = outcomesIn(folder, frozen.trials)
  const { result, table, record, figures, html } = await drawStudy({
    study, plan: folder.plan, outcomes, version: LOBULE_VERSION,
    circumstance: circumstance({ wallSeconds }, command, folder.path),
  }, signal)
  folder.writeText('measures.csv', csvTable(table.rows))
  folder.writeText('measures.json', json({ columns: table.columns }))
  folder.writeBytes('measures.parquet', measuresToParquet(table))
  folder.writeText('summary.json', json(result))
  writeFigures(folder, figures)
  folder.writeText('report.html', html)
  folder.writeText('record.json', json(record))
  const text = studyText(result, record, folder.path)
  await showResult({ record, result, folder: folder.path, text }, finished)
  return outcomes
}
