import test from 'ava'
import { agreement, publishedSection } from '../../src/report/publishedSection.js'

const number = (agrees: boolean | null, source = 'paper', why?: string) =>
  ({ quantity: 'β', published: 35.5, ours: 28.4, agrees, source, ...(why !== undefined && { why }) })

test('how many published numbers ours agree with is said in a sentence', (t) => {
  t.is(agreement([]), '')
  t.is(agreement([number(true)]), 'Ours agrees with the one published number to the last printed digit.')
  t.is(agreement([number(true), number(false)]),
    'Of 2 published numbers, ours agree with 1 to the last printed digit; why one differs stands beside it.')
  t.is(agreement([number(false), number(false), number(null)]),
    'Of 2 published numbers, ours agree with none to the last printed digit; why 2 differ stands beside them; 1 more could not be compared.')
  t.is(agreement([number(null)]), '1 published number could not be compared.')
})

test('each source has a table of its own, and a reason that repeats is said once', (t) => {
  const html = publishedSection([number(false, 'a <b>', 'why &'), number(true, 'c'), number(false, 'a <b>', 'why &')])
  t.is(html.split('<table').length - 1, 2)
  t.regex(html, /<h3>A &lt;b&gt;<\/h3>[^]*why &amp;[^]*likewise[^]*<h3>C<\/h3>/)
  t.is(html.split('why they differ').length - 1, 1)
  t.is(publishedSection([]), '')
})

const named = (...quantities: string[]) => publishedSection(quantities.map((quantity) => ({ ...number(true), quantity })))

test('what quantities that follow each other have in common is their heading', (t) => {
  const html = named('shared, d = 4: exact', 'shared, d = 4: integral', 'shared, d = 5: exact', 'β', 'radii, n = 64')
  t.deepEqual(html.match(/<th scope="row(?:group" colspan="4)?">[^<]*/g), [
    '<th scope="rowgroup" colspan="4">shared', '<th scope="row">d = 4: exact', '<th scope="row">d = 4: integral',
    '<th scope="row">d = 5: exact', '<th scope="row">β', '<th scope="row">radii, n = 64',
  ])
})

test('quantities without anything in common have no heading, nor has one alone', (t) => {
  t.notRegex(named('a, b', 'c, d', 'e'), /rowgroup/)
  t.notRegex(named('a, b, c'), /rowgroup/)
})

test('a list of numbers is not taken apart', (t) => {
  t.notRegex(named('radii for p = 0.01, 0.1 at n = 64', 'radii for p = 0.01, 0.1 at n = 99', 'radii for p = 0.01, 0.1 at n = 9'), /rowgroup/)
})

test('two rows have a heading only where it saves much', (t) => {
  t.notRegex(named('reach, a', 'reach, b'), /rowgroup/)
  t.regex(named('reach of the best radius at n = 64, a', 'reach of the best radius at n = 64, b'), /rowgroup/)
})

test('of quantities that are called the same, each keeps the last part of its name', (t) => {
  t.regex(named('a, b', 'a, b', 'a, b'), /rowgroup" colspan="4">a<.*row">b<.*row">b</)
})
