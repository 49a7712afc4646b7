import test from 'ava'
import { reportPage } from '../../src/report/reportPage.js'

const frame = {
  speed: { wallSeconds: 2 }, figures: [], command: 'lobule run x && y', version: '1.2.3',
  record: { identity: { a: '<b>' }, identityDigest: 'i'.repeat(64), resultDigest: 'r'.repeat(64), circumstance: {} },
}
const content = { title: 'A <title>', about: 'about', lead: 'lead', beforeFigures: '<p>before</p>', afterFigures: '<p>after</p>' }

test('texts are escaped, and sections are HTML as given, before and after the figures', (t) => {
  const html = reportPage(frame, content)
  for (const text of ['<h1>A &lt;title&gt;</h1>', 'lobule run x &amp;&amp; y', '<p>before</p>', '<p>after</p>', 'i'.repeat(64)]) {
    t.true(html.includes(text), text)
  }
  t.true(html.indexOf('<p>before</p>') < html.indexOf('<p>after</p>'))
  t.notRegex(html, /"a": "<b>"/)
})

test('a report without figures has no heading for them', (t) => {
  t.notRegex(reportPage(frame, content), /<h2>Figures/)
})
