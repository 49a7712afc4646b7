import { wholePower } from '../../theory/numeric/wholePower.js'
import { predictedBitError } from '../../theory/recallError.js'
import { meanOf } from '../../analysis/mean.js'
import { varianceOf } from '../paper/jackknife.js'
import type { MeasuredClaws } from './clawMeasurement.js'
import type { ActivityRow, ErrorRow, GolgiRow, MeasuredLevel, MeasuredRow } from './clawTables.js'
import { clawCurve, clawTemperature, criticalBy, type Claws, type ClawSetting } from './clawTheory.js'

/** What was simulated: memories of one design at one level. */
export interface Simulated extends Claws {
  readonly level: MeasuredLevel
  readonly locations: number
  readonly found: readonly MeasuredClaws[]
  /** The closed form of its capacity, and the shares of wrong bits where as many patterns are stored; may be empty. */
  readonly held: number
  readonly atHeld: readonly number[]
}

const errorOf = (values: readonly number[]): number => Math.sqrt(varianceOf(values) / values.length)

/** β and p as measured, beside those of a threshold. */
function temperatures(setting: ClawSetting, design: Claws, found: readonly MeasuredClaws[]) {
  const { active, beta, heldMax } = clawTemperature(setting, design, clawCurve(setting.bits, design))
  const betas = found.map((one) => one.beta)
  const shares = found.map((one) => one.active)
  return {
    heldMax,
    both: {
      active, activeMeasured: meanOf(shares), activeError: errorOf(shares),
      beta, betaMeasured: meanOf(betas), betaError: errorOf(betas),
    },
  }
}

const predictedError = (bits: number, design: Claws, locations: number, stored: number, distance: number): number =>
  predictedBitError({ design: { kind: 'selected-coordinate', bits, ...design }, locations, stored, distance })

/** What was measured of β and p, beside the closed forms. */
export function measuredRow(
  setting: ClawSetting, fractions: readonly number[], simulated: Simulated,
): MeasuredRow {
  const { level, locations, found, held: capacity, atHeld, claws, threshold } = simulated
  const design = { claws, threshold }
  // A cue that no read brings nearer, or a nearer one of which that is true, ends the reach.
  const distances = fractions
    .map((fraction, index) => ({ fraction, error: meanOf(found.map(({ errors }) => errors[index]!)) }))
    .filter(({ fraction }) => fraction > 0).toSorted((one, other) => one.fraction - other.fraction)
  const end = distances.findIndex(({ fraction, error }) => error >= fraction)
  const held = end === -1 ? distances : distances.slice(0, end)
  return {
    level, ...design, locations, ...temperatures(setting, design, found).both,
    critical: criticalBy(setting, clawCurve(setting.bits, design), locations),
    criticalMeasured: Math.round((held.at(-1)?.fraction ?? 0) * setting.bits),
    held: capacity, ...(atHeld.length === 0 ? { wrong: '', wrongError: '', wrongPredicted: '' } : {
      wrong: meanOf(atHeld), wrongError: errorOf(atHeld),
      wrongPredicted: predictedError(setting.bits, design, locations, capacity, 0),
    }),
  }
}

/** Wrong bits after one read, measured and predicted exactly but for the independence of overlaps. */
export function errorRows(
  { bits, patterns }: ClawSetting, fractions: readonly number[],
  { level, locations, found, claws, threshold }: Simulated,
): ErrorRow[] {
  const design = { claws, threshold }
  return fractions.map((fraction, index) => {
    const errors = found.map((one) => one.errors[index]!)
    const distance = Math.round(fraction * bits)
    return {
      level, ...design, distance, error: meanOf(errors), standardError: errorOf(errors),
      predicted: predictedError(bits, design, locations, patterns, distance),
    }
  })
}

/** What that many matching claws' worth of Golgi inhibition made of a design. */
export function golgiRow(
  setting: ClawSetting, { claws, threshold }: Claws, inhibition: number, found: readonly MeasuredClaws[],
): GolgiRow {
  const effective = threshold + inhibition
  const { both, heldMax } = temperatures(setting, { claws, threshold: effective }, found)
  return { claws, threshold, inhibition, effective, ...both, heldMax }
}

/** How far from 1/16, in ratio. */
const away = (active: number): number => Math.abs(Math.log(active * 16))

/** p of four claws that ask for ones where a share q of fibres is active: Σ_{j ≥ θ} C(4, j)·q^j·(1 − q)^{4 − j}. */
export function activityRow(share: number): ActivityRow {
  const rest = 1 - share
  const four = wholePower(share, 4)
  const three = four + 4 * wholePower(share, 3) * rest
  const two = three + 6 * share ** 2 * rest ** 2
  const steady = [[2, two], [3, three], [4, four]].toSorted(([, one], [, other]) => away(one!) - away(other!))[0]![0]!
  return { share, two, three, four, steady }
}
