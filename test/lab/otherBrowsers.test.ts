import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import test from 'ava'
import { firefoxPath, launchFirefox } from './firefox.js'
import { eventually, type OtherBrowser } from './otherBrowser.js'
import { built } from './served.js'
import { launchWebKit, missingOfWebKit } from './webKit.js'

const browsers = [
  ['Firefox', existsSync(firefoxPath) ? '' : firefoxPath, launchFirefox],
  ['WebKit, which is Safari\'s engine,', missingOfWebKit, launchWebKit],
] as const

/** The value of an expression in the page, as soon as it is truthy. */
const inPage = (browser: OtherBrowser, expression: string) =>
  eventually(expression, () => browser.evaluate(expression), 60_000)
const textOf = (selector: string) => `document.querySelector('${selector}')?.textContent`
const click = (selector: string) => `document.querySelector('${selector}').click()`

for (const [name, missing, launch] of browsers) {
  const given = missing === '' ? test.serial : test.serial.skip
  const unless = missing === '' ? '' : ` (skipped: there is no ${missing})`
  given(`in ${name} the lab comes up from a disk, recalls, and has the digest of the command line${unless}`, async (t) => {
    t.timeout(300_000)
    const browser = await launch()
    t.teardown(() => browser.close())
    await browser.open(`${pathToFileURL(join(built, 'index.html')).href}#speed=200`)
    await inPage(browser, `/^Ready: 10 patterns/.test(${textOf('#status')})`)
    await browser.evaluate(click('#start-run'))
    t.is(await inPage(browser, textOf('#badge')), '✓ same digest as the command line')
    await browser.evaluate(click('#play'))
    const after = await inPage(browser, `/^After/.test(${textOf('#status')}) && ${textOf('#status')}`)
    t.regex(String(after), /^After \d+ reads: circuit 3, sdm 3, attention 3$/)
    t.deepEqual(await browser.complaints(), [])
  })
}
