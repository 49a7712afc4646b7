import type { PublishedNumber } from '../experiment.js'
import { book, compare } from '../paper/published.js'
import type { Found } from './found.js'
import type { SequenceParameters } from './sequenceParameters.js'

/** Sequences count as told apart, and walks as back, from this share on. */
const mostly = 0.95

export function sequenceSummary({ lengths, shared, cueNoise }: SequenceParameters, found: Found): string {
  const { longest, noises, branches, wrongSteps, delays } = found
  const byLevel = longest.filter(({ varied }) => varied === 'level')
  const held = byLevel.map(({ level, followed, predicted }) => `${followed} at level ${level} (mean field: ${predicted})`)
  const levels = byLevel.map(({ level }) => level)
  const onto = levels.map((level) => `${Math.max(0, ...noises.filter((row) => row.level === level && row.onto >= mostly)
    .map(({ noise }) => noise))} at level ${level}`)
  const told = branches.filter((row) => row.told >= mostly)
  const least = (by: string): string => levels
    .filter((level) => branches.some((row) => row.by === by && row.level === level))
    .map((level) => {
      const enough = told.filter((row) => row.by === by && row.level === level).map(({ context }) => context)
      return `${enough.length === 0 ? 'none' : Math.min(...enough)} at level ${level}`
    }).join(', ')
  const one = wrongSteps.find(({ context }) => context === 1)
  const back = wrongSteps.filter((row) => row.back >= mostly).map(({ level, context }) => `k = ${context} at ${level}`)
  const fastest = delays.filter(({ followed }) => followed === delays[0]!.followed)
    .reduce((least, { periodMs }) => Math.min(least, periodMs), Infinity)
  return [
    `Chains of ${lengths.join(', ')} elements, from cues with ${cueNoise} of the bits flipped: the longest that is `
      + `followed to its end in every seed has ${held.join(', ')}.`,
    `A walk comes onto a chain from cues with flipped shares up to ${onto.join(', ')}.`,
    `Two sequences that share ${shared} elements in a row are told apart by a context of ${least('context')}`
      + `${branches.some(({ by }) => by === 'folds') ? `, and by folds: ${least('folds')}` : ''}.`,
    ...(one === undefined ? [] : [`After a wrong step a walk without context goes on from there (${one.jumped} of them, `
      + `${one.back} come back); it comes back with ${back.length === 0 ? 'no context' : back.join(', ')}.`]),
    ...(delays.length === 0 || fastest === Infinity ? []
      : [`The circuit takes one step a loop delay, and its words are the same down to ${fastest} ms, `
        + `${(1000 / fastest).toFixed(1)} elements a second.`]),
  ].join(' ')
}

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
