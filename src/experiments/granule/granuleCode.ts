import { InputError } from '../../errors/inputError.js'
import { codeDimension } from '../../theory/designs/codeDimension.js'
import { sparseIntermediateShared } from '../../theory/designs/intermediate.js'
import { ratioForWord } from '../../theory/retrieval/capacity.js'
import { steadyThreshold } from '../../theory/designs/steadyThreshold.js'
import type { Experiment } from '../experiment.js'
import { grouped } from '../grouped.js'
import {
  betaOfShared, drawLayer, heldAt, loadPoints, measuredBeta, measuredDimension, type GranuleLayer, type LoadPoint,
} from './granuleMeasures.js'
import { granuleParameters, type GranuleParameters } from './granuleParameters.js'

export const granuleCode: Experiment<GranuleParameters> = {
  name: 'granule-code',
  title: 'The code of granule cells',
  about: 'what granule cells make of dense and sparse mossy codes: active fraction, β, dimension and capacity, by claws',
  source: 'dimension: Litwin-Kumar et al. 2017; claws and threshold: Jaeckel 1989, Kanerva 1993',
  parameters: granuleParameters,
  *run(settings, seed) {
    const layer = layerOf(settings)
    const { bits, ones, claws, threshold, cells } = layer
    const { noise, storedMax, comparisons } = settings
    const errorMax = 1 - settings.bitRight
    yield { phase: 'closed forms', done: 0 }
    const { active: p, dimension, limit } = codeDimension(layer, cells)
    const betaExpected = betaOfShared(layer, (moved) => sparseIntermediateShared(layer, 2 * moved))
    yield { phase: 'dimension', done: 0.05 }
    const memory = drawLayer(layer, seed)
    const found = measuredDimension(layer, memory, p, comparisons, seed)
    const beta = measuredBeta(layer, memory, seed)
    const points: LoadPoint[] = []
    for (const point of loadPoints(layer, memory, p, { noise, errorMax, storedMax }, seed)) {
      points.push(point)
      yield { phase: `${point.stored} patterns`, done: 0.1 + 0.9 * Math.min(1, point.stored / storedMax) }
    }
    const held = heldAt(points, errorMax)
    const heldExpected = expectedHeld(settings, layer, dimension)
    const row = {
      claws, threshold, cells, ones, active: found.active, activeExpected: p, beta, betaExpected,
      dimension: found.dimension, dimensionExpected: dimension, dimensionLimit: limit, held, heldExpected,
    }
    return {
      summary: 'What do granule cells make of a mossy code? '
        + `${grouped(cells)} granule cells with ${claws} claws, ${threshold} of which must find an active `
        + `fibre, read ${bits} mossy fibres, of which a word makes ${ones} active. Measured, and in brackets by the closed `
        + `form: a word activates ${(100 * found.active).toFixed(2)} % (${(100 * p).toFixed(2)} %) of the cells, β is `
        + `${beta.toFixed(2)} (${betaExpected.toFixed(2)}), the dimension ${grouped(found.dimension.toFixed(0))} `
        + `(${grouped(dimension.toFixed(0))}), and ${grouped(held.toFixed(0))} (${grouped(heldExpected.toFixed(0))}) patterns `
        + 'are held. One seed.',
      tables: [{
        name: 'code', title: 'The code of the granule cells',
        caption: 'β: the slope of ln(shared cells) on the correlation of mossy words, from 1 to ½. Dimension: (Σ λ)²/Σ λ² '
          + 'of the cells\' covariance over random words. Held: patterns at which one read of a cue of which '
          + `${(100 * noise).toFixed(0)} % of the active fibres are others has ${100 * settings.bitRight} % of bits right, `
          + 'the mean of all cells taken away; its closed form is normal, and rests on the dimension.',
        columns: [
          ['claws', 'claws'], ['threshold', 'threshold'], ['cells', 'granule cells'], ['ones', 'active mossy fibres'],
          ['active', 'active fraction'], ['activeExpected', 'active fraction, closed form'], ['beta', 'β'],
          ['betaExpected', 'β, closed form'], ['dimension', 'dimension'], ['dimensionExpected', 'dimension, closed form'],
          ['dimensionLimit', 'dimension of any number of cells'],
          ['held', 'patterns held'], ['heldExpected', 'patterns held, closed form'],
        ].map(([key, title]) => ({ key: key!, title: title! })),
        rows: [row],
      }],
      plots: [{
        name: 'load', title: 'Wrong bits by load',
        caption: `Share of wrong bits after one read of a cue of which ${(100 * noise).toFixed(0)} % of the active fibres are `
          + `others; one memory (one seed) of ${grouped(cells)} granule cells, no interval. Words are added until `
          + 'too many bits are wrong.',
        rows: points.map((point) => ({ ...point })), x: { key: 'stored', title: 'stored patterns', scale: 'log' },
        y: { key: 'error', title: 'fraction of bits wrong' }, mark: 'line and points',
      }],
      comparison: [],
    }
  },
}

function demand(field: string, found: number, most: number): void {
  if (found <= most) return
  throw new InputError({ field: `experiment.${field}`, problem: `found ${found}`, allowed: `at most ${most}` })
}

/** Throws an InputError for claws, ones or a threshold that do not go together. */
function layerOf({ bits, ones, claws, threshold: given, active, cells, fixed }: GranuleParameters): GranuleLayer {
  demand('ones', ones, Math.floor(bits / 2))
  demand('claws', claws, bits)
  const fibres = { bits, ones, claws }
  const threshold = given === 'all' ? claws : given === 'steady' ? steadyThreshold(fibres, active) : given
  demand('threshold', threshold, Math.min(claws, ones))
  return { ...fibres, threshold, cells: fixed === 'cells' ? cells : Math.round((4 * cells) / claws) }
}

/**
 * Patterns held, in the normal approximation: m·v²/dimension of interference, v = p(1 − p), and S(1 − S)/r of the number
 * of active cells that cue and pattern share, S at the cue's distance, leave the signal S − p² that ratio to the noise
 * that the share of right bits needs. All are by cell.
 */
function expectedHeld({ noise, bitRight }: GranuleParameters, layer: GranuleLayer, dimension: number): number {
  const p = sparseIntermediateShared(layer, 0)
  const shared = sparseIntermediateShared(layer, 2 * Math.round(noise * layer.ones))
  const allowed = ((shared - p * p) / ratioForWord(1, bitRight)) ** 2
  const ofShared = (shared * (1 - shared)) / layer.cells
  return Math.max(0, (dimension * (allowed - ofShared)) / (p * (1 - p)) ** 2)
}
