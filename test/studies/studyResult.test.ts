import test from 'ava'
import { bootstrapMean } from '../../src/analysis/bootstrap.js'
import { stream } from '../../src/random/stream.js'
import { studyResult } from '../../src/studies/studyResult.js'
import { freeze } from '../../src/studies/trial.js'
import { studyOf } from './studyOf.js'

const study = studyOf({ seeds: '6 from 1' })
const frozen = freeze(study, ({ name }, seed) => ({ name, seed }))
const ended = frozen.trials.map((trial) => ({
  ...trial, measures: { error: (trial.condition === 'granule=500' ? 0.2 : 0.1) + 0.001 * (trial.seed % 3), beta: 4 },
}))

test('means over seeds and verdicts follow from the trials', (t) => {
  const result = studyResult(study, frozen, frozen, ended, [])
  t.like(result, { trials: 12, ended: 12, claimsChanged: false })
  t.is(result.verdicts[0]!.verdict, 'supported')
  t.true(Math.abs(result.verdicts[0]!.effect.estimate + 0.1) < 1e-12)
  t.is(result.verdicts[0]!.power, 1)
  const [few] = result.means
  const { mean, low, high } = bootstrapMean(
    ended.slice(0, 6).map(({ measures }) => measures.error), stream(1, 'study/granule=500/error'))
  t.deepEqual(few, { condition: 'granule=500', factors: { granule: 500 }, measure: 'error', seeds: 6, mean, low, high })
})

test('without seeds there is no mean and no verdict, and missing trials are no fault', (t) => {
  const { means, verdicts, ended: count } = studyResult(study, frozen, frozen, ended.slice(0, 6), [])
  t.is(count, 6)
  t.is(verdicts[0]!.verdict, 'inconclusive')
  t.like(means[1], { condition: 'granule=4000', seeds: 0, mean: NaN })
})

test('without any trial no claim was run', (t) => {
  t.deepEqual(studyResult(study, frozen, frozen, [], []).verdicts.map(({ verdict }) => verdict), ['not run'])
})

test('claims are compared with those that were frozen', (t) => {
  t.true(studyResult(study, { ...frozen, claimsDigest: 'other' }, frozen, ended, []).claimsChanged)
  const none = studyOf({ seeds: '6 from 1', claims: [] })
  t.deepEqual(studyResult(none, frozen, frozen, ended, []).verdicts, [])
})
