import { turnOfEventLoop } from '../engine/simulate.js'

/** A run was stopped from outside. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Who watches over work: it is stopped when `signal` is aborted. */
export interface Watch<Progress> {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Carries a generator's work to its end in this process. Before each step the event loop turns once, so that signals
 * are heard; an aborted `signal` closes the generator and ends it with `Interrupted`.
 */
export async function driveHere<Progress, Result>(
  work: Generator<Progress, Result>,
  { signal, onProgress }: Watch<Progress> = {},
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
