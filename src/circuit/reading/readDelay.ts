import { InputError } from '../../errors/inputError.js'
import type { Population, Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import type { CircuitFile } from '../schema.js'
import { delaySpan } from '../wiring/delays.js'
import { quantityBetween } from './quantityBetween.js'
import { ticks } from './ticks.js'

type Declared = CircuitFile['projections'][string]['delay']
type Delay = Pick<Projection, 'delayTicks' | 'spread'>

/** Different delays of one projection: each takes an entry a source. */
const delaysMax = 4096

const speedRange = { from: 1, to: 1e6, name: 'a speed from 0.001 m/s to 1000 m/s' }

/** One delay, a range to draw from, or a conduction speed. Throws an InputError that names the field. */
export function readDelay(declared: Declared, field: string, scope: Scope, resolutionMs: number): Delay {
  if (typeof declared === 'string') return { delayTicks: ticks(declared, field, scope, resolutionMs, 1) }
  if ('from' in declared) {
    const delayTicks = ticks(declared.from, `${field}.from`, scope, resolutionMs, 1)
    const toTicks = ticks(declared.to, `${field}.to`, scope, resolutionMs, delayTicks)
    return { delayTicks, ...(toTicks > delayTicks && { spread: { kind: 'uniform', toTicks } }) }
  }
  const speed = quantityBetween(declared.speed, 'speed', `${field}.speed`, scope, speedRange)
  const plusTicks = ticks(declared.plus ?? '0 ms', `${field}.plus`, scope, resolutionMs, 0)
  return {
    delayTicks: Math.max(1, plusTicks),
    spread: { kind: 'distance', umPerTick: speed * resolutionMs, plusTicks, along: declared.along ?? 'both' },
  }
}

/** Throws an InputError where delays that differ do not fit a projection's rule, storage or populations. */
export function checkDelay(projection: Projection, from: Population, to: Population): void {
  const { name, spread, rule, storage, plasticity } = projection
  if (!spread) return
  const fail = (problem: string, allowed: string): never => {
    throw new InputError({ field: `projections.${name}.delay`, problem, allowed })
  }
  if (plasticity) fail('a plastic projection has one delay', 'a time, for example "1 ms"')
  if (storage === 'regenerated') fail('synapses that are regenerated have one delay', 'a time, or leave storage out')
  if (!rulesWithDelays.includes(rule.kind)) {
    fail(`the rule "${rule.kind}" has one delay`, `a time, or one of the rules ${rulesWithDelays.join(', ')}`)
  }
  if (spread.kind === 'distance') {
    const homeless = [from, to].find(({ position }) => position === undefined)
    if (homeless) fail(`a conduction speed, but "${homeless.name}" has no position`, 'populations with a position')
  }
  const { count } = delaySpan(projection, from.position, to.position)
  if (count > delaysMax) fail(`${count} different delays, one a tick`, `at most ${delaysMax}`)
}

const rulesWithDelays: readonly string[] = ['fixed-in-degree', 'fixed-out-degree', 'bernoulli', 'spatial', 'list']
