import { measuresToParquet } from '../files/measureFiles.js'
import type { StudyFolder } from '../files/studyFolder.js'
import { digestOf } from '../recording/digest.js'
import { csvTable } from '../report/csvTable.js'
import { plotFigure } from '../report/plotFigure.js'
import { conditionPlots } from '../report/study/conditionPlots.js'
import { forestPlot } from '../report/study/forestPlot.js'
import { studyReport } from '../report/study/studyReport.js'
import { studyText } from '../report/study/studyText.js'
import { measureTable } from '../studies/measureTable.js'
import { studyResult } from '../studies/studyResult.js'
import { circumstance, shownCommand } from './circumstance.js'
import { experiments } from './experiments.js'
import { outcomesIn, type Outcomes } from './outcomes.js'
import type { StudyPlan } from './planStudy.js'
import { drawFigures, json, writeFigures } from './writeFigures.js'

interface Finished {
  readonly wallSeconds: number
  readonly command: readonly string[]
  /** Whether JSON is printed. */
  readonly json: boolean
}

/** Writes all that follows from the trials in the folder of a study, prints it, and gives what came of each trial. */
export async function writeStudy(
  folder: StudyFolder, { study, frozen }: Pick<StudyPlan, 'study' | 'frozen'>, finished: Finished, signal: AbortSignal,
): Promise<Outcomes> {
  const { wallSeconds, command } = finished
  const outcomes = outcomesIn(folder, frozen.trials)
  const { ended, failed } = outcomes
  const result = studyResult(study, folder.plan, frozen, ended, failed)
  const speed = { wallSeconds }
  const { columns, rows } = measureTable(study, ended)
  const record = {
    identityDigest: frozen.trialsDigest, resultDigest: digestOf(rows),
    identity: { lobule: LOBULE_VERSION, study: study.file, trials: frozen.trials.map(({ id }) => id) },
    circumstance: circumstance(speed, command),
  }
  const forest = forestPlot(result)
  const plots = conditionPlots(result, study.measures).map(plotFigure)
  const figures = await drawFigures([...(forest ? [forest] : []), ...plots], signal)
  folder.writeText('measures.csv', csvTable(rows))
  folder.writeText('measures.json', json({ columns }))
  folder.writeBytes('measures.parquet', measuresToParquet({ columns, rows }))
  folder.writeText('summary.json', json(result))
  writeFigures(folder, figures)
  const { experiment, sources } = study.file
  folder.writeText('report.html', studyReport({
    result, sources, columns, speed, record, figures, command: shownCommand(command), version: LOBULE_VERSION,
    experiment: `${experiment}: ${experiments.find(({ name }) => name === experiment)!.about}`,
  }))
  folder.writeText('record.json', json(record))
  process.stdout.write(
    finished.json ? json({ ...record, result, folder: folder.path }) : studyText(result, record, folder.path))
  return outcomes
}
