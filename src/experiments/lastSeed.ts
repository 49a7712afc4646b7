import { InputError } from '../errors/inputError.js'

/** Throws an InputError where the seed of a run, and those of its replicates after it, are not all below 2^53. */
export function checkLastSeed(seed: number, replicates: number): void {
  // A sum beyond 2^53 would be rounded, maybe to one that is below.
  if (seed <= Number.MAX_SAFE_INTEGER - (replicates - 1)) return
  throw new InputError({
    source: '--seed', problem: `found ${seed}, and ${replicates} replicates need the seeds after it`,
    allowed: `at most 2^53 − ${replicates}`,
  })
}
