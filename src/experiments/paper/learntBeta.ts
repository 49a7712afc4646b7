import { z } from 'zod'
import { meanOf } from '../../analysis/mean.js'
import { quantile } from '../../analysis/quantile.js'
import { betaOfRadius } from '../../theory/beta/betaOfRadius.js'
import { radiusOfBeta } from '../../theory/beta/radiusOfBeta.js'
import { integerIn } from '../../theory/integerIn.js'
import { scanRadii } from '../../theory/retrieval/optimalRadius.js'
import type { Experiment, PublishedNumber, ResultTable } from '../experiment.js'
import { varianceOf } from './jackknife.js'
import { learntBetas } from './learntBetas.js'
import { compare, paper } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(16).max(1024).default(64).describe('n that β is read at: the dimensions of a head'),
  patterns: z.number().int().min(2).default(1024).describe('m of the critical distances: the tokens of a context'),
  betas: z.array(z.number().gt(0)).min(2).optional()
    .describe('Learnt β of your own, one for each attention module: a list, or a text file of numbers; unless given, the '
      + 'published summary numbers'),
})

/** The paper's radii at n = 64 and what they are best for (Table 1). */
const optima = [['critical distance', 15], ['signal-to-noise ratio', 11], ['capacity', 5]] as const

interface Summary {
  readonly block: string
  readonly count: number
  readonly least: number
  readonly most: number
  readonly mean: number
}

export const learntBeta: Experiment<z.infer<typeof parameters>> = {
  name: 'learnt-beta',
  title: 'Learnt inverse temperatures',
  about: 'the β that query-key-normalised Transformers learn, against the β of the best radii',
  source: 'Henry et al. 2020; Bricken & Pehlevan 2021, section 3, Fig. 4 and appendix A.1',
  parameters,
  *run({ bits, patterns, betas }) {
    const summaries: readonly Summary[] = betas === undefined ? learntBetas : [summaryOf(betas)]
    const overall = summaries.at(-1)!
    const radius = (beta: number): number | string => {
      const end = Math.ceil(bits / 2) - 1
      const inside = beta <= betaOfRadius(bits, 3).beta && beta >= betaOfRadius(bits, end).beta
      return inside ? Number(radiusOfBeta(bits, beta).radius.toFixed(1)) : 'none'
    }
    const rows = summaries.map((summary) => ({
      ...summary, radiusOfMost: radius(summary.most), radiusOfMean: radius(summary.mean),
      radiusOfLeast: radius(summary.least),
    }))
    yield { phase: 'optimal β', done: 0.4 }
    const { best } = scanRadii(bits, { locations: 2 ** bits, patterns }, 'averaged')
    const references = [
      ...(bits === 64 ? optima.map(([measure, d]) => ({ best: `${measure}, paper`, radius: d })) : []),
      ...best.signalToNoise.radii.map((d) => ({ best: 'signal-to-noise ratio, averaged', radius: d })),
      ...best.criticalDistance.radii.map((d) => ({ best: 'critical distance, averaged', radius: d })),
    ].filter((row) => row.radius >= 3).map((row) => {
      const { beta, betaOfPaper } = betaOfRadius(integerIn('bits', bits, 16, 1024), row.radius)
      return { ...row, beta, betaOfPaper, below: betas === undefined ? '' : share(betas, beta) }
    })
    yield { phase: 'published numbers', done: 0.8 }
    const inRange = references.filter(({ beta }) => beta >= overall.least && beta <= overall.most)
    const origin = betas === undefined ? publishedOrigin : 'Values of your own.'
    const named = [...new Set(inRange.map(({ best: of }) => of))].map((of) => {
      const own = inRange.filter((row) => row.best === of)
      return `that of the best ${of} (${own.map(({ radius: d, beta }) => `${beta.toFixed(2)} at d = ${d}`).join(', ')})`
    }).join('; ')
    return {
      summary: 'Do Transformers learn the β of a good memory? '
        + `${overall.count} learnt β lie between ${overall.least.toFixed(2)} and ${overall.most.toFixed(2)}, mean `
        + `${overall.mean.toFixed(2)}: at n = ${bits} these are the radii ${radius(overall.most)} to `
        + `${radius(overall.least)}, the mean that of ${radius(overall.mean)}. Inside of their range lies `
        + `${named === '' ? 'no β of a best radius' : named}. β here is least squares; the paper compares with `
        + 'numbers larger by N/(N − 1). It is not known that the heads of these models have 64 dimensions, and random '
        + 'patterns are a weak reference for learnt ones.',
      tables: [
        {
          name: 'learnt', title: 'Learnt β',
          caption: `β of each block of models, and the radii of n = ${bits} for the largest, the mean and the least. `
            + `${origin}`,
          columns: [
            { key: 'block', title: 'models' }, { key: 'count', title: 'modules' }, { key: 'least', title: 'least β' },
            { key: 'mean', title: 'mean β' }, { key: 'most', title: 'largest β' },
            { key: 'radiusOfMost', title: 'd of the largest' },
            { key: 'radiusOfMean', title: 'd of the mean' }, { key: 'radiusOfLeast', title: 'd of the least' },
          ],
          rows,
        },
        {
          name: 'optimal', title: 'β of the best radii',
          caption: `n = ${bits}, m = ${patterns}, locations at every address.`,
          columns: [
            { key: 'best', title: 'best for' }, { key: 'radius', title: 'd (bits)' },
            { key: 'beta', title: 'β, least squares' },
            { key: 'betaOfPaper', title: 'β, paper' },
            ...(betas === undefined ? [] : [{ key: 'below', title: 'share of your values below' }]),
          ],
          rows: references,
        },
        ...(betas === undefined ? [] : [valuesTable(betas)]),
      ],
      plots: [{
        name: 'learnt', title: 'Learnt β and the best radii',
        caption: 'Blue: mean of the learnt β of each block of models, with the range from the least to the largest, which is '
          + `no interval of confidence. Vermilion: β of the best radii d of the table at n = ${bits}, computed: the point by `
          + 'least squares, the line up to the paper\'s β.',
        rows: [
          ...summaries.map(({ block, mean, least, most }) =>
            ({ name: block, beta: mean, low: least, high: most, kind: 'learnt' })),
          ...[...new Map(references.map((row) => [row.radius, row])).values()]
            .toSorted((one, other) => one.radius - other.radius).map(({ radius: d, beta, betaOfPaper }) =>
              ({ name: String(d), beta, low: beta, high: betaOfPaper, kind: 'best radius d' })),
        ],
        x: { key: 'name', title: 'models, and best radii d (bits)' }, y: { key: 'beta', title: 'β' }, series: 'kind',
        interval: { low: 'low', high: 'high' }, mark: 'points',
      }],
      comparison: betas === undefined ? publishedNumbers() : [],
    }
  },
}

