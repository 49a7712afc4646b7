import { z } from 'zod'
import { logIntersectionFractions } from '../../theory/circleIntersection.js'
import { integerIn } from '../../theory/integerIn.js'
import { betaOfRadius } from '../../theory/beta/betaOfRadius.js'
import { analyticBeta, midWindowBeta, orthantBeta } from '../../theory/beta/closedFormBeta.js'
import { logLinearBeta, paperWindow } from '../../theory/beta/logLinearBeta.js'
import { exponentialSteps, type ExponentialSteps } from '../../theory/overlap/exponentialApproximation.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { integers } from './integers.js'
import { compare, paper, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(9).max(2048).default(1000).describe('n, the bits of an address'),
  radius: z.number().int().min(4).max(1023).default(451).describe('d, the activation radius in bits, below n/2'),
})

const steps = {
  largestSummand: 'largest summand', gaussian: 'Gaussian', taylor: 'Taylor', lower: 'lower prefactor',
  upper: 'upper prefactor',
} as const satisfies Record<keyof ExponentialSteps, string>
const stepNames = Object.keys(steps) as (keyof ExponentialSteps)[]

export const exponentialApproximation: Experiment<z.infer<typeof parameters>> = {
  name: 'exponential-approximation',
  title: 'From the circle intersection to an exponential',
  about: 'the steps from the circle intersection to an exponential, their bounds, and where each one fails',
  source: 'Bricken & Pehlevan 2021, section 1.1 and appendix B.2, Eqs. 13 to 21',
  parameters,
  *run({ bits, radius }) {
    integerIn('experiment.radius', radius, 4, Math.ceil(bits / 2) - 1)
    const exact = logIntersectionFractions(bits, radius)
    const end = Math.min(2 * radius, bits - 1)
    const curve = integers(1, end).map((distance) => ({ distance, ...exponentialSteps(bits, radius, distance) }))
    yield { phase: 'steps', done: 0.3 }
    const fitted = betaOfRadius(bits, radius)
    const betas = [
      { step: 'exact intersection, d_v = 0 … d − 1', beta: fitted.beta },
      ...stepNames.map((step) => fitOf(step, bits, radius)),
      { step: 'Eq. 21, (n − 2d)²/(4n)', beta: analyticBeta(bits, radius) },
      { step: 'Stirling\'s slope in mid-window (ours)', beta: midWindowBeta(bits, radius) },
      { step: 'normal orthant (ours)', beta: orthantBeta(bits, radius) },
    ].map((row) => ({ ...row, ratio: row.beta / fitted.beta }))
    yield { phase: 'windows', done: 0.5 }
    const windows = ([['0.05 n', 0.05 * bits], ['0.1 n', 0.1 * bits], ['0.2 n', 0.2 * bits], ['d', radius],
      ['1.33 d', 1.33 * radius], ['2 d', 2 * radius + 1]] as const)
      .map(([name, limit]) => ({ name, last: Math.min(Math.ceil(limit) - 1, end) }))
      .filter(({ last }) => last >= 2)
      .map(({ name, last }) => {
        const { beta, rSquared } = logLinearBeta(exact, { window: [0, last] })
        return { window: `0 to ${name}`, last, beta, rSquared }
      })
    const whole = windows.at(-1)!
    const stride = Math.max(1, Math.floor(end / 100))
    yield { phase: 'published numbers', done: 0.7 }
    return {
      summary: 'Does the circle intersection fall exponentially with distance, and which step of the proof fails? '
        + `${fitted.rSquared > 0.98 ? 'Nearly, at distances d_v below d, and not beyond' : 'Only roughly'}: `
        + `at n = ${bits}, d = ${radius} the logarithm of the intersection is there a line with β = `
        + `${fitted.beta.toPrecision(5)} and R² = ${fitted.rSquared.toFixed(4)}; up to 2d R² is `
        + `${whole.rSquared.toFixed(4)}. The paper's closed form, Eq. 21, gives `
        + `${analyticBeta(bits, radius).toPrecision(5)}, ${(fitted.beta / analyticBeta(bits, radius)).toFixed(2)} `
        + `times too small, while the largest summand alone still gives ${betas[1]!.beta.toPrecision(5)}: the first `
        + 'step is sound, the expansion and the constant prefactor are not.',
      tables: [
        {
          name: 'betas', title: 'β after each step',
          caption: 'Least squares of the logarithm on the cosine, and closed forms.',
          columns: [
            { key: 'step', title: 'step' }, { key: 'beta', title: 'β' }, { key: 'ratio', title: 'over the fitted' },
          ],
          rows: betas,
        },
        {
          name: 'windows', title: 'Where the law holds',
          caption: 'β and R² of ln I against the cosine over distances from 0 up to, without, the limit (with it for '
            + '2d).',
          columns: [
            { key: 'window', title: 'window' }, { key: 'last', title: 'last distance (bits)' },
            { key: 'beta', title: 'β' },
            { key: 'rSquared', title: 'R²' },
          ],
          rows: windows,
        },
        {
          name: 'steps', title: 'The steps at single distances',
          caption: 'Each as ln of the share of all addresses. The lower prefactor is no lower bound of I: the '
            + 'Gaussian is none.',
          columns: [
            { key: 'distance', title: 'distance (bits)' }, { key: 'exact', title: 'exact' },
            ...stepNames.map((key) => ({ key, title: steps[key] })),
          ],
          rows: curve.filter(({ distance }) => Number.isInteger(Math.log2(distance)) || distance === radius)
            .map((row) => ({ exact: exact[row.distance]!, ...row })),
        },
      ],
      plots: [{
        name: 'steps', title: 'From the intersection to the exponential',
        caption: `n = ${bits} bits, d = ${radius}: ln of the share of all addresses that lie in both circles. Computed, not `
          + 'sampled: there is no interval. The law is stated up to 2d; it holds for distances d_v < d. An exponential is a '
          + 'straight line here. The largest summand and the Gaussian lie on each other over most distances.',
        rows: curve.filter(({ distance }) => (distance - 1) % stride === 0).flatMap((row) => [
          { distance: row.distance, log: exact[row.distance]!, step: 'exact' },
          ...stepNames.map((name) => ({ distance: row.distance, log: row[name], step: steps[name] })),
        ]).filter(({ log }) => log > -Infinity),
        x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'log', title: 'ln of the share' }, series: 'step',
        mark: 'line',
      }],
      comparison: publishedNumbers(),
    }
  },
}

