import { z } from 'zod'
import { logIntersectionFractions } from '../../theory/circleIntersection.js'
import { integerIn } from '../../theory/integerIn.js'
import { logLinearBeta, paperWindow } from '../../theory/beta/logLinearBeta.js'
import { nearestSoftmax } from '../../theory/beta/nearestSoftmax.js'
import { normalised, softmaxMisfit, softmaxWeights } from '../../theory/beta/weightFit.js'
import { logCapIntersections } from '../../theory/overlap/sphericalCap.js'
import type { Experiment, Plot, PublishedNumber } from '../experiment.js'
import { integers } from './integers.js'
import { compare, paperCode } from './published.js'

const parameters = z.strictObject({
  cases: z.array(z.strictObject({
    bits: z.number().int().min(5).max(4096).describe('n'), radii: z.array(z.number().int().min(3)).min(1)
      .describe('d, below n/2'),
  })).min(1).default([{ bits: 64, radii: [5, 9, 11, 15, 19] }, { bits: 1000, radii: [447, 451] }])
    .describe('Bits of an address, and the radii to compare at them'),
})

const geometries = { circles: logIntersectionFractions, caps: logCapIntersections } as const
type Geometry = keyof typeof geometries
const geometryNames = Object.keys(geometries) as Geometry[]

type WeightRow = Readonly<Record<'distance' | 'weight', number> & Record<'curve' | 'radius', string>>

export const weights: Experiment<z.infer<typeof parameters>> = {
  name: 'weights',
  title: 'Weights of SDM and softmax',
  about: 'normalised weights of SDM, by circles and by caps, against the softmax with each convention of β',
  source: 'Bricken & Pehlevan 2021, Fig. 3, section 2, Eq. 22 and appendix B.3',
  parameters,
  *run({ cases }) {
    const table: ReturnType<typeof misfits> = []
    const plots: Plot[] = []
    const all = cases.flatMap(({ bits, radii }) => radii.map((radius) => ({ bits, radius })))
    for (const { bits, radii } of cases) {
      const rows: WeightRow[] = []
      for (const radius of radii) {
        integerIn('experiment.cases.radii', radius, 3, Math.ceil(bits / 2) - 1)
        for (const geometry of geometryNames) table.push(...misfits(bits, radius, geometry))
        rows.push(...curves(bits, radius))
        yield { phase: `n = ${bits}, d = ${radius}`, done: table.length / (6 * all.length + 6) }
      }
      plots.push(plot(bits, rows, 'linear'), plot(bits, rows, 'log'))
    }
    const first = table[0]!
    const variations = (of: Geometry): string => range(table.flatMap(({ fit, geometry, totalVariation }) =>
      (fit === 'least squares' && geometry === of ? [totalVariation] : [])))
    return {
      summary: 'How near are SDM\'s normalised weights to a softmax? With one pattern at every distance the '
        + 'softmax with the least-squares β differs from them '
        + `at n = ${first.bits}, d = ${first.radius} by a total variation of ${first.totalVariation.toFixed(3)} `
        + '(0: equal, 1: nothing in common; β '
        + `${first.beta.toPrecision(5)}, R² ${first.rSquared}). Over all radii here it is ${variations('circles')} on `
        + `circles and ${variations('caps')} on caps, which are smoother but much steeper at small radii.`,
      tables: [{
        name: 'misfits', title: 'SDM\'s weights against the softmax',
        caption: 'Weights are normalised over one pattern at each distance 0 … n. Least squares and the paper\'s β, '
          + 'larger by N/(N − 1), are fitted to the logarithm over d_v = 0 … d − 1; nearest softmax is the β of the '
          + 'least squared error of the weights themselves. R² is that of the line.',
        columns: [
          { key: 'bits', title: 'n (bits)' }, { key: 'radius', title: 'd (bits)' },
          { key: 'geometry', title: 'geometry' },
          { key: 'fit', title: 'β by' }, { key: 'beta', title: 'β' }, { key: 'rSquared', title: 'R²' },
          { key: 'totalVariation', title: 'total variation' }, { key: 'errorMax', title: 'largest error' },
          { key: 'meanSquare', title: 'mean squared error' },
        ],
        rows: table,
      }],
      plots,
      comparison: publishedNumbers(),
    }
  },
}

function misfits(bits: number, radius: number, geometry: Geometry) {
  const logs = geometries[geometry](bits, radius)
  const line = logLinearBeta(logs, { window: paperWindow(radius) })
  return ([
    ['least squares', line.beta], ['paper, N/(N − 1)', line.betaOfPaper],
    ['nearest softmax', nearestSoftmax(logs).beta],
  ] as const).map(([fit, beta]) => ({
    bits, radius, geometry, fit, beta, rSquared: fit === 'nearest softmax' ? '' : line.rSquared.toFixed(4),
    ...softmaxMisfit(logs, beta),
  }))
}

function curves(bits: number, radius: number): WeightRow[] {
  const circles = logIntersectionFractions(bits, radius)
  const { beta, betaOfPaper } = logLinearBeta(circles, { window: paperWindow(radius) })
  const drawn = { 'SDM, circles': normalised(circles), 'SDM, caps': normalised(logCapIntersections(bits, radius)),
    'softmax, least squares': softmaxWeights(beta, bits), 'softmax, paper\'s β': softmaxWeights(betaOfPaper, bits) }
  const distances = integers(0, bits / 2, Math.max(1, Math.floor(bits / 200)))
  return Object.entries(drawn).flatMap(([curve, values]) => distances.map((distance) =>
    ({ distance, weight: values[distance]!, curve, radius: `d = ${radius}` })))
}

/** Weights below it have no place on a logarithmic scale: caps fall to 1e-48, and all else would look level. */
const weightShown = 1e-16

const plot = (bits: number, rows: readonly WeightRow[], scale: 'linear' | 'log'): Plot => ({
  name: `weights-${bits}${scale === 'log' ? '-log' : ''}`,
  title: `Normalised weights, n = ${bits}${scale === 'log' ? ', logarithmic' : ''}`,
  caption: `n = ${bits} bits, a panel for each radius d; computed, not sampled: there is no interval. `
    + 'One pattern at each distance 0 … n. Circles have weight 0 beyond 2d, caps beyond 4d(1 − d/n), the softmax '
    + `nowhere.${scale === 'log' ? ' A softmax is a straight line here; weights below 10⁻¹⁶ are not drawn.' : ''}`,
  rows: scale === 'log' ? rows.filter(({ weight }) => weight >= weightShown) : rows,
  x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'weight', title: 'weight', scale },
  series: 'curve', panel: 'radius', mark: 'line', overlaid: true,
})

const range = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`

/** Geometry, radius at n = 64, and the least mean squared error as it is printed. */
const printed = [
  ['circles', 5, '1.6557e-4'], ['circles', 9, '1.8407e-4'], ['circles', 11, '1.5385e-4'], ['caps', 5, '1.47e-6'],
  ['caps', 9, '2.53e-5'],
] as const

const publishedNumbers = (): PublishedNumber[] => printed.map(([geometry, radius, loss]) =>
  compare(`least mean squared error of the weights, ${geometry}, n = 64, d = ${radius}`, loss,
    `${paperCode}, notebook Softmax_Circle_Approx`, nearestSoftmax(geometries[geometry](64, radius)).meanSquare))
