// Rows of the lab in headless Chromium, without a graphics card: what the page's own thread does in a frame while it plays,
// and when it is there. Beside them the frames of an empty page in the same browser.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { buildDistribution, buildLab, buildWorkers, root } from '../steps.mjs'
import { median } from './statistics.mjs'

const executablePath = '/usr/bin/chromium'
const folder = join(root, 'dist', 'lab')
const names = ['index.html', 'lab.css', 'lab.js', 'worker.js']
const types = /** @type {Record<string, string>} */ ({ html: 'text/html', js: 'text/javascript', css: 'text/css' })
const empty = '<!doctype html><title>empty</title><script>requestAnimationFrame(function draw() { requestAnimationFrame(draw) })</script>'
const loads = 9

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, pid: number, tid: number, ph: string, ts: number, dur: number, tdur?: number,
 *   args?: { data?: { message?: string } } }} TraceEvent */

/** Serves the built lab, and an empty page. @returns {Promise<{ address: string, close(): void }>} */
async function serve() {
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1)
    const body = url === '/empty' ? empty : names.includes(name) ? readFileSync(join(folder, name)) : undefined
    if (body === undefined) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/html' }).end(body)
  })
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)) })
  const address = server.address()
  return { address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, close: () => server.close() }
}

/** @param {Page} page @param {string} words */
const says = (page, words) => page.waitForFunction((start) =>
  document.querySelector('#status')?.textContent?.startsWith(start), words, { timeout: 60_000, polling: 50 })

/** @param {number[]} numbers @param {number} part */
const quantile = (numbers, part) =>
  numbers.toSorted((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(part * numbers.length))] ?? NaN

/** @param {number[]} list */
const spread = (list) => `${median(list).toFixed(0)} (${Math.min(...list).toFixed(0)} to ${Math.max(...list).toFixed(0)})`

/**
 * Processor time of the page's main thread in each frame, in ms, while `act` lasts.
 * @param {Browser} browser @param {Page} page @param {() => Promise<unknown>} act
 */
async function frames(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink'] })
  await page.evaluate(() => console.timeStamp('lobule begins'))
  await act()
  await page.evaluate(() => console.timeStamp('lobule ends'))
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()))
  const stamp = (/** @type {string} */ words) => traceEvents.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === words)
  const [begins, ends] = [stamp('lobule begins'), stamp('lobule ends')]
  if (!begins || !ends) throw new Error('the browser has not traced the page')
  const own = traceEvents.filter(({ pid, tid, ts }) => pid === begins.pid && tid === begins.tid && ts >= begins.ts && ts <= ends.ts)
    .sort((left, right) => left.ts - right.ts)
  const starts = own.filter(({ name }) => name === 'WebFrameWidgetImpl::BeginMainFrame').map(({ ts }) => ts)
  const work = starts.slice(1).map(() => 0)
  let frame = 0
  for (const { name, ph, ts, dur, tdur } of own) {
    if (name !== 'ThreadControllerImpl::RunTask' || ph !== 'X') continue
    while (frame < starts.length && (starts[frame] ?? NaN) <= ts + dur) frame++
    if (frame > 0 && frame <= work.length) work[frame - 1] = (work[frame - 1] ?? 0) + (tdur ?? dur) / 1000
  }
  const seconds = ((starts.at(-1) ?? NaN) - (starts[0] ?? NaN)) / 1e6
  return { framesPerSecond: work.length / seconds, medianMs: median(work), p99Ms: quantile(work, 0.99), mostMs: Math.max(...work),
    overBudget: work.filter((milliseconds) => milliseconds > 1000 / 60).length, frames: work.length }
}

/** Builds and serves the lab, and opens a browser for `use`.
 * @template Result @param {(browser: Browser, address: string) => Promise<Result>} use */
async function inBrowser(use) {
  if (!existsSync(executablePath)) return { missing: `there is no ${executablePath}` }
  await buildWorkers()
  await buildDistribution()
  await buildLab()
  const { address, close } = await serve()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    return { browser: browser.version(), ...await use(browser, address) }
  } finally {
    await browser.close()
    close()
  }
}

