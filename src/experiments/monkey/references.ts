import { shapeDistance, type ShapeDistance } from '../../analysis/serial/shape.js'
import { correlatedAttractors } from '../../theory/sequence/correlatedAttractors.js'
import { narrowRecall } from '../../theory/sequence/narrowRecall.js'
import type { LagCurveInput } from '../experiment.js'
import type { Pooled } from './pooled.js'

/** The lags that curves are compared at. */
export const comparedLags = 8

/** C(1 … 8) of Griniasty, Tsodyks & Amit 1993: the same for every strength of neighbours above ½. */
export const attractors1993 = (): Float64Array => correlatedAttractors(0.75).correlations.slice(0, comparedLags)

/** How far a curve is from another one. */
export interface Shape extends ShapeDistance {
  readonly from: string
}

/**
 * How far C′ of a setting is from the curve of 1993, from the same mixture at level attention (CDAM) or, at that level,
 * from its closed form, and from measured points where there are some.
 */
export function shapesOf(one: Pooled, found: readonly Pooled[], data: LagCurveInput | undefined): Shape[] {
  const { setting, recording, corrected, deviation } = one
  const cdam = found.find((other) => other.recording === recording && other.setting.level === 'attention'
    && other.setting.controls > 0 && other.setting.a === setting.a && other !== one)
  const points = data?.points.filter(({ lag }) => lag <= corrected.length) ?? []
  const at = (values: Float64Array): Float64Array => Float64Array.from(points, ({ lag }) => values[lag - 1]!)
  const widths = deviation.map((value) => Math.max(value, 1e-6))
  return [
    { from: 'attractors of 1993', ...shapeDistance(corrected, widths, attractors1993(), comparedLags) },
    ...(setting.level === 'attention' && setting.a > setting.h / 2 ? [{
      from: 'closed form of CDAM',
      ...shapeDistance(corrected, widths, [...narrowRecall(setting.a, setting.h), 0, 0, 0, 0, 0, 0], comparedLags),
    }] : []),
    ...(cdam ? [{ from: 'CDAM', ...shapeDistance(corrected, widths, cdam.corrected, comparedLags) }] : []),
    ...(points.length === 0 ? [] : [{
      from: 'measured points',
      ...shapeDistance(at(corrected), at(widths), points.map(({ correlation }) => correlation), points.length),
    }]),
  ]
}
