import type { PublishedNumber } from '../experiment.js'
import { compare, paperCode, writtenLike } from '../paper/published.js'
import { printed, seeds, type ComparedSetting, type Reason } from './printedConvergence.js'

/** What was measured at one point. */
export interface Measured {
  readonly algorithm: string
  readonly radius: number
  readonly perturbation: number
  readonly mean: number
  /** The standard deviation of the data sets' means. */
  readonly betweenSets?: number
  /** The standard deviation of single cues. */
  readonly deviation: number
}

/** The data sets of the paper. */
const setsOfPaper = 3

/** The printed rows of settings that were measured, with the largest difference in standard errors over data sets. */
export function publishedConvergence(setting: ComparedSetting, measured: readonly Measured[]): PublishedNumber[] {
  return printed
    .filter(({ bits, stored, locations, kind = 'random' }) =>
      kind === setting.kind && bits === setting.bits && stored === setting.stored
        && (locations ?? setting.locations) === setting.locations)
    .flatMap(({ algorithm, radius, perturbations, cosines, place, why = [] }) => {
      const points = perturbations.flatMap((perturbation, index) => {
        const ours = measured.find((row) =>
          row.algorithm === algorithm && row.radius === radius && row.perturbation === perturbation)
        return ours === undefined || cosines[index] === undefined ? [] : [{ ...ours, printed: cosines[index] }]
      })
      if (points.length === 0) return []
      return [compare(
        `mean cosines of ${algorithm}, n = ${setting.bits}, d = ${radius}, with `
          + `${points.map(({ perturbation }) => perturbation).join(', ')} bits perturbed`,
        points.map((point) => point.printed).join('  '), `${paperCode}, ${place}`,
        points.map((point) => writtenLike(point.printed, point.mean)).join('  '), reasonFor(setting, why, points))]
    })
}

/** Which reasons hold, and how far ours are from theirs where chance alone makes the difference. */
function reasonFor(
  setting: ComparedSetting, why: readonly Reason[], points: readonly (Measured & { readonly printed: string })[],
): string {
  const holding = why.filter(({ unless }) => unless === undefined
    || Object.entries(unless).some(([key, value]) => setting[key as keyof ComparedSetting] !== value))
  const texts = (holding.length === 0 ? [seeds] : holding).map(({ text }) => text).join('; ')
  if (holding.some(({ unless }) => unless !== undefined)) return texts
  const sets = Math.sqrt(1 / setsOfPaper + 1 / setting.replicates)
  const chanceAt = holding.flatMap((reason) => reason.chanceAt ?? [])
  const ofChance = chanceAt.length === 0 ? points : points.filter(({ perturbation }) => chanceAt.includes(perturbation))
  const where = chanceAt.length === 0 ? '' : ` at ${ofChance.map(({ perturbation }) => perturbation).join(' and ')} bits`
  const away = Math.max(0, ...ofChance.flatMap(({ mean, betweenSets = 0, deviation, printed: cosine }) => {
    // Few sets may seem more alike than their few cues let them be.
    const ofSet = Math.max(betweenSets, deviation / Math.sqrt(setting.queries))
    return ofSet > 0 ? [Math.abs(mean - Number(cosine)) / (ofSet * sets)] : []
  }))
  return away === 0 ? texts
    : `${texts}; at most ${away.toFixed(1)} standard errors apart${where}, with 3 data sets of theirs and `
      + `${setting.replicates} of ours`
}
