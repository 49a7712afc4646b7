import test from 'ava'
import { freeze } from '../../src/studies/trial.js'
import { thrown } from '../interop/thrown.js'
import { studyOf } from './studyOf.js'

const identityOf = ({ factors }: { factors: object }, seed: number) => ({ factors, seed })

function digests(changes: object): string[] {
  const { trialsDigest, claimsDigest } = freeze(studyOf(changes), identityOf)
  return [trialsDigest, claimsDigest]
}

test('trials come by condition and seed, each with an id that only its own identity decides', (t) => {
  const { trials } = freeze(studyOf(), identityOf)
  t.deepEqual(trials.map(({ condition, seed }) => `${condition} ${seed}`), [
    'granule=500 1', 'granule=500 2', 'granule=500 3', 'granule=4000 1', 'granule=4000 2', 'granule=4000 3',
  ])
  t.is(new Set(trials.map(({ id }) => id)).size, 6)
  const fewer = freeze(studyOf({ seeds: [2], claims: [] }), identityOf)
  t.deepEqual(fewer.trials.map(({ id }) => id), [trials[1]!.id, trials[4]!.id])
})

test('claims move one digest, seeds and measures the other', (t) => {
  const [trials, claims] = digests({})
  for (const changes of [{ claims: [] }, { alpha: 0.01 }, { correction: 'none' }, { hypothesis: 'another' }]) {
    const moved = digests(changes)
    t.is(moved[0], trials)
    t.not(moved[1], claims)
  }
  for (const changes of [{ seeds: '4 from 1' }, { measures: { error: 'errorAfterOne@0.1' } }]) {
    const moved = digests(changes)
    t.not(moved[0], trials)
    t.is(moved[1], claims)
  }
  t.deepEqual(digests({ name: 'renamed', sources: ['one'] }), [trials, claims])
})

test('conditions that come to the same are refused', (t) => {
  t.is(thrown(t, () => freeze(studyOf(), (_, seed) => ({ seed }))),
    'conditions: granule=500 and granule=4000 come to the same; allowed: conditions that differ')
})

test('conditions that change their names with each other make another study, though the trials are the same', (t) => {
  const one = freeze(studyOf(), ({ factors }, seed) => ({ count: factors['granule'], seed }))
  const renamed = studyOf({ conditions: { granule: [4000, 500] }, set: { 'populations.granule.count': '4500 - {granule}' } })
  const other = freeze(renamed, ({ factors }, seed) => ({ count: 4500 - Number(factors['granule']), seed }))
  t.deepEqual(one.trials.map(({ id }) => id), other.trials.map(({ id }) => id))
  t.not(one.trialsDigest, other.trialsDigest)
})

test('more than 100,000 trials are refused before any is made', (t) => {
  const study = studyOf({ seeds: '50001 from 1' })
  t.is(thrown(t, () => freeze(study, () => t.fail() as never)),
    'seeds: 2 conditions with 50001 seeds each are too many trials; allowed: at most 100000 trials')
})
