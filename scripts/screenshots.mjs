// node scripts/screenshots.mjs: takes the pictures of the README anew, in data/, from the built lab and from a run's report. Needs Chromium.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decode, encode } from 'fast-png'
import { chromium } from 'playwright-core'
import { root } from './steps.mjs'

const address = pathToFileURL(join(root, 'dist/lab/index.html')).href
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1100, height: 900 } })
const says = (/** @type {string} */ words) => page.waitForFunction((start) =>
  document.querySelector('#status')?.textContent?.startsWith(start), words)

await page.goto(address)
await says('Ready')
await page.click('#play')
await says('After')
save('lab', await page.screenshot({ clip: { x: 0, y: 0, width: 1100, height: 785 } }))

// In the midst of a read: parallel fibres carry the address.
await page.goto('about:blank')
await page.goto(`${address}#speed=2&settings=granuleCells%3A20000`)
await says('Ready')
await page.click('#play')
await page.waitForTimeout(2300)
await page.click('#play')
save('lab-folium', await page.locator('.folium').screenshot())

// The report of the main job.
const folder = mkdtempSync(join(tmpdir(), 'lobule-screenshots-'))
const { status } = spawnSync(process.execPath,
  [resolve('dist/lobule.js'), 'run', 'circuits/cerebellar-cortex.json', '--seed', '1', '--quiet'],
  { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
if (status !== 0) throw new Error('the run whose report is shown failed')
await page.setViewportSize({ width: 900, height: 1000 })
await page.goto(pathToFileURL(join(folder, 'runs', 'recall-seed-1', 'report.html')).href)
await page.waitForFunction(() => [...document.querySelectorAll('figure')].every(({ dataset }) => dataset['interactive'] === 'true'))
save('report', await page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 1000 } }))
await browser.close()
rmSync(folder, { recursive: true })

/** Writes a picture as a smaller file, with 32 steps of each colour. @param {string} name @param {Uint8Array} png */
function save(name, png) {
  const { width, height, channels, data } = decode(png)
  const fewer = Uint8Array.from(data, (value) => Math.round(Math.round(value / 255 * 31) * 255 / 31))
  writeFileSync(`data/${name}.png`, encode({ width, height, channels, depth: 8, data: fewer }, { zlib: { level: 9 } }))
}
