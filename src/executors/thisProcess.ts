import { turnOfEventLoop } from '../engine/simulate.js'

/** A run was stopped from outside. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Carries a generator's work to its end in this process. After each step the event loop turns once, so that signals are
 * heard; an aborted `signal` ends it with `Interrupted`.
 */
export async function driveHere<Progress, Result>(
  work: Generator<Progress, Result>,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    await turnOfEventLoop()
    if (signal?.aborted) throw new Interrupted('stopped')
  }
}
