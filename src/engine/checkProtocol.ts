import { InputError, nearest } from '../errors/inputError.js'
import type { Block, TrialKind, TrialStimulus } from './protocol.js'

/** Throws an InputError unless the numbers of a block fit each other, at a resolution. */
export function checkBlock(block: Block, resolutionMs: number): void {
  const { name, trials, trialMs, stimuli, kinds } = block
  const field = (of: string) => `block "${name}".${of}`
  check(Number.isInteger(trials) && trials >= 1, field('trials'), trials, 'a whole number from 1')
  check(Number.isFinite(trialMs) && Math.round(trialMs / resolutionMs) >= 1, field('trialMs'), trialMs,
    `at least a tick, ${resolutionMs} ms`)
  for (const [index, stimulus] of stimuli.entries()) {
    checkStimulus(stimulus, trialMs, resolutionMs, (of) => field(`stimuli[${index}].${of}`))
  }
  if (kinds) checkKinds(kinds, stimuli, field)
}

function checkStimulus(
  { atMs, volleys = 1, everyMs }: TrialStimulus, trialMs: number, resolutionMs: number, field: (of: string) => string,
): void {
  const isIn = (timeMs: number) => timeMs >= 0 && Math.round(timeMs / resolutionMs) < Math.round(trialMs / resolutionMs)
  const allowed = `a time within the trial, from 0 to before ${trialMs} ms`
  check(isIn(atMs), field('atMs'), atMs, allowed)
  check(Number.isInteger(volleys) && volleys >= 1, field('volleys'), volleys, 'a whole number from 1')
  if (volleys === 1) return
  check(everyMs !== undefined && Math.round(everyMs / resolutionMs) >= 1, field('everyMs'), everyMs,
    `at least a tick, ${resolutionMs} ms, where there are several volleys`)
  const last = atMs + (volleys - 1) * everyMs!
  check(isIn(last), field('volleys'), `the last one at ${last} ms`, allowed)
}

function checkKinds(
  kinds: readonly TrialKind[], stimuli: readonly TrialStimulus[], field: (of: string) => string,
): void {
  const names = stimuli.flatMap(({ name }) => (name === undefined ? [] : [name]))
  for (const { name, share, shows } of kinds) {
    check(share >= 0 && share <= 1, field(`kinds "${name}".share`), share, 'a number from 0 to 1')
    for (const shown of shows) {
      const found = `"${shown}"${nearest(shown, names)}`
      check(names.includes(shown), field(`kinds "${name}".shows`), found, names.join(', '))
    }
  }
  const sum = kinds.reduce((all, { share }) => all + share, 0)
  check(Math.abs(sum - 1) < 1e-9, field('kinds'), `shares that add up to ${sum}`, 'shares that add up to 1')
}

function check(isRight: boolean, field: string, found: unknown, allowed: string): void {
  if (!isRight) throw new InputError({ field, problem: `found ${String(found)}`, allowed })
}
