import test from 'ava'
import { raster } from '../../src/report/raster.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { assertGolden } from './golden.js'
import { syntheticResult } from './syntheticResult.js'

test('the raster is drawn as stored', async (t) => {
  await assertGolden(t, raster(syntheticResult('circuit', 12))!)
})

test('up to 20,000 spikes are all shown, and the caption says so', (t) => {
  const figure = raster(syntheticResult('circuit', 1000))!
  t.is(figure.rows.length, 14_000)
  t.regex(figure.caption, /All 14,000 spikes are shown/)
})

test('above 20,000 spikes the same step thins every population, and the caption says which', async (t) => {
  const result = syntheticResult('circuit', 3000)
  const figure = raster(result)!
  t.is(figure.rows.length, 14_000)
  t.regex(figure.caption, /Of 42,000 spikes, every 3rd of each population is shown, 14,000 in all/)
  const granule = result.rasters[0]!.populations.find(({ population }) => population === 'granule')!
  const shown = figure.rows.filter((row) => row['population'] === 'granule' && row['window'] === 1)
  t.deepEqual(shown.map((row) => row['cell']), granule.cells.filter((_, index) => index % 3 === 0))
  const { svg } = await renderFigure(figure)
  t.true(svg.length < 500_000, 'spikes of one look share an element')
})

test('without spikes there is no raster', (t) => {
  t.is(raster(syntheticResult('sdm')), undefined)
  t.is(raster(syntheticResult('circuit', 0)), undefined)
})

test('a population that is silent in a window draws without a warning', async (t) => {
  const result = syntheticResult('circuit', 5)
  const [first, second] = result.rasters
  const populations = first!.populations.map((population, index) =>
    (index === 3 ? { ...population, timesMs: [], cells: [] } : population))
  t.deepEqual((await renderFigure(raster({ ...result, rasters: [{ ...first!, populations }, second!] })!)).warnings, [])
})

test('names from a circuit file cannot become an expression or markup', async (t) => {
  const result = syntheticResult('circuit', 3)
  const population = '<b>"\'] + alert(1) + [\'</b>'
  const rasters = result.rasters.map((window) =>
    ({ ...window, populations: [{ ...window.populations[0]!, population }] }))
  const { svg, warnings } = await renderFigure(raster({ ...result, rasters })!)
  t.deepEqual(warnings, [])
  t.notRegex(svg, /<b>/)
  t.is(svg.match(/d="(?:M[-\d.]+,[-\d.]+h2v2h-2Z)+"/g)?.length, 2, 'its spikes are drawn in both windows')
})

test('below each population are its rates, which thinning leaves as they are', async (t) => {
  const population = { population: 'granule', count: 4, timesMs: [0.1, 0.2, 2.5], cells: [0, 1, 3], counts: [2, 0, 6] }
  const figure = raster({ rasters: [{ name: 'shown', fromMs: 0, toMs: 3, binMs: 1, populations: [population] }] })!
  t.deepEqual(figure.rows.slice(3), [
    { window: 1, population: 'granule', time_ms: 0, cell: '', until_ms: 1, rate_hz: 500 },
    { window: 1, population: 'granule', time_ms: 2, cell: '', until_ms: 3, rate_hz: 1500 },
  ])
  t.regex(figure.caption, /in bins of 1 ms; all cells count/)
  t.deepEqual((await renderFigure(figure)).warnings, [])
})