const publishedOrigin = 'Published summary numbers (Henry et al. 2020, in the code of Bricken & Pehlevan 2021) by '
  + 'language pair; the first block of the list has no name.'

const share = (betas: readonly number[], limit: number): number =>
  betas.filter((beta) => beta < limit).length / betas.length

const summaryOf = (betas: readonly number[]): Summary =>
  ({ block: 'yours', count: betas.length, least: Math.min(...betas), most: Math.max(...betas), mean: meanOf(betas) })

function valuesTable(betas: readonly number[]): ResultTable {
  return {
    name: 'distribution', title: 'Distribution of your values', caption: 'Quantiles by linear interpolation (R-7).',
    columns: [{ key: 'measure', title: 'measure' }, { key: 'beta', title: 'β' }],
    rows: [
      ...[0.05, 0.25, 0.5, 0.75, 0.95].map((at) => ({ measure: `${100 * at} % quantile`, beta: quantile(betas, at) })),
      { measure: 'standard deviation', beta: Math.sqrt(varianceOf(betas)) },
    ],
  }
}

function publishedNumbers(): PublishedNumber[] {
  const figure = `${paper}, Fig. 4`
  const all = learntBetas.at(-1)!
  const parts = learntBetas.slice(0, -1)
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  return [
    compare('least learnt β', '10.3', `${paper}, section 3`, Math.min(...parts.map(({ least }) => least))),
    compare('largest learnt β', '24.8', `${paper}, section 3`, Math.max(...parts.map(({ most }) => most))),
    compare('mean of all 90, from the means of the blocks', String(all.mean), figure,
      parts.reduce((sum, part) => sum + part.count * part.mean, 0) / count),
    ...optima.flatMap(([measure, radius], index) => {
      const printed = (['10.1', '15.9', '35.5'] as const)[index]!
      const { beta, betaOfPaper } = betaOfRadius(64, radius)
      return [
        compare(`β of the best ${measure} by the paper's convention, d = ${radius}`, printed, figure, betaOfPaper),
        compare(`β of the best ${measure}, least squares, d = ${radius}`, printed, figure, beta,
          `the code divides a covariance over N − 1 by a variance over N = ${radius}; the order CD < least learnt < `
          + 'SNR < largest learnt < capacity stays'),
      ]
    }),
  ]
}
