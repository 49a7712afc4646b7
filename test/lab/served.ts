import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.js'

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
export const built = resolve('dist/lab')

/** The built lab, at a path below a static server's root, as on GitHub Pages. */
export async function served(t: ExecutionContext): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const name = /^\/some\/path\/([\w.]*)$/.exec(url)?.[1]
    const file = join(built, name === '' ? 'index.html' : name ?? 'missing')
    if (name === undefined || !existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': types[file.split('.').at(-1)!]! }).end(readFileSync(file))
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  t.teardown(() => server.close())
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/some/path/`
}

export interface OpenedLab {
  readonly page: Page
  /** What it asked for, by the ends of the addresses. */
  readonly requests: string[]
  /** Errors and warnings on the console, and exceptions. */
  readonly complaints: string[]
}

let browser: Promise<Browser> | undefined
test.after.always(async () => (await browser)?.close())

/** Opens an address in a headless browser, in a context that is gone when the test ends. */
export async function openLab(t: ExecutionContext, address: string, options: BrowserContextOptions = {}): Promise<OpenedLab> {
  t.timeout(120_000)
  browser ??= launchChromium()
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...options })
  t.teardown(() => context.close())
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, requests, complaints }
}

/** Waits until the status says something. */
export const status = (page: Page, pattern: RegExp): Promise<unknown> =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector('#status')?.textContent ?? ''),
    pattern.source, { timeout: 60_000 })

/** A circuit small enough to be built quickly, in the address. */
export const quick = '#settings=granuleCells%3A4000'
