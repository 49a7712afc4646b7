import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { meanMossyTicks, type MemoryReading, type Population, type Presentation, type Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { PresentationFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { inMs, ticks } from './ticks.js'
import { wholeNumber } from './wholeNumber.js'

const volleysMax = 1000

/** How words are shown, checked to be over within a period: mossy spikes, complex spikes and reading. */
export function readPresentation(
  declared: PresentationFile, memory: MemoryReading, populations: readonly Population[],
  projections: readonly Projection[], scope: Scope, resolutionMs: number,
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
    ...(declared.gate && { gate: readGate(declared.gate, memory, populations, scope, resolutionMs) }),
  }
  const { periodTicks, teacherDelayTicks, readEndTicks } = presentation
  const lastInputTicks = lastInputTick(presentation, resolutionMs)
  if (lastInputTicks >= periodTicks) {
    throw new InputError({
      field: 'presentation.period', problem: `found ${shown(declared.period)}`,
      allowed: `more than ${inMs(lastInputTicks, resolutionMs)}, when the last mossy spike or the gate may come`
        + ' (volleys, volleyInterval, 8 standard deviations of jitter, gate.delay)',
    })
  }
  if (readEndTicks > periodTicks) {
    throw new InputError({
      field: 'presentation.readEnd', problem: `found ${shown(declared.readEnd)}`,
      allowed: `at most the period, ${shown(declared.period)}`,
    })
  }
  const climbing = climbingOf(memory.counters, projections)
  if (teacherDelayTicks + climbing.delayTicks >= periodTicks) {
    throw new InputError({
      field: 'presentation.teacherDelay', problem: `found ${shown(declared.teacherDelay)}`,
      allowed: `less than ${inMs(periodTicks - climbing.delayTicks, resolutionMs)}, the period less the delay of`
        + ` "${climbing.name}"`,
    })
  }
  return presentation
}

/** When the last mossy spike may come (jitter makes it late by 0 to 8 standard deviations), or the gate if later. */
function lastInputTick(presentation: Presentation, resolutionMs: number): number {
  const { volleys, volleyIntervalTicks } = presentation
  const mean = meanMossyTicks(presentation, resolutionMs)
  return Math.max((volleys - 1) * volleyIntervalTicks + 2 * mean, mean + (presentation.gate?.delayTicks ?? 0))
}

function climbingOf(counters: string, projections: readonly Projection[]): Projection {
  const { teacher } = projections.find(({ name }) => name === counters)!.plasticity!
  return projections.find(({ name }) => name === teacher)!
}

function readGate(
  { population, delay }: NonNullable<PresentationFile['gate']>, { address, teacher }: MemoryReading,
  populations: readonly Population[], scope: Scope, resolutionMs: number,
): NonNullable<Presentation['gate']> {
  const relays = populations.filter(({ model }) => model === 'relay').map(({ name }) => name)
  const gates = relays.filter((name) => name !== address && name !== teacher)
  if (!gates.includes(population)) {
    throw new InputError({
      field: 'presentation.gate.population',
      problem: `${shown(population)} can be no gate${relays.includes(population) ? '' : nearest(population, gates)}`,
      allowed: `a population of the model relay that is neither memory.address nor memory.teacher: ${
        gates.join(', ') || 'there is none'}`,
    })
  }
  return { population, delayTicks: ticks(delay, 'presentation.gate.delay', scope, resolutionMs, 0) }
}
