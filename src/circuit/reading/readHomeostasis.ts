import { InputError, nearest } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import type { Homeostasis, Projection } from '../circuit.js'
import type { Scope } from '../expression.js'
import { readQuantity } from '../quantity.js'
import type { CircuitFile } from '../schema.js'
import { quantityBetween } from './quantityBetween.js'
import { ticks } from './ticks.js'

type Declared = NonNullable<CircuitFile['projections'][string]['homeostasis']>

/**
 * The homeostasis of a projection of a circuit file, whose weights are `weightQuanta`. `field` is its path. Throws an
 * InputError that names its field, also where a rate above the target would raise the rate further.
 */
export function readHomeostasis(
  declared: Declared, field: string, weightQuanta: Projection['weightQuanta'], scope: Scope, resolutionMs: number,
): Homeostasis {
  const number = (key: 'gain' | 'factorMax', value: string | number, isRight: (found: number) => boolean, allowed: string) => {
    const found = readQuantity(value, 'number', `${field}.${key}`, scope)
    if (isRight(found)) return found
    throw new InputError({ field: `${field}.${key}`, problem: `found ${shown(value)}`, allowed })
  }
  const perMs = { from: 1e-6, to: 1 / resolutionMs, name: 'a frequency from 0.001 Hz to one spike a tick' }
  const ratePerMs = quantityBetween(declared.targetRate, 'frequency', `${field}.targetRate`, scope, perMs)
  const gain = number('gain', declared.gain, (found) => found !== 0 && Math.abs(found) <= 1,
    'a number from −1 to 1, but not 0')
  if ([weightQuanta].flat().some((weight) => weight * gain > 0)) {
    throw new InputError({
      field: `${field}.gain`, problem: `found ${shown(declared.gain)} for weights that ${gain > 0 ? 'excite' : 'inhibit'}`,
      allowed: 'below 0 where all weights excite, above 0 where all inhibit',
    })
  }
  return {
    sensor: declared.sensor,
    targetRateHz: Number((1000 * ratePerMs).toPrecision(15)),
    epochTicks: ticks(declared.epoch, `${field}.epoch`, scope, resolutionMs, 1),
    gain,
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
