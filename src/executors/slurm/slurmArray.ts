/** How the trials of a study are divided over the tasks of a Slurm array, and what each task asks for. */
export interface SlurmArray {
  readonly trials: number
  readonly trialsPerTask: number
  readonly tasks: number
}

/** Slurm's own limit unless a cluster sets another (MaxArraySize is 1001, and the last index is smaller). */
const tasksMax = 1000
/** A task should not be much shorter: starting one takes seconds. */
const taskSeconds = 60

/** An array of tasks with so many trials each; unless stated, about a minute's worth, and in any case at most 1000 tasks. */
export function slurmArray(trials: number, { trialsPerTask, trialSeconds }: {
  readonly trialsPerTask: number | undefined
  readonly trialSeconds: number | undefined
}): SlurmArray {
  const inMinute = trialSeconds === undefined ? 1 : Math.floor(taskSeconds / Math.max(trialSeconds, 1e-3))
  const least = Math.max(1, Math.ceil(trials / tasksMax))
  const chosen = Math.min(trials, trialsPerTask ?? Math.max(least, inMinute))
  return { trials, trialsPerTask: chosen, tasks: Math.ceil(trials / chosen) }
}

/** The tasks, ascending, in which the trials of these indexes are. */
export const tasksOf = (indexes: readonly number[], trialsPerTask: number): number[] =>
  [...new Set(indexes.map((index) => Math.floor(index / trialsPerTask)))].sort((one, other) => one - other)

/** Conditions differ, machines too. */
const timeReserve = 4
const memoryReserve = 1.5
const stepMinutes = 10
const stepMegabytes = 256

/** The time limit of a task, by how long one trial took here: four times that, in full ten minutes. */
export const taskMinutes = (trialSeconds: number, turns: number): number =>
  Math.max(1, Math.ceil((trialSeconds * turns * timeReserve) / 60 / stepMinutes)) * stepMinutes

/** The memory of a task, by what a process and a trial took here: half as much again, in full 256 MiB. */
export const taskMegabytes = (processBytes: number, trialBytes: number, workers: number): number =>
  Math.ceil(((processBytes + trialBytes * (workers - 1)) * memoryReserve) / 2 ** 20 / stepMegabytes) * stepMegabytes
