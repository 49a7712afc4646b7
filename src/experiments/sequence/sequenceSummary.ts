import type { PublishedNumber } from '../experiment.js'
import { grouped } from '../grouped.js'
import { book, compare } from '../paper/published.js'
import type { Found } from './found.js'
import type { SequenceParameters } from './sequenceParameters.js'

/** Sequences count as told apart, and walks as back, from this share on. */
const mostly = 0.95

export function sequenceSummary({ lengths, shared, cueNoise }: SequenceParameters, found: Found): string {
  const { longest, noises, branches, wrongSteps, delays } = found
  const byLevel = longest.filter(({ varied }) => varied === 'level')
  const held = atLevels(byLevel.map(({ level, followed, predicted }) =>
    ({ level, value: `${followed} elements (mean field: ${grouped(predicted)})` })))
  const onto = atLevels(byLevel.map(({ level }) => {
    const found = noises.filter((row) => row.level === level && row.onto >= mostly).map(({ noise }) => noise)
    return { level, value: found.length === 0 ? 'none' : String(Math.max(...found)) }
  }))
  const toldBy = (by: string): string => leastContext(branches.filter((row) => row.by === by), ({ told }) => told >= mostly)
  const one = wrongSteps.find(({ context }) => context === 1)
  const back = leastContext(wrongSteps, ({ back: share }) => share >= mostly)
  const fastest = delays.filter(({ followed }) => followed === delays[0]!.followed)
    .reduce((least, { periodMs }) => Math.min(least, periodMs), Infinity)
  return [
    'How long a chain of words does each level follow? '
      + `Of chains of ${lengths.join(', ')} elements, from cues with ${cueNoise} of the bits flipped, the longest that is `
      + `followed to its end in every seed has ${held}. A walk comes onto a chain from cues with a share of flipped `
      + `bits up to ${onto}.`,
    `Two sequences that share ${shared} elements in a row are told apart by a context of ${toldBy('context')}, and by folds of `
      + `${toldBy('folds')}.${one === undefined ? '' : ` After a wrong step ${percent(one.jumped)} of the walks without `
        + `context go on from there and ${percent(one.back)} come back; at least ${percent(mostly)} do with a `
        + `context of ${back}.`}`,
    ...(delays.length === 0 || fastest === Infinity ? []
      : [`The circuit takes one step a loop delay, and walks as far down to ${fastest} ms, `
        + `${(1000 / fastest).toFixed(1)} elements a second.`]),
  ].join('\n\n')
}

/** The least context that is enough, by level. */
const leastContext = <Row extends { readonly level: string; readonly context: number }>(
  rows: readonly Row[], isEnough: (row: Row) => boolean,
): string => atLevels([...new Set(rows.map(({ level }) => level))].map((level) => {
  const enough = rows.filter((row) => row.level === level && isEnough(row)).map(({ context }) => context)
  return { level, value: enough.length === 0 ? 'none of those tried' : String(Math.min(...enough)) }
})) || 'none'

/** `0.25 at level attention, 0.3 at levels sdm and circuit`: each value once; `3 at every level` where there is one. */
function atLevels(found: readonly { readonly level: string; readonly value: string }[]): string {
  const values = [...new Set(found.map(({ value }) => value))]
  if (values.length === 1 && found.length > 1) return `${values[0]!} at every level`
  return values.map((value) => {
    const levels = found.filter((one) => one.value === value).map(({ level }) => level)
    return `${value} at level${levels.length === 1 ? '' : 's'} ${levels.join(' and ')}`
  }).join(', ')
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** What Kanerva says of folds. */
export function publishedSequences({ shared, context }: SequenceParameters, { branches }: Found): PublishedNumber[] {
  const folds = branches.filter(({ by, level }) => by === 'folds' && level === 'sdm')
  if (folds.length === 0 || !context.includes(shared + 1)) return []
  const enough = folds.filter(({ told }) => told >= mostly).map((row) => row.context)
  return [compare(
    `folds that tell apart sequences with ${shared} elements in common`, String(shared + 1), `${book}, chapter 8`,
    enough.length === 0 ? 'none' : Math.min(...enough),
    'the first folds know nothing of the past that differs, and their sums are pooled with those of the one that does',
  )]
}
