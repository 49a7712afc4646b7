import { z } from 'zod'
import { logIntersectionFractions } from '../../theory/circleIntersection.js'
import { betaOfRadius, betasOfRadius } from '../../theory/beta/betaOfRadius.js'
import { logLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { nearestSoftmax } from '../../theory/beta/nearestSoftmax.js'
import { ballRadius, logBallShares } from '../../theory/retrieval/ballRadius.js'
import { logCapIntersections } from '../../theory/overlap/sphericalCap.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { integers } from './integers.js'
import { compare, paper, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.array(z.number().int().min(16).max(2048)).min(1).default([64, 784, 1000])
    .describe('n, the bits of an address'),
  points: z.number().int().min(2).max(200).default(12).describe('Radii of each n, evenly spaced'),
  shareLeast: z.number().gt(0).max(0.1).default(4e-13).describe('p of the smallest radius'),
  shareMost: z.number().gt(0).max(0.4).default(0.13).describe('p of the largest radius'),
})

const conventions = {
  leastSquares: 'least squares', paper: 'paper, N/(N − 1)', even: 'even distances', weighted: 'weighted by I',
  wholeSupport: 'window to 2d', nearestSoftmax: 'nearest softmax', caps: 'caps', analytic: 'Eq. 21',
  midWindow: 'mid-window',
} as const
type Convention = keyof typeof conventions
const conventionNames = Object.keys(conventions) as Convention[]
const drawn = ['leastSquares', 'paper', 'nearestSoftmax', 'caps', 'analytic'] as const satisfies readonly Convention[]

export const betaRadius: Experiment<z.infer<typeof parameters>> = {
  name: 'beta-radius',
  title: 'The inverse temperature of a radius',
  about: 'the inverse temperature β that stands for a radius, by every convention, against d and against p',
  source: 'Bricken & Pehlevan 2021, Eq. 10, section 2 and the tables of the public code',
  parameters,
  *run({ bits: sizes, points, shareLeast, shareMost }) {
    const rows = []
    for (const [index, bits] of sizes.entries()) {
      const shares = logBallShares(bits)
      for (const radius of radiiBetween(bits, points, shareLeast, shareMost)) {
        rows.push({ bits, n: `n = ${bits}`, radius, share: Math.exp(shares[radius]!), ...betasAt(bits, radius) })
        yield { phase: `n = ${bits}, d = ${radius}`,
          done: (0.9 * (index + rows.length / (rows.length + points))) / sizes.length }
      }
    }
    const middle = rows[Math.floor(rows.length / sizes.length / 2)]!
    return {
      summary: 'Which inverse temperature β stands for a radius? There is no single one. The same circles have many: '
        + `at n = ${middle.bits}, d = ${middle.radius} (p = `
        + `${middle.share.toPrecision(3)}) least squares over d_v < d gives ${middle.leastSquares.toPrecision(5)}, `
        + `the published code ${middle.paper.toPrecision(5)}, the nearest softmax `
        + `${middle.nearestSoftmax.toPrecision(5)}, caps ${middle.caps.toPrecision(5)} and the closed form of Eq. 21 `
        + `${middle.analytic.toPrecision(5)}. The published β are N/(N − 1) times the least-squares slope, N the `
        + 'number of points, for the code divides a covariance over N − 1 by a variance over N: of 28.4, 14.4 and 9.4 '
        + 'it makes 35.5, 15.9 and 10.1.',
      tables: [{
        name: 'betas', title: 'β of a radius',
        caption: 'Fits of ln I to the cosine over d_v = 0 … d − 1 where nothing else is said.',
        columns: [
          { key: 'bits', title: 'n (bits)' }, { key: 'radius', title: 'd (bits)' }, { key: 'share', title: 'p(d)' },
          ...conventionNames.map((key) => ({ key, title: conventions[key] })),
          { key: 'rSquared', title: 'R² (least squares)' },
          { key: 'rSquaredEven', title: 'R² (even)' },
          { key: 'totalVariation', title: 'total variation (least squares)' },
        ],
        rows: rows.map(({ n: _n, ...row }) => row),
      }],
      plots: [
        {
          name: 'beta-against-radius', title: 'β against the radius', 
          caption: 'By the five conventions that differ most; n bits a panel. Computed, not sampled: there is no interval.',
          rows: rows.flatMap((row) => drawn.map((name) =>
            ({ n: row.n, radius: row.radius, beta: row[name], convention: conventions[name] }))),
          x: { key: 'radius', title: 'd (bits)' }, y: { key: 'beta', title: 'β', scale: 'log' },
          series: 'convention', panel: 'n', mark: 'line',
        },
        {
          name: 'conventions', title: 'β by other conventions over least squares',
          caption: 'All conventions of the table, each over least squares (1); n bits a panel. Computed, not sampled: there is '
            + 'no interval.',
          rows: rows.flatMap((row) => conventionNames.slice(1).map((name) =>
            ({ n: row.n, radius: row.radius, ratio: row[name] / row.leastSquares, convention: conventions[name] }))),
          x: { key: 'radius', title: 'd (bits)' }, y: { key: 'ratio', title: 'over least squares', scale: 'log' },
          series: 'convention', panel: 'n', mark: 'line',
        },
        {
          name: 'beta-against-share', title: 'β against the activation probability',
          caption: 'β by least squares against p, the share of hard locations within d bits of an address. For the same p, β '
            + 'hardly depends on n where p is above 10⁻⁶. Computed, not sampled: there is no interval.',
          rows: rows.map(({ n, share, leastSquares }) => ({ n, share, beta: leastSquares })),
          x: { key: 'share', title: 'p(d)', scale: 'log' }, y: { key: 'beta', title: 'β' }, series: 'n',
          mark: 'line and points',
        },
      ],
      comparison: publishedNumbers(),
    }
  },
}

