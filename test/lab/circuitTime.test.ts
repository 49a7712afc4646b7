import { unless, withChromium } from './chromium.js'
import { openLab, quick, served, status } from './served.js'

withChromium(`the raster says the circuit's own times, 300 ms from read to read, and that silence is cut${unless}`, async (t) => {
  const { page } = await openLab(t, `${await served(t)}${quick}&speed=200`)
  await status(page, /^Ready: 10 patterns/)
  await page.evaluate(() => {
    const { fillText } = CanvasRenderingContext2D.prototype
    const texts: string[] = []
    Object.assign(globalThis, { texts })
    CanvasRenderingContext2D.prototype.fillText = function write(text, ...place) {
      if (this.canvas.className === 'raster') texts.push(text)
      fillText.call(this, text, ...place)
    }
  })
  await page.click('#step')
  await status(page, /^Read 1/)
  await page.click('#step')
  await status(page, /^Read 2|^After/)
  const texts = await page.evaluate(() => (globalThis as unknown as { texts: string[] }).texts)
  // Ten patterns were stored before, each in a presentation of its own.
  t.deepEqual([...new Set(texts.filter((text) => text.endsWith(' ms')))], ['3,000 ms', '3,300 ms'])
  t.is(await page.getAttribute('.raster', 'aria-describedby'), 'time-about')
  t.is((await page.textContent('#time-about'))!.trim(), 'Times are the circuit\'s own, from its building on. A presentation lasts '
    + '300 ms; once its spikes are over the silence is cut, where the axis has a break (//).')
})