/** β of a step over the window of the exact one, from 1 on where the Gaussian has no value at 0. */
function fitOf(step: keyof ExponentialSteps, bits: number, radius: number): { step: string, beta: number } {
  const logs = integers(0, bits).map((distance) =>
    (distance < radius ? exponentialSteps(bits, radius, distance)[step] : -Infinity))
  const first = Number.isFinite(logs[0]) ? 0 : 1
  const { beta } = logLinearBeta(Float64Array.from(logs), { window: [first, radius - 1] })
  return { step: `${steps[step]}, d_v = ${first} … d − 1`, beta }
}

const notebook = `${paperCode}, notebook Exp_Approx_Circle_Intersect`

/** Radius; β by the paper's convention and the squared error of Taylor's form as they are printed, n = 1000. */
const printed = [
  [384, '24.619424', '1.017e-27'], [418, '13.518642', '2.996e-16'], [441, '7.918297', '1.039e-10'],
  [463, '4.012135', '4.52e-7'],
] as const

/** Of the outer sum of Eq. 2, d = 451. */
const summands = (distance: number): number => 451 - Math.ceil(distance / 2) + 1

function publishedNumbers(): PublishedNumber[] {
  const logs = logIntersectionFractions(1000, 451)
  const inside = logLinearBeta(logs, { window: paperWindow(451) }).rSquared.toFixed(2)
  const whole = logLinearBeta(logs, { window: [0, 902] }).rSquared.toFixed(2)
  const excess = (1000 - 902) ** 2 / 2
  return [
    ...printed.map(([radius, beta]) => compare(`β by the paper's convention, n = 1000, d = ${radius}`, beta, notebook,
      betaOfRadius(1000, radius).betaOfPaper,
      'the notebook subtracts in floating point and loses digits; ours counts in integers')),
    ...printed.map(([radius, , error]) => compare(
      `squared error of Taylor's form, summed over d_v = 1 … 500 (printed as a mean), n = 1000, d = ${radius}`, error,
      notebook, squaredError(1000, radius, 500))),
    compare('span of the prefactor over d_v = 1 … 500, n = 1000, d = 451', '15.82', notebook,
      Math.sqrt((500 * 500) / 999)),
    compare('span of the Gaussian exponential over d_v = 1 … 500', '121.17', notebook,
      Math.exp(excess / 500 - excess / 999)),
    compare('span of the number of outer summands over d_v = 1 … 500', '2.51', notebook, summands(1) / summands(500),
      'the notebook\'s count of summands can even be negative; Eq. 2 has d − ⌈d_v/2⌉ + 1 of them'),
    compare('range of the exponential law', 'd_v ≤ 2d', `${paper}, section 1.1`, 'd_v < d',
      `at n = 1000, d = 451 R² is ${inside} for d_v < d and ${whole} up to 2d; the published code fits d_v < d too`),
  ]
}

/** Of Taylor's form against the largest summand, as shares of all addresses. */
const squaredError = (bits: number, radius: number, last: number): number =>
  integers(1, last).reduce((sum, distance) => {
    const { taylor, largestSummand } = exponentialSteps(bits, radius, distance)
    return sum + (Math.exp(taylor) - Math.exp(largestSummand)) ** 2
  }, 0)
