import test from 'ava'
import { judged, levelVerdicts } from '../../../src/experiments/monkey/levelVerdicts.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { monkeyLike, syntheticMeasured } from './syntheticMeasured.js'

const found = [
  syntheticMeasured({ a: 1, width: [1] }), syntheticMeasured({ a: 0, width: [1, 1, 1] }),
  syntheticMeasured({ a: -0.5, ...monkeyLike }), syntheticMeasured({ a: 1, width: [1], level: 'attention' }),
  syntheticMeasured({ a: -0.5, ...monkeyLike, controls: 0, level: 'attention' }),
].flatMap(pooled)

test('a level is as the monkeys where one mixture is, and says why the others are not', (t) => {
  const [sdm, attention] = levelVerdicts(found)
  t.like(sdm, { subject: 'sdm', setting: 'a -0.5, h 1.5', indistinguishable: true })
  t.regex(sdm!.reason, /^Not to be told from the monkeys: a -0\.5, h 1\.5\. a 1, h 0 fails: range.*a 0, h 1 fails: range/)
  t.true(sdm!.checks.filter(({ decides }) => decides).every(({ passed }) => passed))
  t.like(attention, { subject: 'attention', setting: 'a 1, h 0', indistinguishable: false })
  t.regex(attention!.reason, /^No mixture is as the monkeys/)
})

test('settings without controls, and recordings other than spikes of tuned cells, are not judged', (t) => {
  t.is(judged(found).length, 4)
})
