import { checkedSamples, type LagOptions } from './meanLagCorrelation.js'
import { standardised } from './lagCorrelation.js'
import type { OrderStatistic } from './orderStatistic.js'
import { checkLags, stimuliOf, type DelayRates } from './rates.js'

/**
 * The mean over pairs of stimuli at lag d of the correlation, over cells, of what they evoke: the likeness of population
 * vectors. It differs from `meanLagCorrelation` where cells have different mean rates, which all vectors share.
 * Throws an InputError as that does.
 */
export function populationVectorCorrelation(rates: DelayRates, options: LagOptions = {}): OrderStatistic {
  const { lags = 12, ring = false } = options
  const stimuli = stimuliOf(rates)
  checkLags(lags, stimuli)
  const tables = checkedSamples(rates, options.samples).map((sample) => stimulusCorrelations(rates, sample, stimuli))
  return {
    stimuli,
    lags,
    curves: tables.length,
    evaluate(order, out) {
      tables.forEach((table, curve) => {
        for (let lag = 1; lag <= lags; lag++) {
          const pairs = ring ? stimuli : stimuli - lag
          let sum = 0
          for (let place = 0; place < pairs; place++) {
            sum += table[order[place]! * stimuli + order[(place + lag) % stimuli]!]!
          }
          out[curve * lags + lag - 1] = sum / pairs
        }
      })
    },
  }
}

/** Pearson's correlation over the cells of a sample for every two stimuli, row by row; 0 for a vector without variance. */
function stimulusCorrelations(rates: DelayRates, sample: Uint32Array, stimuli: number): Float64Array {
  const vectors = Array.from({ length: stimuli }, (_, stimulus) =>
    standardised(Float64Array.from(sample, (cell) => rates[cell]![stimulus]!)))
  const table = new Float64Array(stimuli * stimuli)
  for (let one = 0; one < stimuli; one++) {
    for (let other = 0; other <= one; other++) {
      let product = 0
      for (let cell = 0; cell < sample.length; cell++) product += vectors[one]![cell]! * vectors[other]![cell]!
      table[one * stimuli + other] = table[other * stimuli + one] = product
    }
  }
  return table
}
