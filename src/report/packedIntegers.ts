/** Whole numbers as runs of equal steps from 0: `[step, count, step, count, …]`. */
export interface Steps {
  readonly steps: readonly number[]
}

/** Whole numbers that rise or repeat evenly as their steps, any others as they are: whichever is shorter. */
export function packedIntegers(values: readonly number[]): readonly number[] | Steps {
  const steps: number[] = []
  let before = 0
  for (const value of values) {
    const step = value - before
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(step)) return values
    if (step === steps.at(-2)) steps[steps.length - 1]!++
    else steps.push(step, 1)
    before = value
  }
  return steps.length < values.length ? { steps } : values
}

/** The numbers that were packed. */
export function unpackedIntegers({ steps }: Steps): number[] {
  const values: number[] = []
  let value = 0
  for (let run = 0; run < steps.length; run += 2) {
    for (let count = 0; count < steps[run + 1]!; count++) values.push(value += steps[run]!)
  }
  return values
}
