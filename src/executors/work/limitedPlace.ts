import type { Place } from './workPool.js'

/** What a task may use at most. */
export interface TaskLimits {
  readonly seconds?: number
  readonly memoryBytes?: number
}

/** A task has exceeded its limit. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded'
}

export const tooLong = (seconds: number): LimitExceeded => new LimitExceeded(`took longer than its limit of ${seconds} s`)

export const tooLarge = (bytes: number): LimitExceeded =>
  new LimitExceeded(`needs more memory than its limit of ${bytes / 1e6} MB`)

/**
 * A place whose tasks fail with `LimitExceeded` after so many seconds, or where its thread says that it has run out of
 * memory. The task that took too long still runs until the place is ended, which a pool does with one that failed.
 */
export function limitedPlace<Task, Progress, Result>(
  place: Place<Task, Progress, Result>, { seconds, memoryBytes }: TaskLimits,
): Place<Task, Progress, Result> {
  return {
    async run(task, watch) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        if (seconds !== undefined) timer = setTimeout(() => reject(tooLong(seconds)), seconds * 1000)
      })
      try {
        return await Promise.race([place.run(task, watch), late])
      } catch (error) {
        const isHeapFull = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
        throw isHeapFull && memoryBytes !== undefined ? tooLarge(memoryBytes) : error
      } finally {
        clearTimeout(timer)
      }
    },
    end: () => place.end(),
  }
}
