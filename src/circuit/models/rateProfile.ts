import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { quantityBetween } from '../reading/quantityBetween.js'
import { ticks } from '../reading/ticks.js'
import type { Parameter, Place } from './parameter.js'
import { phase, phaseSchema, type Phase } from './phase.js'
import { rate, rateSchema, type RateRange } from './rate.js'

/** How the rate of a population changes in time, from its own `rate` on. */
export type RateProfile = RateSteps | Sinusoid

/**
 * Rates that are constant from one step to the next; before the first, the population's own. Each cell lies at the same
 * place of every range. With a period all begins anew after it, from the population's own rate on.
 */
export interface RateSteps {
  readonly kind: 'steps'
  /** In order of time. */
  readonly steps: readonly RateStep[]
  readonly periodTicks?: number
}

export interface RateStep extends RateRange {
  readonly fromTick: number
}

/** A cell's own rate + amplitude · sin 2π(frequency · t + phase). */
export interface Sinusoid {
  readonly kind: 'sinusoid'
  readonly amplitudeHz: number
  readonly frequencyHz: number
  readonly phase: Phase
}

interface StepsFile {
  readonly steps: readonly { readonly from: string; readonly rate: unknown }[]
  readonly period?: string
}
interface SinusoidFile {
  readonly amplitude: string
  readonly frequency: string
  readonly phase?: string | number
}

const stepRate = rate({ about: 'Rate from then on' })
const sinusoidPhase = phase({ about: 'Phase at tick 0' })

/** A profile as it was read, for a population of so many cells. */
export const rateProfile = (facts: Pick<Parameter, 'about'>): Parameter<(count: number) => RateProfile> => ({
  ...facts, dimension: 'profile',
  range: '{"steps": [{"from": "100 ms", "rate": "50 Hz"}, …], "period": "1 s" (optional)}, or {"amplitude": "10 Hz", '
    + '"frequency": "0.5 Hz", "phase": 0.25 (optional, in cycles; see `phase` of `regular`)}',
  schema: z.union([
    z.strictObject({
      steps: z.array(z.strictObject({
        from: z.string().describe('When it begins. A time with its unit, such as "100 ms"'),
        rate: stepRate.schema,
      })).min(1).describe('Rates that follow one another, in order of time'),
      period: z.string().describe('After this time all begins anew. A time with its unit; never unless stated').optional(),
    }),
    z.strictObject({
      amplitude: rateSchema('Largest deviation from the rate of a cell, which is at least as large'),
      frequency: rateSchema('Cycles in a second'),
      phase: phaseSchema('Where in its cycle each cell is at time 0; 0 unless stated').optional(),
    }),
  ]).describe(`${facts.about}. Steps, or a sinusoid`),
  read: (written, place) => ('steps' in (written as object)
    ? readSteps(written as StepsFile, place) : readSinusoid(written as SinusoidFile, place)),
})

function readSteps({ steps, period }: StepsFile, { field, ...place }: Place): () => RateSteps {
  const { scope, resolutionMs } = place
  const periodTicks = period === undefined ? undefined : ticks(period, `${field}.period`, scope, resolutionMs, 1)
  let before = -1
  const read = steps.map(({ from, rate: written }, index): RateStep => {
    const at = `${field}.steps.${index}`
    const fromTick = ticks(from, `${at}.from`, scope, resolutionMs, 0)
    const fail = (allowed: string): never => {
      throw new InputError({ field: `${at}.from`, problem: `found ${shown(from)}`, allowed })
    }
    if (fromTick <= before) fail(`after ${shown(steps[index - 1]!.from)}, when the step before begins`)
    if (periodTicks !== undefined && fromTick >= periodTicks) fail(`before ${shown(period)}, the period`)
    before = fromTick
    return { fromTick, ...stepRate.read(written, { ...place, field: `${at}.rate` }) }
  })
  return () => ({ kind: 'steps', steps: read, ...(periodTicks !== undefined && { periodTicks }) })
}

function readSinusoid({ amplitude, frequency, phase: written = 0 }: SinusoidFile, place: Place): (count: number) => Sinusoid {
  const { field, scope, resolutionMs } = place
  const hz = (text: string, key: string, to: number, name: string) => Number((1000
    * quantityBetween(text, 'frequency', `${field}.${key}`, scope, { from: 0, to: to / 1000, name })).toPrecision(15))
  const most = Number((1000 / resolutionMs).toPrecision(12))
  const amplitudeHz = hz(amplitude, 'amplitude', most, `from 0 Hz to ${most} Hz, one spike in each tick`)
  const frequencyHz = hz(frequency, 'frequency', most / 2, `from 0 Hz to ${most / 2} Hz, two ticks in each cycle`)
  const phaseOf = sinusoidPhase.read(written, { ...place, field: `${field}.phase` })
  return (count) => ({ kind: 'sinusoid', amplitudeHz, frequencyHz, phase: phaseOf(count) })
}
