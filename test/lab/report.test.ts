import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { ExecutionContext } from 'ava'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { htmlReport } from '../../src/report/htmlReport.js'
import { experimentReport } from '../../src/report/experimentReport.js'
import { plotFigure } from '../../src/report/plotFigure.js'
import { renderFigure } from '../../src/report/renderFigure.js'
import { launchChromium, unless, withChromium } from './chromium.js'
import { syntheticReport } from '../report/syntheticReport.js'

interface Opened {
  readonly page: Page
  /** Addresses that the page asked for, itself left out. */
  readonly requests: string[]
  /** Errors and warnings on the console, and exceptions. */
  readonly complaints: string[]
}

/** Opens a report from a file in a headless browser, both gone when the test ends. */
async function open(
  t: ExecutionContext, html: string, { javaScriptEnabled = true, colorScheme = 'light' }: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'lobule-report-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const browser = await launchChromium()
  t.teardown(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, javaScriptEnabled, colorScheme })
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => request.url() === address || requests.push(request.url()))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, requests, complaints }
}

const upgraded = (page: Page) => page.waitForFunction(() =>
  [...document.querySelectorAll('figure')].every((figure) => figure.dataset['interactive'] === 'true'))

withChromium(`every figure becomes interactive, without a complaint and without a request${unless}`, async (t) => {
  t.timeout(60_000)
  const { page, requests, complaints } = await open(t, htmlReport(await syntheticReport('circuit', 400)))
  await upgraded(page)
  t.is(await page.locator('figure').count(), 5)
  t.deepEqual(complaints, [])
  t.deepEqual(requests, [])
})

withChromium(`hovering shows a value, leaving hides it, and all downloads hold the figure${unless}`, async (t) => {
  t.timeout(60_000)
  const { page } = await open(t, htmlReport(await syntheticReport()))
  await upgraded(page)
  const tooltip = page.locator('.tooltip')
  t.false(await tooltip.isVisible())
  await page.locator('#rates .mark-rect.role-mark path').first().hover()
  await tooltip.waitFor({ state: 'visible' })
  t.regex((await tooltip.textContent())!, /populationmossycells512rate \(Hz\)/)
  await page.locator('h1').hover()
  await tooltip.waitFor({ state: 'hidden' })

  for (const [kind, start] of [
    ['csv', 'population,cells,rate_hz,low,high\n'], ['svg', '<svg '], ['specification', '{'],
  ] as const) {
    const arriving = page.waitForEvent('download')
    await page.locator(`#rates a.${kind}`).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await arriving).createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    t.is(text.slice(0, start.length), start)
    if (kind === 'specification') {
      const whole = JSON.parse(text) as { encoding?: unknown; $schema?: string; data: { values: object[] } }
      t.truthy(whole.encoding)
      t.regex(whole.$schema!, /vega-lite\/v6/)
      t.like(whole.data.values[0], { population: 'mossy', cells: 512 })
    }
  }
})

withChromium(`the raster zooms with Shift and the wheel, all bands of a window together${unless}`, async (t) => {
  t.timeout(60_000)
  const { page, complaints } = await open(t, htmlReport(await syntheticReport()))
  await upgraded(page)
  const times = () => page.locator('#raster .role-axis-label text').allTextContents()
  const before = await times()
  const box = (await page.locator('#raster .moving svg').boundingBox())!
  await page.locator('#raster .moving svg').scrollIntoViewIfNeeded()
  const shown = (await page.locator('#raster .moving svg').boundingBox())!
  await page.mouse.move(shown.x + box.width / 3, shown.y + box.height / 2)
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, -600)
  await page.keyboard.up('Shift')
  await page.waitForFunction((old) => [...document.querySelectorAll('#raster .role-axis-label text')]
    .map((label) => label.textContent).join() !== old, before.join())
  t.notDeepEqual(await times(), before)
  t.deepEqual(complaints, [])
})

withChromium(`names with markup neither run nor break the page${unless}`, async (t) => {
  t.timeout(60_000)
  const evil = '</script><script>window.ran = 1</script><img src=x onerror="window.ran = 1">\' + (window.ran = 1) + \''
  const { page, requests, complaints } = await open(t, htmlReport(await syntheticReport('circuit', 5, evil)))
  await upgraded(page)
  await page.locator('#rates .mark-rect.role-mark path').first().hover()
  await page.locator('.tooltip').waitFor({ state: 'visible' })
  t.is(await page.evaluate(() => (window as { ran?: number }).ran), undefined)
  t.deepEqual([requests, complaints], [[], []])
})

