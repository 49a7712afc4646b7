import { meanOf } from '../analysis/mean.js'
import { studentTest, welchTest } from '../analysis/tests/student.js'
import type { Study } from './study.js'
import type { EndedTrial } from './studyResult.js'

/** A study with the trials that have ended. */
export interface StudyOutcome {
  readonly study: Study
  readonly ended: readonly EndedTrial[]
}

/** A measure in a condition that two studies have, the second less the first. */
export interface MeasureDifference {
  readonly condition: string
  readonly measure: string
  /** Means over the seeds that are compared; null without any. */
  readonly first: number | null
  readonly second: number | null
  /** The mean difference; null where one of the studies has no seed. */
  readonly difference: number | null
  /** Its 95 % interval, by Student's t of the differences or by Welch's; null with fewer than two seeds. */
  readonly low: number | null
  readonly high: number | null
  /** Whether differences are taken seed by seed: where at least two seeds ended in both. */
  readonly paired: boolean
  /** Seeds that are compared, of each study. */
  readonly seeds: readonly [number, number]
}

/** What two studies measured in the conditions and by the measures, of the same names, that both have. */
export function compareMeasures(first: StudyOutcome, second: StudyOutcome): MeasureDifference[] {
  const conditions = shared(first.study.conditions, second.study.conditions)
  return shared(first.study.measures, second.study.measures).flatMap((measure) =>
    conditions.map((condition) =>
      differenceOf(condition, measure, valuesOf(first, condition, measure), valuesOf(second, condition, measure))))
}

const shared = (left: readonly { readonly name: string }[], right: readonly { readonly name: string }[]): string[] =>
  left.map(({ name }) => name).filter((name) => right.some((other) => other.name === name))

/** The values of a measure in a condition by their seeds. */
const valuesOf = ({ ended }: StudyOutcome, condition: string, measure: string): Map<number, number> =>
  new Map(ended.filter((trial) => trial.condition === condition).map(({ seed, measures }) => [seed, measures[measure]!]))

function differenceOf(
  condition: string, measure: string, first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>,
): MeasureDifference {
  const common = [...first.keys()].filter((seed) => second.has(seed))
  const paired = common.length >= 2
  const left = paired ? common.map((seed) => first.get(seed)!) : [...first.values()]
  const right = paired ? common.map((seed) => second.get(seed)!) : [...second.values()]
  const [meanLeft, meanRight] = [left, right].map((values) => (values.length === 0 ? null : meanOf(values)))
  const known = meanLeft !== null && meanRight !== null
  const test = Math.min(left.length, right.length) < 2 ? undefined
    : paired ? studentTest(right.map((value, index) => value - left[index]!)) : welchTest(right, left)
  const [low, high] = test?.interval(0.95) ?? [null, null]
  return {
    condition, measure, first: meanLeft!, second: meanRight!,
    difference: test?.estimate ?? (known ? meanRight! - meanLeft! : null),
    low, high, paired, seeds: [left.length, right.length],
  }
}
