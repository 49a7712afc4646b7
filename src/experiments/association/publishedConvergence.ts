import type { PublishedNumber } from '../experiment.js'
import { compare, paperCode, writtenLike } from '../paper/published.js'

/** A row of printed mean cosines, one for each perturbation. */
interface PrintedRow {
  readonly algorithm: string
  readonly radius: number
  readonly bits: number
  readonly stored: number
  /** Left out where hard locations do not come in. */
  readonly locations?: number
  readonly perturbations: readonly number[]
  readonly cosines: readonly string[]
  readonly place: string
  readonly why: string
}

/** What was measured at one point. */
export interface Measured {
  readonly algorithm: string
  readonly radius: number
  readonly perturbation: number
  readonly mean: number
  readonly standardError: number
}

const levels = [0, 2, 4, 6, 8, 10, 12]
const biological = { bits: 64, stored: 1024, locations: 100_000, perturbations: levels,
  place: 'notebook SDM_Experiments' }
const pictures = { bits: 64, stored: 1024, place: 'pictures of the convergence of random patterns, read by eye' }
const older = { bits: 1000, stored: 1024, perturbations: [0, 75, 150, 225, 300, 375],
  place: 'older notebook of the experiments' }
const empty = 'their code turns a cue that activates nothing into a word of zeros, whose cosine with a random pattern '
  + 'is about 0; ours returns the cue (the paper does not say what such a read gives)'
const seeds = 'other random patterns, cues and hard locations'
const oneRead = 'theirs lie nearer to ours after a single read: 0.85, 0.68 and 0.52 at 0, 6 and 12 bits with 300 cues; '
  + 'why is not known'
const inflated = 'their β is larger by N/(N − 1); with --set experiment.beta=paper ours are 0.984, 0.853 and 0.680 '
  + 'with 900 cues'

const printed: readonly PrintedRow[] = [
  ...[5, 9, 11].map((radius) => ({
    ...biological, algorithm: 'SDM, neuron limit', radius, why: empty,
    cosines: ['-0.0016', '-0.0016', '-0.0016', '-0.0016', '-0.0016', '-0.0016', '-0.0016'],
  })),
  { ...biological, algorithm: 'SDM, neuron limit', radius: 15,
    why: `${empty}; at this radius a pattern owns 1.2 locations on average`,
    cosines: ['0.3407', '0.1921', '0.1095', '0.0590', '0.0371', '0.0218', '0.0117'] },
  { ...biological, algorithm: 'SDM, neuron limit', radius: 19, why: seeds,
    cosines: ['1', '1', '1', '1', '1', '0.99987', '0.99552'] },
  { ...biological, algorithm: 'SDM, neuron limit', radius: 27, why: oneRead,
    cosines: ['0.8652', '0.8085', '0.7527', '0.6982', '0.6441', '0.5906', '0.5362'] },
  { ...biological, algorithm: 'SDM, shared locations', radius: 11, why: empty, perturbations: [0, 12],
    cosines: ['0.0042', '-0.0016'] },
  { ...biological, algorithm: 'SDM, shared locations', radius: 15,
    why: `${empty}; theirs at 0 is the share of patterns with a location of their own, 1 − exp(−p·r) = 0.7043`,
    cosines: ['0.7040', '0.4180', '0.2644', '0.1619', '0.0969', '0.0578', '0.0319'] },
  { ...biological, algorithm: 'SDM, shared locations', radius: 19, why: seeds,
    cosines: ['1', '0.99998', '0.99984', '0.99863', '0.98942', '0.94499', '0.83008'] },
  { ...biological, algorithm: 'SDM, shared locations', radius: 27, why: oneRead,
    cosines: ['0.8647', '0.8070', '0.7514', '0.6965', '0.6429', '0.5897', '0.5352'] },
  { ...pictures, algorithm: 'SDM, every address', radius: 5, perturbations: [10, 12], cosines: ['1.00', '0.00'],
    why: empty },
  { ...pictures, algorithm: 'SDM, every address', radius: 19, perturbations: [10, 12], cosines: ['0.99', '0.90'],
    why: seeds },
  { ...pictures, algorithm: 'attention', radius: 19, perturbations: [8, 10, 12], cosines: ['0.98', '0.85', '0.68'],
    why: inflated },
  { ...pictures, algorithm: 'circles on cosines', radius: 5, perturbations: [12], cosines: ['0.625'],
    why: 'ours takes the nearest whole distance to a cosine, and a cue at a distance above 2d stays' },
  { ...pictures, algorithm: 'caps', radius: 27, perturbations: [0, 12], cosines: ['0.03', '0.03'], why: seeds },
  ...[384, 405, 411, 431, 447].map((radius) => ({ ...older, algorithm: 'SDM, every address', radius, why: seeds,
    cosines: ['1', '1', '1', '1', '1', '1'] })),
  { ...older, algorithm: 'attention', radius: 431, cosines: ['1', '1', '1', '1', '1', '0.958'], why: seeds },
  { ...older, algorithm: 'attention', radius: 447, cosines: ['1', '1', '1', '1', '0.2776', '0.0987'], why: seeds },
  { ...older, algorithm: 'attention, β of circles', radius: 447, why: seeds,
    cosines: ['0.9992', '0.9990', '0.9989', '0.9987', '0.6588', '0.0313'] },
  { ...older, algorithm: 'SDM, neuron limit', radius: 431, locations: 1e6,
    cosines: ['1', '1', '0.444', '0.197', '0.023', '0'], why: empty },
  { ...older, algorithm: 'SDM, neuron limit', radius: 447, locations: 1e6, cosines: ['1', '1', '1', '1', '1', '0.019'],
    why: seeds },
]

/** The printed rows of settings that were measured, with the largest difference in our standard errors. */
export function publishedConvergence(
  setting: { readonly bits: number; readonly stored: number; readonly locations: number },
  measured: readonly Measured[],
): PublishedNumber[] {
  return printed
    .filter(({ bits, stored, locations }) =>
      bits === setting.bits && stored === setting.stored && (locations ?? setting.locations) === setting.locations)
    .flatMap(({ algorithm, radius, perturbations, cosines, place, why }) => {
      const points = perturbations.flatMap((perturbation, index) => {
        const ours = measured.find((row) =>
          row.algorithm === algorithm && row.radius === radius && row.perturbation === perturbation)
        return ours === undefined ? [] : [{ ...ours, printed: cosines[index]! }]
      })
      if (points.length === 0) return []
      const away = Math.max(0, ...points.filter(({ standardError }) => standardError > 0)
        .map(({ mean, standardError, printed: cosine }) => Math.abs(mean - Number(cosine)) / standardError))
      return [compare(
        `mean cosines of ${algorithm}, n = ${setting.bits}, d = ${radius}, with `
          + `${points.map(({ perturbation }) => perturbation).join(', ')} bits perturbed`,
        points.map((point) => point.printed).join('  '), `${paperCode}, ${place}`,
        points.map((point) => writtenLike(point.printed, point.mean)).join('  '),
        away === 0 ? why : `${why}; at most ${away.toFixed(1)} of our standard errors apart`)]
    })
}
