/** How long a run has worked, in seconds. */
export interface WorkDone {
  /** Of each replicate that this process finished. */
  readonly finished: readonly number[]
  /** Of the present replicate: making its network, and the work since then, of which a fraction is done. */
  readonly building: number
  readonly working: number
  readonly done: number
  /** How many replicates come after the present one: a fraction, where several run side by side. */
  readonly replicatesLeft: number
}

/** Below this fraction of the present replicate an estimate would be a guess. */
const enough = 0.05

/**
 * Seconds until a run ends, or nothing where too little is known: the rest of the present replicate at its pace so far,
 * and for each later one the mean of those finished (before the first, its building and its work at that pace).
 */
export function secondsLeft({ finished, building, working, done, replicatesLeft }: WorkDone): number | undefined {
  if (done < enough) return undefined
  const whole = working / done
  const replicate = finished.length === 0
    ? building + whole
    : finished.reduce((sum, seconds) => sum + seconds, 0) / finished.length
  return whole * (1 - done) + replicatesLeft * replicate
}
