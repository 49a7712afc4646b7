import { InputError } from '../../errors/inputError.js'
import { createKernels } from '../../kernels/kernels.js'
import { dot } from '../../words/vector.js'
import { meanFactor, type CdamSetting } from './cdamSetting.js'
import { Mixture } from './mixture.js'
import { softmax } from './softmax.js'

const { exp, log } = createKernels(0)

/** log Σ exp(β · field) / β, without overflow. */
function softMaximum(fields: Float64Array, beta: number): number {
  const greatest = fields.reduce((most, field) => Math.max(most, field), -Infinity)
  return greatest + log(fields.reduce((sum, field) => sum + exp(beta * (field - greatest)), 0)) / beta
}

/**
 * The energy of a state of n neurons without hetero-association (h = 0): −a·β⁻¹·log Σ exp(β·ξ·x) + ½‖x‖² + c·ξ̄·x, that
 * of Ramsauer et al. (2021, Eq. 3) with the linear term of the mean load. An update goes down its gradient; for a ≥ 0
 * it never rises, whatever η. Throws an InputError where h ≠ 0.
 */
export function stateEnergy(
  patterns: readonly Float64Array[], { a, h, beta, meanLoad = 'paper' }: CdamSetting, state: Float64Array,
): number {
  if (h !== 0) throw new InputError({ field: 'h', problem: `found ${h}`, allowed: '0, where a state has this energy' })
  const fields = Float64Array.from(patterns, (pattern) => dot(pattern, state))
  const mean = fields.reduce((sum, field) => sum + field, 0) / patterns.length
  return -a * softMaximum(fields, beta) + dot(state, state) / 2 + meanFactor(meanLoad, state.length) * mean
}

/**
 * A Lyapunov function of the field equation on an undirected graph, of the coordinates w of a state: −½·s·(a + hM)s +
 * s·w − β⁻¹·log Σ exp(β·w) with s = softmax(β·w) and β = β_eff (derived here: dE/dt = −ẇ·J·ẇ ≤ 0, J the Jacobian of
 * the softmax). It falls along the continuous equation, and for small steps η; a mean load, which shifts all w alike,
 * leaves it as it is. Throws an InputError for a directed graph.
 */
export function fieldEnergy(
  setting: Pick<CdamSetting, 'graph' | 'a' | 'h' | 'beta' | 'normalisation'>, coordinates: Float64Array,
): number {
  if (setting.graph.directed) {
    throw new InputError({ field: 'graph', problem: 'found a directed one', allowed: 'an undirected graph' })
  }
  const attention = softmax(coordinates, setting.beta, new Float64Array(coordinates.length))
  const recalled = new Float64Array(coordinates.length)
  new Mixture(setting, 0).apply(attention, recalled)
  return dot(attention, coordinates) - dot(attention, recalled) / 2 - softMaximum(coordinates, setting.beta)
}
