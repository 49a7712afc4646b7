/**
 * Which of p states are the same: each goes to the first one before it that stands for others and with which it
 * correlates above `threshold`, or stands for itself. Gives the number of the state that stands for each.
 */
export function representatives(correlations: readonly Float64Array[], threshold = 0.95): number[] {
  const standing: number[] = []
  return correlations.map((row, state) => {
    const known = standing.find((other) => row[other]! > threshold)
    if (known === undefined) standing.push(state)
    return known ?? state
  })
}

/** How many different states there are, at that threshold. */
export const distinctStates = (correlations: readonly Float64Array[], threshold = 0.95): number =>
  new Set(representatives(correlations, threshold)).size
