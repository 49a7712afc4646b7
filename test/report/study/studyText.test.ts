import test from 'ava'
import { studyAnswer, studyCautions, studyText } from '../../../src/report/study/studyText.js'
import { frozen, resultOf } from './result.js'

const trial = (condition: string, seed: number, reason: string) => ({ id: `${condition}${seed}`, condition, seed, reason })
const failed = [{ ...frozen.trials[0]!, reason: 'no cell is active' }]

test('a whole study with its claims as they were needs no caution; all else is said', (t) => {
  t.deepEqual(studyCautions(resultOf()), [])
  t.deepEqual(studyCautions({ ...resultOf(5), failed, claimsChanged: true }), [
    'The claims were changed after the run began: they are no predictions.',
    'Incomplete: 5 of 27 trials have ended (--resume goes on); verdicts may change.',
    'Failed: granule=500, seed 1: no cell is active',
  ])
})

test('seeds of one condition that failed for one reason are one sentence, others are not', (t) => {
  const failing = [trial('a', 1, 'x'), trial('a', 2, 'y'), trial('b', 1, 'x'), trial('a', 3, 'x')]
  t.deepEqual(studyCautions({ ...resultOf(23), failed: failing, verdicts: [] }),
    ['Failed: a, seeds 1, 3: x', 'Failed: a, seed 2: y', 'Failed: b, seed 1: x'])
})

test('the answer counts every claim once, and names those that were not supported', (t) => {
  const [answer] = studyAnswer(resultOf())
  const { verdicts } = resultOf()
  const counts = [...answer!.matchAll(/(\d+) (?:supported|refuted|inconclusive)/g)].map(([, count]) => Number(count))
  t.is(counts.reduce((sum, count) => sum + count, 0), verdicts.length)
  for (const { id, verdict } of verdicts) t.is(answer!.includes(id), verdict !== 'supported', id)
  t.deepEqual(studyAnswer({ ...resultOf(), verdicts: [] }), [])
})

test('claims that all came out alike are not listed', (t) => {
  const { verdicts, ...result } = resultOf()
  const all = verdicts.map((one) => ({ ...one, verdict: 'inconclusive' as const }))
  t.deepEqual(studyAnswer({ ...result, verdicts: all }), ['All 3 claims are inconclusive. All 27 trials have ended.'])
  t.deepEqual(studyAnswer({ ...result, verdicts: all.slice(0, 1), ended: 5 }), ['The claim is inconclusive. 5 of 27 trials have ended.'])
})

test('inconclusive verdicts on claims without power are said to say nothing', (t) => {
  const { verdicts, ...result } = resultOf()
  const weak = verdicts.map((one, index) => ({ ...one, verdict: index === 0 ? 'supported' as const : 'inconclusive' as const, power: 0 }))
  t.deepEqual(studyCautions({ ...result, verdicts: weak }).map((caution) => caution.match(/\((.*)\)\.$/)![1]), ['equal, fits'])
  const none = weak.map((one) => ({ ...one, verdict: 'inconclusive' as const }))
  t.regex(studyCautions({ ...result, verdicts: none })[0]!, /^No power: .*\(all claims\)\.$/)
})

test('conditions without a seed say so', (t) => {
  t.regex(studyText(resultOf(9), { identityDigest: 'a1', resultDigest: 'b2' }, 'runs/x'), /^ {2}granule=4000 {2}no seed$/m)
})

test('the text has means, verdicts, cautions and digests', (t) => {
  const result = resultOf()
  const text = studyText({ ...result, failed }, { identityDigest: 'a1', resultDigest: 'b2' }, 'runs/x')
  const lines = text.split('\n')
  t.is(lines[0], 'study example: 27 of 27 trials')
  t.regex(text, /^ {2}granule=4000 {2}3\.006 \[3\.00/m)
  for (const { id, sentence } of result.verdicts) t.is(lines[lines.indexOf(id) + 1], `  ${sentence}`)
  t.true(text.endsWith('Failed: granule=500, seed 1: no cell is active\n\nidentity       a1\nresult         b2\nreport         runs/x/report.html\n'))
})
