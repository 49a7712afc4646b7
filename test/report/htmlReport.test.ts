import test from 'ava'
import { htmlReport } from '../../src/report/htmlReport.js'
import { unpackedRows } from '../../src/report/packedRows.js'
import type { EmbeddedFigures } from '../../src/report/reportPage.js'
import { syntheticReport } from './syntheticReport.js'

const usual = await syntheticReport()

test('the report is one file that names nothing outside of itself', (t) => {
  const html = htmlReport(usual)
  const withoutScript = html.replace(/<script>.*<\/script>/s, '')
  t.deepEqual([...new Set([...withoutScript.matchAll(/(?:src|href)="([^"]{0,30})/g)].map(([, target]) => target!.split(';')[0]))],
    [])
  t.deepEqual([...new Set([...withoutScript.matchAll(/https?:[^"<\s]*/g)].map(String))].filter((address) =>
    !address.startsWith('http://www.w3.org/') && !address.startsWith('https://vega.github.io/schema/')), [])
  t.regex(html, /Content-Security-Policy" content="default-src 'none';[^"]*"/)
  t.notRegex(html.match(/Content-Security-Policy" content="([^"]*)"/)![1]!, /connect-src|https?:|\*/)
})

test('the report stays below 1.6 megabytes with a raster of 20,000 spikes', async (t) => {
  const html = htmlReport(await syntheticReport('circuit', 1428))
  t.true(html.length < 1_600_000, String(html.length))
})

test('a name with markup in it is harmless wherever it is shown', async (t) => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\''
  const report = await syntheticReport('circuit', 3, evil)
  const html = htmlReport({ ...report, command: evil, version: evil, record: { ...report.record, identity: { evil } } })
  t.is(html.match(/<script/g)!.length, 2)
  t.is(html.match(/<\/script/g)!.length, 2)
  t.notRegex(html, /<img/)
})

const held = (html: string) => JSON.parse(html.match(/id="figures">(.*?)<\/script>/s)![1]!) as EmbeddedFigures

test('the rows that a page holds are the figure\'s, and figures that are drawn alike have one specification', (t) => {
  const { rows, drawing } = held(htmlReport(usual)).figures['rates']!
  t.deepEqual(unpackedRows(rows), usual.figures.find(({ figure }) => figure.name === 'rates')!.figure.rows)
  t.is(typeof drawing, 'number')
  const [first] = usual.figures.filter(({ vega }) => vega !== undefined)
  const twins = ['one', 'two'].map((name) => ({ ...first!, figure: { ...first!.figure, name } }))
  const { drawings, figures } = held(htmlReport({ ...usual, figures: twins }))
  t.is(drawings.length, 1)
  t.deepEqual(Object.values(figures).map((figure) => figure.drawing), [0, 0])
})

test('the drawings, tables, digests and command are in the file itself, which reads without scripts', (t) => {
  const html = htmlReport(usual)
  for (const { svg, figure } of usual.figures) {
    t.true(html.includes(svg), figure.name)
    t.regex(html, new RegExp(`<figure id="${figure.name}">`))
  }
  const { command, record } = usual
  for (const text of [command, record.identityDigest, record.resultDigest]) t.true(html.includes(text), text)
})

test('ids are unique in the whole report', (t) => {
  const html = htmlReport(usual).replace(/<script.*<\/script>/s, '')
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  t.is(new Set(ids).size, ids.length)
})

test('a level without spikes has neither a raster nor rates', async (t) => {
  const html = htmlReport(await syntheticReport('sdm'))
  t.notRegex(html, /<figure id="ra/)
  t.notRegex(html, /Spike rates/)
})
