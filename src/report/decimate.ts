/** What a raster shows of the spikes: every `step`-th of each population, counted from its first. */
export interface Decimation {
  readonly step: number
  readonly total: number
  readonly shown: number
}

/**
 * The smallest step at which at most `limit` spikes remain when every step-th of each population is kept. All
 * populations have the same step, so that their densities can be compared. Each keeps at least its first spike.
 */
export function decimationOf(spikeCounts: readonly number[], limit: number): Decimation {
  if (!(limit >= spikeCounts.length)) throw new Error(`${limit} points cannot show ${spikeCounts.length} populations`)
  const total = spikeCounts.reduce((sum, count) => sum + count, 0)
  const shownAt = (step: number) => spikeCounts.reduce((sum, count) => sum + Math.ceil(count / step), 0)
  let step = Math.max(1, Math.ceil(total / limit))
  while (shownAt(step) > limit) step++
  return { step, total, shown: shownAt(step) }
}

/** Every step-th element, from the first. */
export const everyNth = <Item>(items: readonly Item[], step: number): Item[] =>
  items.filter((_, index) => index % step === 0)
