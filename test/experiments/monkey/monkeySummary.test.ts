import test from 'ava'
import { levelVerdicts } from '../../../src/experiments/monkey/levelVerdicts.js'
import { monkeySummary } from '../../../src/experiments/monkey/monkeySummary.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { smallParameters } from './smallMonkey.js'
import { monkeyLike, syntheticMeasured, syntheticStages } from './syntheticMeasured.js'

const measured = [syntheticMeasured({ a: 1, width: [1] }), syntheticMeasured({ a: -0.5, ...monkeyLike })]
const found = { measured, pooled: measured.flatMap(pooled), stages: syntheticStages(), data: undefined }
const summary = (given = found) => monkeySummary(smallParameters(), given, levelVerdicts(given.pooled))

test('the summary says of each level whether it is as the monkeys, of auto-association that it fails, and what is learnt', (t) => {
  const text = summary()
  t.regex(text, /Level sdm: not to be told from the monkeys with a -0\.5, h 1\.5\. With a -0\.5, h 1\.5: D\* [456] /)
  t.regex(text, /Auto-association alone fails at every level \(D\* 0\)/)
  t.regex(text, /lasts until the next stimulus C′\(1\) goes from -?0\.0\d to 0\.6\d and D\* to 2 in 3/)
  t.regex(text, /it is (0\.9|1\.0)\d to \S+ of those that answer to shares of 0\.3 to 0\.5 of the stimuli/)
  t.regex(text, /No measured points were given/)
})

test('where auto-association alone did not fail, the summary says so', (t) => {
  const odd = [syntheticMeasured({ a: 1, ...monkeyLike })]
  t.regex(summary({ ...found, measured: odd, pooled: odd.flatMap(pooled) }), /alone does not fail at level sdm/)
})