withChromium(`without scripts the drawings are there, and a sentence that says where the rows are${unless}`, async (t) => {
  t.timeout(60_000)
  const { page } = await open(t, htmlReport(await syntheticReport()), { javaScriptEnabled: false })
  t.is(await page.locator('figure .drawing > svg').count(), 5)
  t.true(await page.getByText('beside this file').isVisible())
  t.false(await page.locator('a.csv').first().isVisible())
  t.false(await page.locator('a.svg').first().isVisible())
})

withChromium(`behind each figure is a table of what is drawn, made when it is asked for${unless}`, async (t) => {
  t.timeout(60_000)
  const { page, complaints } = await open(t, await plotted())
  await upgraded(page)
  t.is(await page.locator('#weights .rows td').count(), 0)
  await page.locator('#weights .rows summary').click()
  await page.locator('#weights .rows td').first().waitFor()
  t.deepEqual(await page.locator('#weights .rows th').allTextContents(), ['level', 'distance', 'weight'])
  t.deepEqual(await page.locator('#weights .rows tbody tr').nth(2).locator('td').allTextContents(), ['sdm', '2', '0.333333'])
  t.is(await page.locator('#weights .rows tbody tr').count(), 40)
  t.deepEqual(complaints, [])
})

/** An experiment's report with one plot: two lines in one panel. */
async function plotted(): Promise<string> {
  const { speed, record, command, version } = await syntheticReport()
  const rows = ['sdm', 'softmax'].flatMap((level) =>
    Array.from({ length: 20 }, (_, distance) => ({ level, distance, weight: (level === 'sdm' ? 1 : 2) / (1 + distance) })))
  const figure = plotFigure({
    name: 'weights', title: 'Weights', caption: 'Against distance.', rows, series: 'level', mark: 'line and points',
    x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'weight', title: 'weight' },
  })
  return experimentReport({
    title: 'Weights', name: 'weights', about: 'compares weights', source: 'this test', speed, record, command, version,
    figures: [await renderFigure(figure)],
    result: { summary: 'Weights fall.', tables: [], plots: [], comparison: [] },
  })
}

withChromium(`a plot zooms with Shift and the wheel, and a legend entry that is clicked stands alone${unless}`, async (t) => {
  t.timeout(60_000)
  const { page, complaints } = await open(t, await plotted())
  await upgraded(page)
  t.regex((await page.locator('#weights .hint').textContent())!, /Click a legend entry.*Shift \+ wheel/)
  const faint = () => page.locator('#weights .moving .mark-symbol.role-mark path').evaluateAll((marks) =>
    marks.filter((mark) => Number(mark.getAttribute('opacity') ?? 1) < 0.5).length)
  t.is(await faint(), 0)
  await page.locator('#weights .moving .role-legend-label text', { hasText: 'softmax' }).click()
  await page.waitForFunction(() => [...document.querySelectorAll('#weights .moving .mark-symbol.role-mark path')]
    .filter((mark) => Number(mark.getAttribute('opacity') ?? 1) < 0.5).length === 20)

  const labels = () => page.locator('#weights .moving .role-axis-label text').allTextContents()
  const before = (await labels()).join()
  const box = (await page.locator('#weights .moving svg').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, -600)
  await page.keyboard.up('Shift')
  await page.waitForFunction((old) => [...document.querySelectorAll('#weights .moving .role-axis-label text')]
    .map((label) => label.textContent).join() !== old, before)
  t.not((await labels()).join(), before)
  t.deepEqual(complaints, [])
})

for (const colorScheme of ['light', 'dark'] as const) {
  withChromium(`axe finds nothing to object to in a ${colorScheme} report${unless}`, async (t) => {
    t.timeout(60_000)
    for (const html of [htmlReport(await syntheticReport('circuit', 20)), await plotted()]) {
      const { page } = await open(t, html, { colorScheme })
      await upgraded(page)
      await page.addScriptTag({ content: axe.source })
      const { violations } = await page.evaluate(() => (globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }).axe.run())
      t.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`), [])
    }
  })
}
