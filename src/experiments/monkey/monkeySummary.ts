import { meanOf } from '../../analysis/mean.js'
import type { ResultVerdict } from '../experiment.js'
import { learningRows } from './circuitTables.js'
import type { LearningStage } from './learning.js'
import { judged, mixture } from './levelVerdicts.js'
import type { Measured } from './measure.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import type { Found } from './monkeyTables.js'
import type { Pooled } from './pooled.js'

export function monkeySummary(
  { stimuli, trials, delay }: MonkeyParameters, { measured, pooled, stages, data }: Found, verdicts: readonly ResultVerdict[],
): string {
  const judgedOnes = judged(pooled)
  return [
    'Can delay activity of the model be told from that of the monkeys? '
      + `${stimuli} stimuli trained in a fixed cyclic order; delay activity, as spikes of tuned cells counted over ${delay} s `
      + `in ${trials} trials a stimulus, analysed as the monkeys’ (Miyashita 1988).`,
    ...verdicts.map(({ subject, indistinguishable, setting }) => `Level ${subject}: ${
      indistinguishable ? `not to be told from the monkeys with ${alikeAt(judgedOnes, subject)}`
        : `no mixture is as the monkeys; ${setting} comes nearest`}. ${curveAt(judgedOnes, subject, setting)}`),
    autoAssociation(judgedOnes), ...tunings(measured), ...(stages.length > 0 ? [learnt(stages)] : []),
    data === undefined ? 'No measured points were given (--data), so heights are not compared with the monkeys’.'
      : `Measured points: ${data.source}.`,
  ].join('\n\n')
}

const alikeAt = (found: readonly Pooled[], level: string): string => found
  .filter(({ setting, verdict }) => setting.level === level && verdict.indistinguishable === true).map(mixture).join('; ')

function curveAt(found: readonly Pooled[], level: string, setting: string): string {
  const one = found.find((other) => other.setting.level === level && mixture(other) === setting)!
  const curve = Array.from(one.corrected.slice(0, 6), (value) => value.toFixed(2).replace('-', '−')).join(', ')
  return `With ${setting}: D* ${one.range57} (57 cells) and ${one.range17} (17), C′ ${curve}, ${
    Math.round(100 * one.fraction)} % of the cells.`
}

function autoAssociation(found: readonly Pooled[]): string {
  const auto = found.filter(({ setting }) => setting.h === 0)
  if (auto.length === 0) return 'Auto-association alone was not asked for.'
  const passed = auto.filter(({ verdict }) => verdict.indistinguishable !== false)
  return passed.length === 0
    ? `Auto-association alone fails at every level (D* ${[...new Set(auto.map(({ range57 }) => range57))].join(', ')}).`
    : `Auto-association alone does not fail at level ${passed.map(({ setting }) => setting.level).join(', ')}.`
}

function learnt(stages: readonly LearningStage[]): string {
  const rows = learningRows(stages)
  const grown = (condition: string): string => {
    const own = rows.filter(({ delayActivity }) => delayActivity === condition)
    const [first, last] = [own[0]!, own.at(-1)!]
    return `C′(1) goes from ${first.curve[0]!.toFixed(2)} to ${last.curve[0]!.toFixed(2)} and D* to ${last.range} in ${
      last.epochs} presentations of the sequence`
  }
  return `Learnt by presentation alone: where delay activity lasts until the next stimulus ${grown('lasts')}; where it is `
    + `silenced ${grown('silenced')}.`
}

/** How much of the fraction of cells is their tuning, over the mixtures with hetero-association. */
function tunings(measured: readonly Measured[]): string[] {
  const own = measured.filter(({ setting }) => setting.h > 0).flatMap((one) => one.tunings)
  const names = [...new Set(own.map(({ tuning }) => tuning.join(' to ')))]
  if (names.length === 0) return []
  const told = names.map((name) => {
    const fractions = own.filter(({ tuning }) => tuning.join(' to ') === name)
      .map(({ learnt: seeds }) => meanOf(seeds.map(({ order }) => order.neighbours.fraction)))
    const [least, most] = [Math.min(...fractions), Math.max(...fractions)]
    return `${least.toFixed(2)} to ${most.toFixed(2)} of those that answer to shares of ${name}`
  })
  return ['The fraction of cells that correlate tells of their tuning as much as of the memory: it is '
    + `${told.join(', and ')} of the stimuli.`]
}
