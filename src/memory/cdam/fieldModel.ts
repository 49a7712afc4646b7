import { Cdam } from './cdam.js'
import type { CdamSetting } from './cdamSetting.js'

/** A CDAM in the coordinates of its patterns, without `beta` of its neurons. */
export interface FieldSetting extends Omit<CdamSetting, 'beta' | 'meanLoad'> {
  /** β_eff = β·n·v, for patterns of n independent elements of variance v: 83.3 as published (β = 1, n = 1000, v = 1/12). */
  readonly effectiveBeta: number
  /** Whether the whole mean pattern is subtracted; not unless stated. */
  readonly meanLoad?: 'none' | 'notebook'
}

/**
 * The field equation: what a CDAM of many independent patterns does, in p coordinates w in place of n neurons (x = Ξw).
 *
 *     w ← w + η · (a·s + h·Mᵀs − c/p − w),   s = softmax(β_eff · w)
 *
 * It is the CDAM whose patterns are orthonormal, so it is one: state μ of it is the coordinate of pattern μ.
 */
export function fieldModel({ effectiveBeta, ...setting }: FieldSetting): Cdam {
  const { vertices } = setting.graph
  return new Cdam(Array.from({ length: vertices }, (_, vertex) => {
    const pattern = new Float64Array(vertices)
    pattern[vertex] = 1
    return pattern
  }), { meanLoad: 'none', ...setting, beta: effectiveBeta })
}
