import type { RecallResult } from '../../experiments/recallResult.js'
import type { Figure } from '../figure.js'
import { weightHistogram } from '../weights/weightHistogram.js'
import { weightMatrix } from '../weights/weightMatrix.js'
import { correlogramFigure } from './correlogramFigure.js'
import { intervalFigure } from './intervalFigure.js'
import { phasePlane } from './phasePlane.js'
import { responseFigure } from './responseFigure.js'

/** Figures, and those that were left out with the reason. */
export interface CircuitFigures {
  readonly figures: readonly Figure[]
  readonly leftOut: readonly string[]
}

/** The figures of the spikes and the plastic weights of a run, as far as its result has what they are made of. */
export function circuitFigures({ spikes, learnt = [] }: Pick<RecallResult, 'spikes' | 'learnt'>): CircuitFigures {
  const figures: Figure[] = []
  const leftOut: string[] = []
  const add = (figure: Figure | undefined, name: string, why: string) => {
    if (figure) figures.push(figure)
    else leftOut.push(`${name} (${why})`)
  }
  if (spikes) {
    if (spikes.responses) add(responseFigure(spikes), 'peri-stimulus histograms', 'no spike')
    add(intervalFigure(spikes.intervals, spikes), 'intervals', 'no population has two')
    add(correlogramFigure(spikes.correlograms, spikes), 'correlograms', 'no two joined populations have enough spikes')
    if (!spikes.responses) add(phasePlane(spikes.loops, spikes), 'phase plane',
      'no two populations that fire project onto each other')
  }
  learnt.forEach((weights, index) => {
    const { projection, before, after } = weights
    if (before.every((count, bin) => count === after[bin])) {
      leftOut.push(`weights of ${projection} (none was changed)`)
      return
    }
    const named = (figure: Figure): Figure => (index === 0 ? figure : { ...figure, name: `${figure.name}-${index + 1}` })
    const matrix = weightMatrix(weights)
    add(matrix && named(matrix), `weight matrix of ${projection}`, 'no source fired while it learnt')
    figures.push(named(weightHistogram(weights)))
  })
  return { figures, leftOut }
}

/** A sentence on what was left out; empty where nothing was. */
export const leftOutText = (result: Pick<RecallResult, 'rates' | 'spikes' | 'learnt'>): string => {
  const isSilent = result.rates.length > 0 && result.rates.every(({ rateHz }) => rateHz.mean === 0)
  const leftOut = [...(isSilent ? ['spike rates (no cell fired)'] : []), ...circuitFigures(result).leftOut]
  return leftOut.length === 0 ? '' : `Figures left out: ${leftOut.join('; ')}.`
}
