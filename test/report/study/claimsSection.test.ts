import test from 'ava'
import { claimsSection, smallestText } from '../../../src/report/study/claimsSection.js'
import { resultOf } from './result.js'

const result = resultOf()
const rowsOf = (html: string): string[][] => [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
  [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!))

test('a row has verdict, claim, effect with its interval, what would matter, p and power', (t) => {
  const [heading, ...rows] = rowsOf(claimsSection(result, 'holm'))
  t.deepEqual(heading, ['claim', 'verdict', 'what is claimed', 'effect [interval]', 'that would matter', 'p', 'power'])
  t.deepEqual(rows.map(([id, verdict]) => [id, verdict]), result.verdicts.map(({ id, verdict }) => [id, verdict]))
  for (const [index, [, , , effect, smallest, p]] of rows.entries()) {
    const { effect: { name, estimate, low, high }, verdict, p: supporting, pRefuting } = result.verdicts[index]!
    const [, mean, from, to] = effect!.match(/(\d[\d.]*) \[([\d.]+),\u00A0([\d.]+)\]/)!.map(Number)
    t.true(effect!.startsWith(name))
    for (const [shown, exact] of [[mean!, estimate], [from!, low], [to!, high]] as const) t.true(Math.abs(shown - exact) < 0.01 * exact)
    t.is(smallest, ['+0.5 a step', 'outside ±0.25', '0.75 (claimed: above 0.5)'][index])
    t.true(Math.abs(Number(p) / (verdict === 'refuted' ? pRefuting : supporting) - 1) < 0.05)
  }
})

test('test, seeds and correction are said once where they are those of all claims, and otherwise in each row', (t) => {
  const html = claimsSection(result, 'holm')
  t.is(html.split('<table').at(0)!.match(/n\u00a0=\u00a09 seeds/g)?.length, 1)
  t.true(html.includes('with Holm&#39;s correction over 3 claims') || html.includes("with Holm's correction over 3 claims"))
  const [first, ...others] = result.verdicts
  const mixed = { ...result, verdicts: [{ ...first!, n: [8], unpaired: 1 }, ...others] }
  const rows = rowsOf(claimsSection(mixed, 'none'))
  t.is(rows[0]!.at(-1), 'test')
  t.regex(rows[1]!.at(-1)!, /, n\u00a0=\u00a08 seeds, 1 without a pair left out/)
  t.regex(rows[2]!.at(-1)!, /, n\u00a0=\u00a09 seeds$/)
})

test('every sentence is kept, and without claims there is no section', (t) => {
  const html = claimsSection(result, 'holm')
  for (const { id } of result.verdicts) t.true(html.includes(id))
  t.is(html.match(/<li>/g)?.length, result.verdicts.length)
  t.is(claimsSection({ ...result, claims: [], verdicts: [] }, 'holm'), '')
})

test('too few seeds are said in place of an effect', (t) => {
  const [, row] = rowsOf(claimsSection(resultOf(0), 'holm'))
  t.is(row![3], 'too few seeds')
  t.is(row![5], 'n/a')
})

test('what would matter has the direction and the unit of the claim', (t) => {
  const claim = { kind: 'difference', id: 'a', measure: 'm', of: 'x', from: 'y', smallestEffect: 2, unit: 'Hz' } as const
  t.is(smallestText({ ...claim, direction: 'less' }), '−2 Hz')
  t.is(smallestText({ ...claim, direction: 'either', unit: '1' }), '±2')
})
