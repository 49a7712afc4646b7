import test, { type ExecutionContext } from 'ava'
import esbuild from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, present, unless, withChromium } from './chromium.js'


type DrawingsPage = typeof import('./drawingsPage.js')

let browser: Browser | undefined
let script = ''

test.before(async (t) => {
  t.timeout(60_000)
  const { outputFiles } = await esbuild.build({
    entryPoints: ['test/lab/drawingsPage.ts'], bundle: true, write: false, format: 'iife', globalName: 'drawings',
    platform: 'browser', target: 'es2022', logLevel: 'error',
  })
  script = outputFiles[0]!.text
  if (present) browser = await launchChromium()
})

test.after.always(() => browser?.close())

async function open(t: ExecutionContext, width: number, deviceScaleFactor = 1): Promise<Page> {
  t.timeout(60_000)
  const page = await browser!.newPage({ viewport: { width, height: 900 }, deviceScaleFactor })
  page.on('pageerror', (error) => t.fail(error.message))
  await page.setContent('<!doctype html><title>drawings</title>')
  await page.addScriptTag({ content: script })
  return page
}

const inPage = <Name extends keyof DrawingsPage>(
  page: Page, name: Name, ...values: Parameters<DrawingsPage[Name]>
): Promise<ReturnType<DrawingsPage[Name]>> => page.evaluate(([called, given]) =>
  (globalThis as unknown as { drawings: Record<string, (...all: unknown[]) => unknown> }).drawings[called]!(...given),
[name, values] as const) as Promise<ReturnType<DrawingsPage[Name]>>

for (const [width, scale] of [[360, 2], [1200, 1]] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    withChromium(`at ${width} pixels, ${scheme}, no drawing is blank${unless}`, async (t) => {
      const page = await open(t, width, scale)
      const colours = await inPage(page, 'drawAll', scheme)
      t.deepEqual(Object.keys(colours), ['folium', 'raster', 'membrane', 'weights', 'curve', 'rates', 'ring', 'grid', 'film'])
      for (const [name, count] of Object.entries(colours)) t.true(count > 3, `${name}: ${count} colours`)
    })
  }
}

withChromium(`a click on the middle of a cell hits this cell${unless}`, async (t) => {
  const page = await open(t, 900)
  t.deepEqual(await inPage(page, 'hitMiddles'),
    ['granule', 'golgi', 'purkinje'].flatMap((name) => [0, 7].map((cell) => `${name} ${cell}`)))
})

withChromium(`a word is drawn with the mouse and with the keyboard${unless}`, async (t) => {
  const page = await open(t, 320)
  await inPage(page, 'editWord')
  const box = (await page.locator('#grid').boundingBox())!
  const cell = Math.floor(box.width / 16)
  const left = box.x + (box.width - 16 * cell) / 2
  const top = box.y + (box.height - 16 * cell) / 2
  await page.mouse.move(left + 1.5 * cell, top + 0.5 * cell)
  await page.mouse.down()
  await page.mouse.move(left + 3.5 * cell, top + 0.5 * cell, { steps: 12 })
  await page.mouse.up()
  for (const key of ['ArrowDown', 'End', 'Space']) await page.keyboard.press(key)
  t.deepEqual(await page.evaluate(() => (globalThis as unknown as { word: () => number[] }).word()), [1, 2, 3, 31])
})

withChromium(`the time of a frame at 20,000 granule cells is measured${unless}`, async (t) => {
  const page = await open(t, 1200)
  const times = await inPage(page, 'frameTimes')
  for (const [name, frames] of Object.entries(times)) {
    const sorted = frames.toSorted((left, right) => left - right)
    t.is(sorted.length, 80)
    t.log(`${name}: median ${sorted[40]!.toFixed(2)} ms, 95 % ${sorted[75]!.toFixed(2)} ms of the 16.7 ms that a frame has`)
  }
})
