import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { unless, withChromium } from './chromium.js'
import { openLab, quick, served, status } from './served.js'

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

withChromium(`axe finds nothing in a tour, with a cell looked at${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=200&tour=memory&step=5&population=granule&cell=7`)
  await status(page, /^Ready/)
  await page.click('#play')
  await status(page, /^After/)
  t.deepEqual(await violations(page), [])
})

withChromium(`every control is reached with the tabulator key, and shows that it has the focus${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  const count = await page.evaluate(() => {
    const controls = document.querySelectorAll('button:enabled, input:enabled, select, summary, [tabindex="0"]')
    controls.forEach((control, index) => control.setAttribute('data-control', String(index)))
    return controls.length
  })
  const reached = new Set<string>()
  for (let press = 0; press < count + 10; press++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const { activeElement } = document
      return { control: activeElement?.getAttribute('data-control'), outline: getComputedStyle(activeElement!).outlineStyle }
    })
    if (at.control == null) continue
    t.not(at.outline, 'none')
    reached.add(at.control)
  }
  // Of each two radio buttons one is a stop, as browsers have it.
  t.is(reached.size, count - 2)
})

withChromium(`where motion is not wanted, a presentation is shown at once${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=0.1`, { reducedMotion: 'reduce' })
  await status(page, /^Ready/)
  await page.click('#play')
  await status(page, /^After/)
  t.pass()
})
