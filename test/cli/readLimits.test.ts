import test from 'ava'
import { readLimits } from '../../src/cli/readLimits.js'
import { thrown } from '../interop/thrown.js'

test('limits are read with their units; none are stated by default', (t) => {
  t.deepEqual(readLimits({}), {})
  t.deepEqual(readLimits({ trialTime: '10 min', trialMemory: '1.5 GB' }), { seconds: 600, memoryBytes: 1.5e9 })
  t.deepEqual(readLimits({ trialTime: '2 hours', trialMemory: '500MB' }), { seconds: 7200, memoryBytes: 500e6 })
})

test('what is no limit is named with its option', (t) => {
  for (const trialTime of ['10', '0 s', '-1 s', '10 MB', '30 days', '']) {
    t.regex(thrown(t, () => readLimits({ trialTime })), /^--trial-time: found .*; allowed: /, trialTime)
  }
  for (const trialMemory of ['500', '0 MB', '-1 GB', '5 s', '0.1 MB', '1 TB', '']) {
    t.regex(thrown(t, () => readLimits({ trialMemory })), /^--trial-memory: found .*; allowed: at least 1 MB/, trialMemory)
  }
})
