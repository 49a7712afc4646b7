import test from 'ava'
import { chainOf, lengthRows, noisy } from '../../../src/experiments/sequence/chainLengths.js'
import { hamming } from '../../../src/words/distance.js'
import { carriedOn, settingsWith, smallLevel } from './smallInput.js'

test('a longer chain begins as a shorter one, and cues have exactly the share of flips', (t) => {
  t.deepEqual(chainOf(64, 10, 3).slice(0, 4), chainOf(64, 4, 3))
  const [word] = chainOf(64, 1, 1)
  t.is(hamming(noisy(word!, 0.25, 1, 'a'), word!), 16)
  t.deepEqual(noisy(word!, 0.25, 1, 'a'), noisy(word!, 0.25, 1, 'a'))
  t.notDeepEqual(noisy(word!, 0.25, 1, 'a'), noisy(word!, 0.25, 1, 'b'))
})

test('a short chain is followed to its end and one beyond capacity is not; sdm and circuit say the same', (t) => {
  const designs = (['sdm', 'circuit'] as const).map((level) =>
    ({ varied: 'level', value: level, levelled: smallLevel(level) }) as const)
  const rows = carriedOn(lengthRows(settingsWith({ lengths: [8, 300], replicates: 2 }), designs, 1))
  t.deepEqual(rows.map(({ length, complete }) => [length, complete]), [[8, 1], [300, 0], [8, 1], [300, 0]])
  t.deepEqual(rows.slice(0, 2), rows.slice(2).map((row) => ({ ...row, value: 'sdm', level: 'sdm' })))
  t.true(rows[1]!.followed < 10)
})
