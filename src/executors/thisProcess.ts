import { turnOfEventLoop } from '../engine/simulate.js'

/** A run was stopped from outside. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Carries a generator's work to its end in this process. Before each step the event loop turns once, so that signals
 * are heard; an aborted `signal` closes the generator and ends it with `Interrupted`.
 */
export async function driveHere<Progress, Result>(
  work: Generator<Progress, Result>,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
): Promise<Result> {
  try {
    for (;;) {
      await turnOfEventLoop()
      if (signal?.aborted) throw new Interrupted('stopped')
      const step = work.next()
      if (step.done) return step.value
      onProgress?.(step.value)
    }
  } finally {
    work.return(undefined as Result)
  }
}
