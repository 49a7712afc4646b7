import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { MemoryReading, Presentation, Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { inMs, ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

const volleysMax = 1000

/** How words are shown, checked to be over within a period: mossy spikes, complex spikes and reading. */
export function readPresentation(
  { presentation: declared }: CircuitFile, { counters }: MemoryReading, projections: readonly Projection[],
  scope: Scope, resolutionMs: number,
): Presentation {
  const time = (key: 'period' | 'volleyInterval' | 'teacherDelay' | 'readEnd', from: number) =>
    ticks(declared[key], `presentation.${key}`, scope, resolutionMs, from)
  const presentation: Presentation = {
    periodTicks: time('period', 1),
    volleys: wholeNumber(declared.volleys, 'presentation.volleys', scope, 1, volleysMax),
    volleyIntervalTicks: time('volleyInterval', 1),
    jitterMs: quantityBetween(declared.jitter, 'time', 'presentation.jitter', scope,
      { from: 0, to: 1000, name: 'a time from 0 ms to 1 s' }),
    teacherDelayTicks: time('teacherDelay', 0),
    readEndTicks: time('readEnd', 1),
  }
  const { periodTicks, teacherDelayTicks, readEndTicks } = presentation
  const lastMossyTicks = lastMossyTick(presentation, resolutionMs)
  if (lastMossyTicks >= periodTicks) {
    throw new InputError({
      field: 'presentation.period', problem: `found ${shown(declared.period)}`,
      allowed: `more than ${inMs(lastMossyTicks, resolutionMs)}, when the last mossy spike may come`
        + ' (volleys, volleyInterval, 8 standard deviations of jitter)',
    })
  }
  if (readEndTicks > periodTicks) {
    throw new InputError({
      field: 'presentation.readEnd', problem: `found ${shown(declared.readEnd)}`,
      allowed: `at most the period, ${shown(declared.period)}`,
    })
  }
  const climbing = climbingOf(counters, projections)
  if (teacherDelayTicks + climbing.delayTicks >= periodTicks) {
    throw new InputError({
      field: 'presentation.teacherDelay', problem: `found ${shown(declared.teacherDelay)}`,
      allowed: `less than ${inMs(periodTicks - climbing.delayTicks, resolutionMs)}, the period less the delay of`
        + ` "${climbing.name}"`,
    })
  }
  return presentation
}

/** When the last mossy spike of a presentation may come: jitter makes a spike late by 0 to 8 standard deviations. */
function lastMossyTick({ volleys, volleyIntervalTicks, jitterMs }: Presentation, resolutionMs: number): number {
  return (volleys - 1) * volleyIntervalTicks + 2 * Math.ceil((4 * jitterMs) / resolutionMs)
}

function climbingOf(counters: string, projections: readonly Projection[]): Projection {
  const { climbing } = projections.find(({ name }) => name === counters)!.plasticity!
  return projections.find(({ name }) => name === climbing)!
}
