import test from 'ava'
import { assert, double, integer, property } from 'fast-check'
import { slurmArray, taskMegabytes, taskMinutes, tasksOf } from '../../../src/executors/slurm/slurmArray.js'

test('a task has about a minute\'s worth of trials, unless it is stated', (t) => {
  const trialsPerTask = undefined
  t.deepEqual(slurmArray(40, { trialsPerTask, trialSeconds: 6 }), { trials: 40, trialsPerTask: 10, tasks: 4 })
  t.deepEqual(slurmArray(40, { trialsPerTask, trialSeconds: 600 }), { trials: 40, trialsPerTask: 1, tasks: 40 })
  t.deepEqual(slurmArray(40, { trialsPerTask, trialSeconds: 0.1 }), { trials: 40, trialsPerTask: 40, tasks: 1 })
  t.deepEqual(slurmArray(40, { trialsPerTask: 7, trialSeconds: 0.1 }), { trials: 40, trialsPerTask: 7, tasks: 6 })
  t.deepEqual(slurmArray(40, { trialsPerTask: 1000, trialSeconds: undefined }), { trials: 40, trialsPerTask: 40, tasks: 1 })
})

test('however many trials there are, each is in one task, and no index exceeds Slurm\'s default limit', (t) => {
  assert(property(integer({ min: 1, max: 200_000 }), double({ min: 0, max: 1e4, noNaN: true }), (trials, trialSeconds) => {
    const { trialsPerTask, tasks } = slurmArray(trials, { trialsPerTask: undefined, trialSeconds })
    t.true(tasks >= 1 && tasks <= 1000)
    t.true(tasks * trialsPerTask >= trials && (tasks - 1) * trialsPerTask < trials)
  }), { seed: 2 })
})

test('trials are found in their tasks', (t) => {
  t.deepEqual(tasksOf([0, 1, 2, 9, 10, 25], 5), [0, 1, 2, 5])
  t.deepEqual(tasksOf([3, 7], 1), [3, 7])
})

test('a task asks for more than the trial took that was measured, in round numbers', (t) => {
  t.deepEqual([taskMinutes(1, 10), taskMinutes(60, 2), taskMinutes(150, 1), taskMinutes(151, 1)], [10, 10, 10, 20])
  t.deepEqual([taskMegabytes(100 * 2 ** 20, 50 * 2 ** 20, 1), taskMegabytes(300 * 2 ** 20, 100 * 2 ** 20, 4)], [256, 1024])
})
