// node scripts/screenshots.mjs: takes the pictures of the README anew from the built lab, in data/. Needs Chromium.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { root } from './steps.mjs'

const address = pathToFileURL(join(root, 'dist/lab/index.html')).href
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
await page.goto(`${address}#speed=30`)
await page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('Ready'))
await page.click('#play')
await page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('After'))
await page.screenshot({ path: 'data/lab.png', scale: 'css' })
await browser.close()
