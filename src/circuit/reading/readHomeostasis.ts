import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Homeostasis, Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { ticks } from './ticks.js'

type Declared = NonNullable<CircuitFile['projections'][string]['homeostasis']>

/** The homeostasis of a projection of a circuit file. `field` is its path. */
export function readHomeostasis(declared: Declared, field: string, scope: Scope, resolutionMs: number): Homeostasis {
  const number = (key: 'gain' | 'factorMax', value: string | number, isRight: (found: number) => boolean, allowed: string) => {
    const found = readQuantity(value, 'number', `${field}.${key}`, scope)
    if (isRight(found)) return found
    throw new InputError({ field: `${field}.${key}`, problem: `found ${shown(value)}`, allowed })
  }
  const perMs = { from: 1e-6, to: 1 / resolutionMs, name: 'a frequency from 0.001 Hz to one spike a tick' }
  const ratePerMs = quantityBetween(declared.targetRate, 'frequency', `${field}.targetRate`, scope, perMs)
  return {
    sensor: declared.sensor,
    targetRateHz: Number((1000 * ratePerMs).toPrecision(15)),
    epochTicks: ticks(declared.epoch, `${field}.epoch`, scope, resolutionMs, 1),
    gain: number('gain', declared.gain, (gain) => gain !== 0 && Math.abs(gain) <= 1, 'a number from −1 to 1, but not 0'),
    factorMax: number('factorMax', declared.factorMax ?? 10, (most) => most >= 1 && most <= 1000, 'a number from 1 to 1000'),
  }
}

/** Throws an InputError unless what a projection's homeostasis counts are spikes of its target cells, at one delay. */
export function checkSensor({ name, to, homeostasis, plasticity }: Projection, projections: readonly Projection[]): void {
  if (!homeostasis) return
  const field = `projections.${name}.homeostasis`
  if (plasticity) {
    throw new InputError({ field, problem: 'a plastic projection changes its weights itself', allowed: 'leave it out' })
  }
  const fitting = projections.filter(({ from, spread }) => from === to && !spread).map((other) => other.name)
  if (fitting.includes(homeostasis.sensor)) return
  throw new InputError({
    field: `${field}.sensor`,
    problem: `${shown(homeostasis.sensor)} is no projection from "${to}" with one delay${nearest(homeostasis.sensor, fitting)}`,
    allowed: fitting.join(', ') || 'a projection that this circuit does not have',
  })
}
