import test from 'ava'
import { verdictOf } from '../../../src/analysis/claims/verdict.js'

test('a claim is supported, refuted or neither; what is shown to be too small to matter is refuted', (t) => {
  t.is(verdictOf({ supporting: 0.05, refuting: 0.9 }, 0.05), 'supported')
  t.is(verdictOf({ supporting: 0.9, refuting: 0.05 }, 0.05), 'refuted')
  t.is(verdictOf({ supporting: 0.06, refuting: 0.06 }, 0.05), 'inconclusive')
  t.is(verdictOf({ supporting: 0.001, refuting: 0.01 }, 0.05), 'refuted')
})
