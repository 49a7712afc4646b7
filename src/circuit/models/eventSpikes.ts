import { z } from 'zod'
import { quantityBetween } from '../reading/quantityBetween.js'
import { ticks } from '../reading/ticks.js'
import { wholeNumber } from '../reading/wholeNumber.js'
import { optional, type Parameter } from './parameter.js'

/** What an event of a fibre from outside (a draw, a beat, a row of a file) makes of spikes: one, unless this says more. */
export interface EventSpikes {
  readonly burst?: Burst
  /** Standard deviation of each spike's own displacement. */
  readonly jitterMs?: number
}

/** So many spikes an event, the first of them at the event. */
export interface Burst {
  readonly spikes: number
  readonly intervalTicks: number
}

const burstSpikesMax = 1000
const jitterMaxMs = 1000

const burst: Parameter<Burst> = {
  about: 'What each event becomes: so many spikes, the first at the event, the others so far apart',
  dimension: 'burst', range: `{"spikes": 2 to ${burstSpikesMax}, "interval": one tick or more, a multiple of the resolution}`,
  schema: z.strictObject({
    spikes: z.union([z.number(), z.string()]).describe('Spikes of an event. A plain number, or an expression'),
    interval: z.string().describe('Time from one to the next. A time with its unit, such as "3 ms"'),
  }).describe('Several spikes for each event'),
  read(written, { field, scope, resolutionMs }) {
    const { spikes, interval } = written as { spikes: number | string; interval: string }
    return {
      spikes: wholeNumber(spikes, `${field}.spikes`, scope, 2, burstSpikesMax),
      intervalTicks: ticks(interval, `${field}.interval`, scope, resolutionMs, 1),
    }
  },
}

const jitter: Parameter<number> = {
  about: 'Standard deviation of each spike’s own displacement, cut at four; all are late by four of them on average, so '
    + 'that none comes before its event',
  dimension: 'time', range: 'from 0 ms to 1 s', default: '0 ms',
  schema: z.string().describe('Standard deviation of each spike’s own displacement. A time with its unit, such as "1 ms"'),
  read: (written, { field, scope }) => quantityBetween(written as string, 'time', field, scope,
    { from: 0, to: jitterMaxMs, name: 'a time from 0 ms to 1 s' }),
}

/** What every model is given whose cells have events. */
export const eventParameters = { burst: optional(burst), jitter }

/** How models say what these do. */
export const eventText = 'each event is a spike, or a burst of them, and each spike is displaced where there is jitter'

/** What the parameters declare; nothing where every event is one spike. */
export const eventSpikes = (values: { readonly burst: Burst | undefined; readonly jitter: number }): EventSpikes =>
  ({ ...(values.burst && { burst: values.burst }), ...(values.jitter > 0 && { jitterMs: values.jitter }) })
