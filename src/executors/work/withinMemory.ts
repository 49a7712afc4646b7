import type { Watch } from '../thisProcess.js'
import { tooLarge } from './limitedPlace.js'

type Work<Task, Progress, Result> = (task: Task, watch: Watch<Progress>) => Promise<Result>

/**
 * Work that ends with `LimitExceeded` where the memory of its thread exceeds a limit, if there is one: objects, and the
 * arrays outside of the heap that networks and kernels keep, which V8's own limits know nothing of. It is measured whenever
 * the work tells of progress, so that a single step may exceed the limit until it ends.
 */
export function withinMemory<Task, Progress, Result>(
  work: Work<Task, Progress, Result>, bytesMax: number | undefined, bytesUsed: () => number = threadBytes,
): Work<Task, Progress, Result> {
  if (bytesMax === undefined) return work
  return (task, { signal, onProgress }) => work(task, {
    ...(signal && { signal }),
    onProgress(progress) {
      if (bytesUsed() > bytesMax) throw tooLarge(bytesMax)
      onProgress?.(progress)
    },
  })
}

function threadBytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
