import { InputError } from '../../errors/inputError.js'
import { exp } from '../../kernels/reference/exp.js'
import { log } from '../../kernels/reference/log.js'

/** How often something happened among independent trials, all with the same probability. */
export interface Count {
  readonly happened: number
  readonly trials: number
}

/** Probabilities exp(intercept + slope · covariate). */
export interface LogLinear {
  readonly intercept: number
  readonly slope: number
}

/**
 * The logarithm of the binomial likelihood of counts under probabilities, without the binomial coefficients, which do
 * not depend on them; −∞ where something happened that cannot.
 */
export function logLikelihood(counts: readonly Count[], probabilities: readonly number[]): number {
  return counts.reduce((sum, { happened, trials }, index) => {
    const probability = probabilities[index]!
    const yes = happened === 0 ? 0 : happened * log(probability)
    const no = trials === happened ? 0 : (trials - happened) * log(1 - probability)
    return sum + yes + no
  }, 0)
}

/** The probabilities of a log-linear model at covariates. */
export const logLinearProbabilities = ({ intercept, slope }: LogLinear, covariates: readonly number[]): number[] =>
  covariates.map((covariate) => exp(intercept + slope * covariate))

const stepsMax = 100
const halvingsMax = 60

/**
 * The log-linear model of greatest binomial likelihood, by Newton's method with halved steps (the likelihood is concave
 * in both parameters). Throws an InputError where a count is none, or nothing happened at all but one covariate.
 */
export function fitLogLinear(counts: readonly Count[], covariates: readonly number[]): LogLinear {
  counts.forEach(({ happened, trials }, index) => {
    if (happened >= 0 && happened < trials && Number.isFinite(trials) && Number.isFinite(covariates[index])) return
    const problem = `found ${happened} of ${trials} at ${covariates[index]}`
    throw new InputError({ field: `counts[${index}]`, problem, allowed: 'fewer than the trials, at a number' })
  })
  const seen = new Set(covariates.filter((_, index) => counts[index]!.happened > 0))
  if (seen.size < 2) {
    const problem = `found none but at ${seen.size} places`
    throw new InputError({ field: 'counts', problem, allowed: 'some at two covariates or more' })
  }
  const likelihoodOf = (model: LogLinear): number => {
    const probabilities = logLinearProbabilities(model, covariates)
    return probabilities.every((probability) => probability < 1) ? logLikelihood(counts, probabilities) : -Infinity
  }
  const total = counts.reduce((sum, { happened, trials }) =>
    ({ happened: sum.happened + happened, trials: sum.trials + trials }), { happened: 0, trials: 0 })
  let model: LogLinear = { intercept: log(total.happened / total.trials), slope: 0 }
  let likelihood = likelihoodOf(model)
  for (let step = 0; step < stepsMax; step++) {
    const towards = newtonStep(counts, covariates, model)
    let size = 1
    let next = moved(model, towards, size)
    let reached = likelihoodOf(next)
    for (let halving = 0; reached < likelihood && halving < halvingsMax; halving++) {
      size /= 2
      next = moved(model, towards, size)
      reached = likelihoodOf(next)
    }
    if (!(reached > likelihood)) return model
    model = next
    likelihood = reached
  }
  return model
}

const moved = ({ intercept, slope }: LogLinear, towards: LogLinear, size: number): LogLinear =>
  ({ intercept: intercept + size * towards.intercept, slope: slope + size * towards.slope })

/** Minus the inverse of the second derivatives, times the first ones. */
function newtonStep(counts: readonly Count[], covariates: readonly number[], model: LogLinear): LogLinear {
  let [first, second, constant, mixed, square] = [0, 0, 0, 0, 0] as [number, number, number, number, number]
  logLinearProbabilities(model, covariates).forEach((probability, index) => {
    const { happened, trials } = counts[index]!
    const covariate = covariates[index]!
    const odds = probability / (1 - probability)
    const gradient = happened - (trials - happened) * odds
    const curvature = (trials - happened) * (odds / (1 - probability))
    first += gradient
    second += gradient * covariate
    constant += curvature
    mixed += curvature * covariate
    square += curvature * covariate * covariate
  })
  const determinant = constant * square - mixed * mixed
  return {
    intercept: (square * first - mixed * second) / determinant,
    slope: (constant * second - mixed * first) / determinant,
  }
}
