import { Interrupted, type Watch } from '../thisProcess.js'

/** Where a pool has its tasks carried out: a `WorkThread`, or its like. */
export interface Place<Task, Progress, Result> {
  run(task: Task, watch: Watch<Progress>): Promise<Result>
  end(): Promise<void>
}

export interface Pool<Task, Progress, Result> {
  /** The tasks, begun in this order; each is made when its turn comes. */
  readonly tasks: readonly (() => Task)[]
  /** How many places there are. */
  readonly workers: number
  readonly open: () => Place<Task, Progress, Result>
  /** When aborted, no more tasks are begun, and those under way go on to their end. */
  readonly finish?: AbortSignal
  /** When aborted, everything ends at once. */
  readonly stop?: AbortSignal
  readonly onProgress?: (index: number, progress: Progress) => void
  /** What it throws ends the whole work at once. */
  readonly onDone: (index: number, result: Result) => void
  /** A task threw, or its place broke down (it ran out of memory): the others go on. */
  readonly onFailed: (index: number, error: Error) => void
}

/**
 * Carries out tasks side by side. Results come in whatever order tasks end. Throws `Interrupted` where it is stopped,
 * and what `onDone` throws.
 */
export async function runPool<Task, Progress, Result>(pool: Pool<Task, Progress, Result>): Promise<void> {
  const { tasks, workers, open, finish, stop, onProgress, onDone, onFailed } = pool
  const halt = new AbortController()
  const signal = stop ? AbortSignal.any([stop, halt.signal]) : halt.signal
  let next = 0

  const taken = (): number | undefined => (next < tasks.length && !finish?.aborted ? next++ : undefined)

  async function lane(): Promise<void> {
    let place: Place<Task, Progress, Result> | undefined
    try {
      for (let index = taken(); index !== undefined; index = taken()) {
        if (signal.aborted) throw new Interrupted('stopped')
        place ??= open()
        let result: Result
        try {
          result = await place.run(tasks[index]!(), { signal, onProgress: (progress) => onProgress?.(index, progress) })
        } catch (error) {
          if (error instanceof Interrupted) throw error
          onFailed(index, error as Error)
          await place.end()
          place = undefined
          continue
        }
        onDone(index, result)
      }
    } catch (error) {
      halt.abort()
      throw error
    } finally {
      await place?.end()
    }
  }

  const lanes = await Promise.allSettled(Array.from({ length: Math.min(workers, tasks.length) }, lane))
  const errors = lanes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
  const error = errors.find((one) => !(one instanceof Interrupted)) ?? errors[0]
  if (error) throw error
}
