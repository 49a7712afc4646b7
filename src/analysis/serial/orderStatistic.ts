/** Curves over the lags 1 … `lags` that depend on the order in which the stimuli are taken. */
export interface OrderStatistic {
  readonly stimuli: number
  readonly lags: number
  /** How many curves there are: one a sample of cells. */
  readonly curves: number
  /** Writes the curves for an order (place → stimulus) to `out`, lag d of curve c at c·lags + d − 1. */
  evaluate(order: Uint32Array, out: Float64Array): void
}

/** The curves of a statistic for one order, `curves[curve][lag − 1]`. */
export function orderCurves(statistic: OrderStatistic, order: Uint32Array): Float64Array[] {
  const out = new Float64Array(statistic.curves * statistic.lags)
  statistic.evaluate(order, out)
  return Array.from({ length: statistic.curves }, (_, curve) =>
    out.slice(curve * statistic.lags, (curve + 1) * statistic.lags))
}