/** @type {import('./simulations.mjs').Simulation} */
const labFrames = { name: 'lab-frames',
  measure: (say) => inBrowser(async (browser, address) => {
    say(`${'main thread, ms of processor time a frame'.padEnd(44)}${['median', '99 %', 'most', '> 16.7', 'frames/s']
      .map((head) => head.padStart(10)).join('')}`)
    /** @type {Record<string, Awaited<ReturnType<typeof frames>>>} */
    const measured = {}
    const row = async (/** @type {string} */ name, /** @type {string} */ path, /** @type {boolean} */ plays) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(address + path)
      if (path !== 'empty') await says(page, 'Ready')
      await page.evaluate(() => document.querySelector('#live')?.scrollIntoView())
      await page.waitForTimeout(500)
      const found = await frames(browser, page, async () => {
        if (!plays) return page.waitForTimeout(2000)
        await page.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('#play'))?.click())
        return says(page, 'After')
      })
      await page.close()
      measured[name] = found
      const { medianMs, p99Ms, mostMs, overBudget, frames: count, framesPerSecond } = found
      say(`${name.padEnd(44)}${[medianMs.toFixed(2), p99Ms.toFixed(2), mostMs.toFixed(1), `${overBudget}/${count}`,
        framesPerSecond.toFixed(1)].map((text) => text.padStart(10)).join('')}`)
    }
    await row('empty page', 'empty', false)
    for (const cells of [20_000, 50_000]) {
      const settings = `#settings=granuleCells%3A${cells}`
      await row(`${cells} granule cells, nothing plays`, settings, false)
      for (const speed of [10, 40, 200]) {
        await row(`${cells} granule cells, a read at ${speed} ms/s`, `${settings}&noise=0.3&speed=${speed}`, true)
        await row(`${cells} granule cells, a film at ${speed} ms/s`, `${settings}&order=next&noise=0&speed=${speed}`, true)
      }
    }
    return { measured }
  }) }

/** @type {import('./simulations.mjs').Simulation} */
const labLoad = { name: 'lab-load',
  measure: (say) => inBrowser(async (browser, address) => {
    /** @type {{ firstPaintMs: number, controlsMs: number, readyMs: number }[]} */
    const times = []
    for (let load = 0; load < loads; load++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.addInitScript(() => {
        const seen = /** @type {{ controlsMs?: number, readyMs?: number }} */ (globalThis)
        new MutationObserver(() => {
          const now = performance.now()
          if (document.querySelector('#play')) seen.controlsMs ??= now
          if (document.querySelector('#status')?.textContent?.startsWith('Ready')) seen.readyMs ??= now
        }).observe(document, { subtree: true, childList: true, characterData: true })
      })
      await page.goto(address)
      await says(page, 'Ready')
      times.push(await page.evaluate(() => {
        const { controlsMs, readyMs } = /** @type {{ controlsMs: number, readyMs: number }} */ (/** @type {unknown} */ (globalThis))
        return { firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, controlsMs, readyMs }
      }))
      await context.close()
    }
    say(`ms from the start of the navigation, medians of ${loads} first loads (least to most): `
      + `first paint ${spread(times.map(({ firstPaintMs }) => firstPaintMs))}, `
      + `controls ${spread(times.map(({ controlsMs }) => controlsMs))}, memory ready ${spread(times.map(({ readyMs }) => readyMs))}`)
    const bytes = Object.fromEntries(names.map((name) => [name, { bytes: statSync(join(folder, name)).size,
      gzipped: gzipSync(readFileSync(join(folder, name))).length }]))
    for (const [name, { bytes: whole, gzipped }] of Object.entries(bytes)) say(`  ${name}: ${whole} bytes, ${gzipped} gzipped`)
    return { times, bytes }
  }) }

export const labRows = [labFrames, labLoad]
