import { activityAbout, type ActivityResult } from '../experiments/activity/activityResult.js'
import { activityParameterHelp, readActivityParameters } from '../experiments/activity/activityParameters.js'
import { catalogue } from '../experiments/catalogue.js'
import type { ExperimentResult, Film } from '../experiments/experiment.js'
import { gpt2BetaAbout } from '../experiments/gpt2/gpt2Beta.js'
import { parameterHelp, type ParameterHelp } from '../experiments/parameterHelp.js'
import type { RecallResult } from '../experiments/recallResult.js'
import { withoutName } from '../experiments/runDocument.js'
import { activityFigures } from '../report/activityFigures.js'
import { experimentReport } from '../report/experimentReport.js'
import type { Figure } from '../report/figure.js'
import { filmFigures } from '../report/filmFigures.js'
import { htmlReport } from '../report/htmlReport.js'
import { pictureFigure } from '../report/pictureFigure.js'
import { plotFigure } from '../report/plotFigure.js'
import { recallFigures } from '../report/recallFigures.js'
import type { RenderedFigure } from '../report/renderFigure.js'
import { leftOutText } from '../report/spikes/circuitFigures.js'
import { frameOf, type RunRecord } from './record.js'
import { drawFigures } from './writeFigures.js'

/** What the folder of a run keeps that its report is made of. */
export interface KeptRun {
  /** The content of `record.json`. */
  readonly record: RunRecord
  /** The content of `summary.json`: the result. */
  readonly summary: unknown
  /** The content of `circuit.json`, of an experiment that runs on a circuit. */
  readonly document?: object
}

/** The figures and the HTML of a report. */
export interface DrawnReport {
  readonly figures: readonly RenderedFigure[]
  readonly html: string
}

/** The figures of a run's report that are drawn from data, from nothing but what its folder keeps. */
export function runFigures({ record, summary, document }: KeptRun): Figure[] {
  const { experiment } = record.identity
  if (experiment === 'recall') return recallFigures(summary as RecallResult)
  if (experiment === 'activity') {
    const { experiment: parameters } = document as { experiment: unknown }
    return activityFigures(summary as ActivityResult, readActivityParameters(withoutName(parameters)).rasterCells)
  }
  const { pictures = [], plots } = summary as ExperimentResult
  return [...pictures.map(pictureFigure), ...plots.map(plotFigure)]
}

/** The films of an experiment's run. */
export const runFilms = ({ summary }: KeptRun): readonly Film[] => (summary as Partial<ExperimentResult>).films ?? []

/**
 * The report of a run, from nothing but what its folder keeps: the run itself and `lobule report` both make it here.
 * Throws `Interrupted` where `signal` is aborted before the end.
 */
export async function runReport(kept: KeptRun, signal: AbortSignal): Promise<DrawnReport> {
  const { record, summary, document } = kept
  const { experiment } = record.identity
  const drawn = await drawFigures(runFigures(kept), signal)
  if (experiment === 'recall') {
    return { figures: drawn, html: htmlReport({ result: summary as RecallResult, ...frameOf(record, drawn) }) }
  }
  if (experiment === 'activity') {
    const result = summary as ActivityResult
    const { about = '' } = document as { about?: string }
    const face = { title: `Activity of ${result.circuit}`, name: 'activity', about: activityAbout, source: about }
    const meanings = meaningsOf(activityParameterHelp())
    const report = { ...face, result, meanings, leftOut: leftOutText(result), ...frameOf(record, drawn) }
    return { figures: drawn, html: experimentReport(report) }
  }
  const result = summary as ExperimentResult
  const figures = [...runFilms(kept).flatMap(filmFigures), ...drawn]
  const { title, name, about, source } = [...catalogue, gpt2BetaAbout].find((known) => known.name === experiment)!
  const parameters = catalogue.find((known) => known.name === experiment)?.parameters
  const meanings = meaningsOf(parameters === undefined ? [] : parameterHelp(parameters))
  return { figures, html: experimentReport({ title, name, about, source, result, meanings, ...frameOf(record, figures) }) }
}

/** What each parameter of an experiment means. */
const meaningsOf = (help: readonly ParameterHelp[]): Record<string, string> =>
  Object.fromEntries(help.map(({ name, about }) => [name.replace('experiment.', ''), about]))

/** A value as it will be read from its file. */
export const asKept = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
