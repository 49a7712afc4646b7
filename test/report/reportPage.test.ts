import test from 'ava'
import { filmFigures } from '../../src/report/filmFigures.js'
import { reportPage } from '../../src/report/reportPage.js'

const frame = {
  speed: { wallSeconds: 2 }, figures: [], command: 'lobule run x && y', version: '1.2.3',
  record: { identity: { a: '<b>' }, identityDigest: 'i'.repeat(64), resultDigest: 'r'.repeat(64), circumstance: {} },
}
const content = { title: 'A <title>', about: 'about', lead: 'lead', beforeFigures: '<p>before</p>', afterFigures: '<p>after</p>' }

test('texts are escaped, and sections are HTML as given, before and after the figures', (t) => {
  const html = reportPage(frame, content)
  for (const text of ['<h1>A &lt;title&gt;</h1>', 'lobule run x &amp;&amp; y', '<p>before</p>', '<p>after</p>', 'i'.repeat(64),
    `content: "A  title  · Lobule ${frame.version} · identity ${'i'.repeat(16)}"`]) {
    t.true(html.includes(text), text)
  }
  t.true(html.indexOf('<p>before</p>') < html.indexOf('<p>after</p>'))
  t.notRegex(html, /"a": "<b>"/)
})

test('a report without figures has no heading for them', (t) => {
  t.notRegex(reportPage(frame, content), /<h2>Figures/)
})

test('pictures stand in the page as they are, with nothing for the viewer to draw again', (t) => {
  const figures = filmFigures({
    name: 'film', title: 'Film', caption: 'Pictures.', width: 1, height: 1, reels: [{ name: 'one', pictures: ['00', 'ff'], labels: ['a', 'b'] }],
  })
  const html = reportPage({ ...frame, figures }, content)
  for (const { svg, figure } of figures) t.true(html.includes(svg) && html.includes(`<figure id="${figure.name}">`))
  t.regex(html, /id="figures">\{"drawings":\[\],"figures":\{"film-strip":/)
  t.regex(html, /img-src data:/)
})

test('right after the lead stands how to see it happen in the lab, at the run where the lab repeats it', (t) => {
  const html = reportPage(frame, content)
  const places = ['class="lead"', '>See it happen.<', '>npm run lab<', '<h2>'].map((text) => html.indexOf(text))
  t.deepEqual(places.toSorted((left, right) => left - right), places)
  t.true(places[0]! > 0)
  t.true(reportPage(frame, { ...content, labFolder: 'runs/a' }).includes('>npm run lab -- runs/a<'))
})

test('a lead that begins with a question is question and answer, and what is no text follows it', (t) => {
  const html = reportPage(frame, { ...content, lead: 'Does it recall? It does: all.\n\nMore.', afterLead: '<p>9 of 9</p>' })
  t.true(html.includes('<p class="question">Does it recall?</p>\n<p class="lead">It does: all.</p>\n<p>More.</p>\n<p>9 of 9</p>'))
  t.true(reportPage(frame, { ...content, lead: 'It recalls. Does it?' }).includes('<p class="lead">It recalls. Does it?</p>'))
  t.notRegex(reportPage(frame, content), /<p class="question"/)
})

test('each drawing says how wide it is, so that paper shows all in one scale', (t) => {
  const figures = filmFigures({
    name: 'film', title: 'Film', caption: 'Pictures.', width: 1, height: 1, reels: [{ name: 'one', pictures: ['00'], labels: ['a'] }],
  })
  const [, said] = /style="--width: (\d+)"/.exec(reportPage({ ...frame, figures }, content))!
  t.is(said, / width="(\d+)/.exec(figures[0]!.svg)![1]!)
})
