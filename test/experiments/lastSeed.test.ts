import test from 'ava'
import { checkLastSeed } from '../../src/experiments/lastSeed.js'
import { thrown } from '../interop/thrown.js'

test('the last seed of a run may be the largest whole number below 2^53, and no larger one', (t) => {
  for (const replicates of [1, 2, 3, 10, 1000]) {
    const largest = Number(2n ** 53n - BigInt(replicates))
    t.notThrows(() => checkLastSeed(largest, replicates))
    if (replicates === 1) continue
    t.regex(thrown(t, () => checkLastSeed(largest + 1, replicates)),
      new RegExp(`^--seed: found ${largest + 1}, and ${replicates} .*; allowed: at most 2\\^53 − ${replicates}$`))
  }
})
