import type { Page } from 'playwright-core'
import { unless, withChromium } from './chromium.js'
import { openLab, quick, served, status } from './served.js'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
const hash = (page: Page) => new URL(page.url()).hash
const said = (page: Page) => page.textContent('#tour-status')
const storedCount = (page: Page) => page.locator('.stored li').count()
/** A lab in which eleven patterns are stored, the last drawn by hand. */
const withDrawn = `${quick}&stored=${[...'0123456789'].map((digit) => `${digit}-upright`).join('%2C')}%2Cdrawn%3Aff00ff00`
  + '&pattern=drawn%3Aff00ff00&noise=0.3&speed=200'
const steps = async (page: Page, count: number) => {
  for (let step = 2; step <= count; step++) {
    await page.click('#tour-next')
    await page.waitForFunction((number) => document.querySelector('.tour h2')!.textContent!.includes(`step ${number} of`), step)
  }
}

withChromium(`a tour that is left, and one that is ended, give back what was stored and set before${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, (await served(t)) + withDrawn)
  await status(page, /^Ready: 11 patterns/)
  for (const leave of ['#tour-leave', '#tour-end']) {
    await page.click('#tour-memory')
    await page.waitForFunction(() => /tour=memory/.test(location.hash))
    t.is(await storedCount(page), 0)
    await steps(page, leave === '#tour-end' ? 8 : 2)
    await page.click(leave)
    await page.waitForFunction(() => !/tour/.test(location.hash))
    t.is(hash(page), withDrawn)
    t.is(await storedCount(page), 11)
    t.is(await said(page), 'The tour is over: the lab is as it was before')
    await status(page, /^Ready: 11 patterns/)
  }
  t.deepEqual(complaints, [])
})

withChromium(`at its end what a tour made can be kept${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + withDrawn)
  await status(page, /^Ready/)
  await page.click('#tour-memory')
  await steps(page, 8)
  await page.click('#tour-keep')
  t.is(await said(page), 'The tour is over: the lab stays as it is')
  t.is(await storedCount(page), 10)
  await page.waitForFunction(() => /lesions=granule%3A0.3/.test(location.hash) && !/tour/.test(location.hash))
})

withChromium(`Back in the browser leads out of a tour to what was before, Forward into it, and leaving it then gives that back too${unless}`, async (t) => {
  const { page, complaints } = await openLab(t, (await served(t)) + withDrawn)
  await status(page, /^Ready/)
  // Set at the last moment: it is not in the address yet when the tour begins.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#redraw')!.click()
    document.querySelector<HTMLElement>('#tour-memory')!.click()
  })
  await steps(page, 3)
  await page.waitForFunction(() => /step=2/.test(location.hash))
  await page.goBack()
  await page.waitForSelector('#tour-memory')
  t.is(hash(page), withDrawn.replace('&speed', '&draw=2&speed'))
  t.is(await storedCount(page), 11)
  await page.goForward()
  // Faster than an address is written.
  for (let round = 0; round < 4; round++) {
    await page.goBack()
    await page.goForward()
  }
  await page.waitForSelector('#tour-leave')
  t.regex((await page.textContent('.tour h2'))!, /step 3 of 8$/)
  await page.click('#tour-leave')
  await page.waitForSelector('#tour-memory')
  t.is(await storedCount(page), 11)
  t.deepEqual(complaints, [])
})

withChromium(`with the keyboard alone: the focus goes to a tour, stays in it, and comes back to its button${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.focus('#tour-softmax')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'tour-next')
  t.is(await said(page), 'Why it looks like softmax, step 1 of 7: Every stored word has a weight')
  t.is(await page.getAttribute('#tour-next', 'aria-describedby'), 'tour-text')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /step 2 of 7/.test(document.querySelector('#tour-status')!.textContent!))
  t.is(await focused(page), 'tour-next')
  await page.keyboard.press('Shift+Tab')
  t.is(await focused(page), 'tour-back')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /step 1 of 7/.test(document.querySelector('#tour-status')!.textContent!))
  t.is(await focused(page), 'tour-next')
  await page.focus('#step')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.id === 'tour-softmax')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'tour-next')
  for (let step = 2; step <= 7; step++) {
    await page.keyboard.press('Enter')
    await page.waitForFunction((number) => document.querySelector('#tour-status')!.textContent!.includes(`step ${number} of`), step)
  }
  t.is(await focused(page), 'tour-end')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'tour-softmax')
  t.is(await page.locator('.tour').count(), 0)
})

withChromium(`Escape in a field is the field's, and without a tour it does nothing${unless}`, async (t) => {
  const { page } = await openLab(t, (await served(t)) + quick)
  await status(page, /^Ready/)
  await page.keyboard.press('Escape')
  await page.click('#tour-memory')
  await page.focus('#seed')
  await page.keyboard.press('Escape')
  t.is(await page.locator('.tour').count(), 1)
  t.is(await focused(page), 'seed')
})
