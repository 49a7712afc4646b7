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
  const held = byLevel.map(({ level, followed, predicted }) =>
    `${followed} at level ${level} (mean field: ${grouped(predicted)})`)
  const levels = byLevel.map(({ level }) => level)
  const onto = levels.map((level) => {
    const found = noises.filter((row) => row.level === level && row.onto >= mostly).map(({ noise }) => noise)
    return `${found.length === 0 ? 'none' : Math.max(...found)} at level ${level}`
  })
  const toldBy = (by: string): string => leastContext(branches.filter((row) => row.by === by && row.told >= mostly))
  const one = wrongSteps.find(({ context }) => context === 1)
  const back = leastContext(wrongSteps.filter((row) => row.back >= mostly))
  const fastest = delays.filter(({ followed }) => followed === delays[0]!.followed)
    .reduce((least, { periodMs }) => Math.min(least, periodMs), Infinity)
  return [
    'How long a chain of words does each level follow? '
      + `Of chains of ${lengths.join(', ')} elements, from cues with ${cueNoise} of the bits flipped, the longest that is `
      + `followed to its end in every seed has ${held.join(', ')}.`,
    `A walk comes onto a chain from cues with flipped shares up to ${onto.join(', ')}.`,
    `Two sequences that share ${shared} elements in a row are told apart by a context of ${toldBy('context')}, and by folds: `
      + `${toldBy('folds')}.`,
    ...(one === undefined ? [] : [`After a wrong step ${percent(one.jumped)} of the walks without context go on from there `
      + `and ${percent(one.back)} come back; with a context at least ${percent(mostly)} do: of ${back}.`]),
    ...(delays.length === 0 || fastest === Infinity ? []
      : [`The circuit takes one step a loop delay, and walks as far down to ${fastest} ms, `
        + `${(1000 / fastest).toFixed(1)} elements a second.`]),
  ].join('\n\n')
}

/** The least context by level. */
const leastContext = (rows: readonly { readonly level: string; readonly context: number }[]): string =>
  [...new Set(rows.map(({ level }) => level))].map((level) =>
    `${Math.min(...rows.filter((row) => row.level === level).map(({ context }) => context))} at level ${level}`)
    .join(', ') || 'none'

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