function radiiBetween(bits: number, points: number, shareLeast: number, shareMost: number): number[] {
  const first = Math.max(3, ballRadius(bits, shareLeast).quantile)
  const last = Math.max(first, Math.min(Math.ceil(bits / 2) - 1, ballRadius(bits, shareMost).quantile))
  return [...new Set(integers(0, points - 1).map((step) => Math.round(first + ((last - first) * step) / (points - 1))))]
}

type Measure = Convention | 'rSquared' | 'rSquaredEven' | 'totalVariation'

function betasAt(bits: number, radius: number): Record<Measure, number> {
  const all = betasOfRadius(bits, radius)
  return {
    leastSquares: all.leastSquares.beta, paper: all.leastSquares.betaOfPaper, even: all.evenDistances.beta,
    weighted: all.weighted.beta, wholeSupport: all.wholeSupport.beta, nearestSoftmax: all.nearestSoftmax.beta,
    caps: all.caps.beta, analytic: all.analytic, midWindow: all.midWindow,
    rSquared: all.leastSquares.rSquared, rSquaredEven: all.evenDistances.rSquared,
    totalVariation: all.leastSquares.totalVariation,
  }
}

const notebook = `${paperCode}, notebook Softmax_Circle_Approx`

/** n = 64, window d_v = 1 … d, for d = 5 … 31. */
const printedTable = [
  '35.362378', '27.049051', '25.903236', '21.431025', '20.042666', '17.157364', '15.868339', '13.810510', '12.673035',
  '11.113133', '10.122578', '8.893594', '8.034746', '7.042782', '6.300680', '5.489008', '4.851358', '4.183960',
  '3.641346',
  '3.094583', '2.640078', '2.198058', '1.826635', '1.478327', '1.186077', '0.923127', '0.706103',
]
const named = [['capacity', 5, '35.5'], ['signal-to-noise ratio', 11, '15.9'],
  ['critical distance', 15, '10.1']] as const
const nearest = [['circles', 5, '43.738346'], ['circles', 9, '24.593378'], ['caps', 5, '69.1598'],
  ['caps', 9, '34.2835']] as const
const shares = [4e-13, 1e-9, 1e-8, 1e-5, 3.7e-4, 1e-3, 0.1]
const sharesOfExperiments = [1e-13, 1e-9, 1e-8, 7e-6, 3.68e-4, 0.1]
const radiiOfShares = [[64, '5, 9, 11, 15, 19, 20, 27'], [1000, '387, 405, 411, 433, 447, 451, 480'],
  [784, '292, 308, 314, 332, 345, 349, 374'], [100, '16, 21, 23, 29, 33, 35, 44']] as const
const radiiOfExperiments = [[64, '5, 9, 11, 15, 19, 27'], [1000, '384, 405, 411, 431, 447, 480'],
  [784, '290, 308, 314, 331, 345, 374']] as const

function publishedNumbers(): PublishedNumber[] {
  return [
    ...named.flatMap(([measure, radius, beta]) => {
      const { beta: ours, betaOfPaper } = betaOfRadius(64, radius)
      const quantity = `β of the best ${measure}, n = 64, d = ${radius}`
      return [
        compare(`${quantity}: by the paper's convention`, beta, `${paper}, Fig. 4 and section 3`, betaOfPaper),
        compare(`${quantity}: least squares`, beta, `${paper}, Fig. 4 and section 3`, ours,
          `the code divides a covariance over N − 1 by a variance over N = ${radius}: larger by `
            + `${radius}/${radius - 1}`),
      ]
    }),
    ...printedTable.map((beta, index) => {
      const radius = index + 5
      return compare(`β by the paper's convention over d_v = 1 … d, n = 64, d = ${radius}`, beta, notebook,
        logLinearBeta(logIntersectionFractions(64, radius), { window: [1, radius] }).betaOfPaper)
    }),
    ...nearest.map(([geometry, radius, beta]) =>
      compare(`β of the nearest softmax, ${geometry}, n = 64, d = ${radius}`, beta, notebook,
      nearestSoftmax((geometry === 'caps' ? logCapIntersections : logIntersectionFractions)(64, radius)).beta,
      'found by gradient descent there, which stopped short of the least by a few parts in a million')),
    ...radiiOfShares.map(([bits, radii]) =>
      compare(`radii for p = ${shares.join(', ')} at n = ${bits}`, radii, notebook,
      shares.map((share) => ballRadius(bits, share).quantile).join(', '))),
    ...radiiOfExperiments.map(([bits, radii]) =>
      compare(`radii for p = ${sharesOfExperiments.join(', ')} at n = ${bits}`, radii,
      `${paperCode}, notebook SDM_Experiments`,
      sharesOfExperiments.map((share) => ballRadius(bits, share).quantile).join(', '))),
  ]
}
