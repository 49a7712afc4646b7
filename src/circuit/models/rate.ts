import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'
import type { Parameter } from './parameter.js'

/** A rate, or two between which each cell draws its own. */
export interface RateRange {
  readonly fromHz: number
  readonly toHz: number
}

export const rateSchema = (about: string) => z.string().describe(`${about}. A frequency with its unit, such as "20 Hz"`)
const rangeSchema = z.strictObject({ from: rateSchema('Lowest rate'), to: rateSchema('Highest rate') })

/** A rate, or two ends of a range; a cell fires at most once a tick, so its rate is below one a tick. */
export const rate = (facts: Pick<Parameter, 'about'>): Parameter<RateRange> => ({
  ...facts, dimension: 'frequency', range: 'from 0 Hz to below one spike a tick; or {"from": …, "to": …}',
  schema: z.union([rateSchema('A rate'), rangeSchema]).describe(
    `${facts.about}. A rate such as "20 Hz", or {"from": "20 Hz", "to": "50 Hz"}`),
  read(written, { field, scope, resolutionMs }) {
    if (typeof written === 'string') {
      const hz = readRate(written, field, scope, resolutionMs)
      return { fromHz: hz, toHz: hz }
    }
    const { from, to } = written as { from: string; to: string }
    const fromHz = readRate(from, `${field}.from`, scope, resolutionMs)
    const toHz = readRate(to, `${field}.to`, scope, resolutionMs)
    if (fromHz <= toHz) return { fromHz, toHz }
    const allowed = `at least ${fromHz} Hz, as from`
    throw new InputError({ field: `${field}.to`, problem: `found ${shown(to)}`, allowed })
  },
})

function readRate(written: string, field: string, scope: Scope, resolutionMs: number): number {
  const perMs = readQuantity(written, 'frequency', field, scope)
  if (perMs >= 0 && perMs * resolutionMs < 1) return Number((perMs * 1000).toPrecision(15))
  const most = Number((1000 / resolutionMs).toPrecision(12))
  throw new InputError({
    field, problem: `found ${shown(written)}`,
    allowed: `from 0 Hz to below ${most} Hz, one spike in each tick of ${resolutionMs} ms`,
  })
}
