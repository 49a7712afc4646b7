import test from 'ava'
import { studyReport } from '../../../src/report/study/studyReport.js'
import type { StudyResult } from '../../../src/studies/studyResult.js'
import { frozen, resultOf } from './result.js'

const pageOf = (result: StudyResult): string => studyReport({
  result, correction: 'holm', experiment: 'recall: stores patterns', sources: ['Marr 1969 <i>'], speed: { wallSeconds: 3 }, figures: [],
  columns: [{ name: 'beta', kind: 'number', unit: '1', meaning: 'inverse temperature' }],
  record: { identity: {}, identityDigest: 'a1', resultDigest: 'b2', circumstance: {} }, command: 'lobule study x', version: '1',
})

test('the page has hypothesis, claims with verdict, interval and power, conditions, columns and sources', (t) => {
  const page = pageOf(resultOf())
  for (const part of [
    '<h1>Study example</h1>', 'More granule cells recall better.', '27 of 27 trials', 'Stated before the run.',
    '<th scope="row">rises</th><td>supported</td><td>b</td><td>mean step 1', '<th scope="row">equal</th><td>refuted</td>', 'n\u00a0=\u00a09 seeds.',
    '<td>100\u00a0%</td>', '<th scope="row">500</th><td class="right">0.1 [0.1,\u00A00.1]</td><td class="right">1.006 [1.00', 'inverse temperature', 'Marr 1969 &lt;i&gt;',
    'lobule study x',
  ]) t.true(page.includes(part), part)
  t.false(page.includes('Before you read on'))
})

test('changed claims, failures and missing trials are said first', (t) => {
  const page = pageOf({ ...resultOf(4), claimsChanged: true, failed: [{ ...frozen.trials[5]!, reason: 'a <b>' }] })
  const at = (part: string) => {
    t.true(page.includes(part), part)
    return page.indexOf(part)
  }
  t.true(at('Before you read on') < at('<h2>Claims</h2>'))
  t.true(at('changed after the run began: they are no predictions') < at('<h2>Claims</h2>'))
  at('Changed after the run began.')
  at('Failed: granule=500, seed 6: a &lt;b&gt;')
  t.false(page.includes('Stated before the run'))
})
