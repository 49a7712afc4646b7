import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'
import { quantityBetween } from '../reading/quantityBetween.js'
import { ticks, ticksMax } from '../reading/ticks.js'

/** Where a value stands in a file, and what its expression may name. */
export interface Place {
  /** Its path: `populations.granule.restingPotential`. */
  readonly field: string
  readonly scope: Scope
  readonly resolutionMs: number
  /** Reads a file that the circuit names; absent where the circuit's content came alone. */
  readonly spikesIn?: (path: string) => RecordedSpikes
}

/** Spikes as a file lists them, not yet checked against a population; the same index in each is one spike. */
export interface RecordedSpikes {
  /** The file, and the line of each spike in it, for messages. */
  readonly source: string
  readonly lines: readonly number[]
  readonly timesMs: readonly number[]
  readonly cells: readonly number[]
  /** Where the file says of which population each is. */
  readonly populations?: readonly string[]
}

/** One parameter of a model: how a file writes it, what is allowed there, and how it is read. */
export interface Parameter<Value = unknown> {
  readonly about: string
  readonly dimension: 'time' | 'potential' | 'frequency' | 'number' | 'burst' | 'profile' | 'file'
  /** What is allowed besides the dimension, in words; any where it is absent. */
  readonly range?: string
  /** As a file would write it; without one the parameter must be there, unless it is optional. */
  readonly default?: string
  readonly optional?: true
  readonly schema: z.ZodType
  /** Throws an InputError that names the field, what was found and what is allowed. */
  read(written: unknown, place: Place): Value
}

type Facts = Pick<Parameter, 'about' | 'range' | 'default'>

/** The same parameter, which may be left out: then there is nothing of what it says. */
export const optional = <Value>(parameter: Parameter<Value>): Parameter<Value | undefined> => ({
  ...parameter, optional: true,
  read: (written, place) => (written === undefined ? undefined : parameter.read(written, place)),
})

/** A potential, read in mV. */
export const potential = (facts: Facts): Parameter<number> => ({
  ...facts, dimension: 'potential',
  schema: z.string().describe(
    `${facts.about}. A potential with its unit, such as "-55 mV", or an expression such as "15 mV / threshold"`),
  read: (written, { field, scope }) => readQuantity(written as string, 'potential', field, scope),
})

/** A length of time that events happen after, read in ticks: a multiple of the resolution. */
export const period = (facts: Omit<Facts, 'range'>): Parameter<number> => ({
  ...facts, dimension: 'time', range: '0 ms or more, a multiple of the resolution', schema: timeSchema(facts.about),
  read: (written, { field, scope, resolutionMs }) => ticks(written as string, field, scope, resolutionMs, 0),
})

const timeConstantMaxMs = 10_000

/** The time constant of a decay, read in ms. */
export const timeConstant = (facts: Omit<Facts, 'range'>): Parameter<number> => ({
  ...facts, dimension: 'time', range: 'from the resolution to 10 s', schema: timeSchema(facts.about),
  read: (written, { field, scope, resolutionMs }) => quantityBetween(written as string, 'time', field, scope, {
    from: resolutionMs, to: timeConstantMaxMs, name: `a time from the resolution (${resolutionMs} ms) to 10 s`,
  }),
})

const timeSchema = (about: string) => z.string().describe(`${about}. A time with its unit, such as "10 ms"`)

interface TimedSpikes extends RecordedSpikes {
  readonly ticks: readonly number[]
}

/** Spikes listed in a file, with their ticks. Throws an InputError that names the row for a time that is too late. */
export const spikesFile = (facts: Omit<Facts, 'range'>): Parameter<TimedSpikes> => ({
  ...facts, dimension: 'file', range: 'its path relative to that of the circuit file',
  schema: z.string().min(1).describe(`${facts.about}. The path of a file, relative to that of the circuit file`),
  read(written, { field, resolutionMs, spikesIn }) {
    if (!spikesIn) {
      const problem = `found ${shown(written)}, but this circuit came without files`
      throw new InputError({ field, problem, allowed: 'a circuit that is loaded from a file' })
    }
    const spikes = spikesIn(written as string)
    const inTicks = spikes.timesMs.map((timeMs) => Math.round(timeMs / resolutionMs))
    const late = inTicks.findIndex((tick) => tick >= ticksMax)
    if (late < 0) return { ...spikes, ticks: inTicks }
    throw new InputError({
      source: spikes.source, field: `row ${spikes.lines[late]}, timeMs`, problem: `found ${spikes.timesMs[late]}`,
      allowed: `less than 2^30 ticks of ${resolutionMs} ms`,
    })
  },
})
