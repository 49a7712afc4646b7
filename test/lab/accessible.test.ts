import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openLab, quick, served, status, unless, withChromium } from './served.js'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface Violation { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }

/** What axe finds wrong in the page. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run())
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

for (const [about, options] of [
  ['in light', {}], ['in dark', { colorScheme: 'dark' }], ['on a phone', { viewport: { width: 360, height: 740 } }],
] as const) {
  withChromium(`axe finds nothing ${about}${unless}`, async (t) => {
    const { page } = await openLab(t, `${await served(t)}${quick}&speed=200`, options)
    await status(page, /^Ready/)
    await page.click('#weigh')
    await status(page, /^Weight curve measured/)
    await page.click('#start-run')
    await page.waitForSelector('#digest', { timeout: 60_000 })
    t.deepEqual(await violations(page), [])
  })
}

withChromium(`every control is reached with the tabulator key, and shows that it has the focus${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll('button:enabled, input:enabled, select, summary, [tabindex="0"]')].length)
  const reached = new Set<string>()
  for (let press = 0; press < wanted + 5; press++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const all = [...document.querySelectorAll('*')]
      return { place: String(all.indexOf(element)), outline: getComputedStyle(element).outlineStyle }
    })
    if (!at) continue
    t.not(at.outline, 'none')
    reached.add(at.place)
  }
  // Of the two radio buttons one is a stop, as browsers have it.
  t.is(reached.size, wanted - 1)
})

withChromium(`where motion is not wanted, a presentation is shown at once${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=0.1`, { reducedMotion: 'reduce' })
  await status(page, /^Ready/)
  await page.click('#play')
  await status(page, /^After/)
  t.pass()
})
