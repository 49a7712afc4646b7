import test from 'ava'
import { LiveRaster } from '../../../../src/lab/drawing/raster/liveRaster.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'

const populations = [
  { name: 'mossy', count: 100, role: 'mossy' as const }, { name: 'granule', count: 20_000, role: 'granule' as const },
]

test('each population has its name and number, and a click in its band means it', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations)
  raster.draw()
  t.true(['mossy', '100', 'granule', '20,000'].every((text) => fake.texts.includes(text)))
  t.is(raster.hit(400, 20), 'mossy')
  t.is(raster.hit(400, 250), 'granule')
  t.is(raster.hit(400, 295), undefined)
})

/** What is said of times on the axis. */
const times = (texts: readonly string[]) => texts.filter((text) => /^[\d,.]+( ms)?$/.test(text) && !['100', '20,000'].includes(text))
/** A raster of 642 pixels for 100 ms. */
const opened = () => {
  const fake = fakeCanvas(800, 300)
  return { fake, raster: new LiveRaster(fake.canvas, { scheme: schemes.light }, populations, { windowMs: 100 }) }
}

test('the axis says the times that are seen, up to the present', (t) => {
  const { fake, raster } = opened()
  raster.begin(900, 'read')
  raster.append({ population: 'granule', timeMs: 950, cells: Uint32Array.of(1) })
  raster.advance(1005)
  raster.draw()
  t.deepEqual(times(fake.texts), ['910', '920', '930', '940', '950', '960', '970', '980', '990', '1,000'])
})

test('where silence is left out, the axis breaks, and goes on in the times of the circuit', (t) => {
  const { fake, raster } = opened()
  for (const onset of [3000, 3300]) {
    raster.begin(onset, 'read')
    raster.advance(onset + 25)
  }
  raster.draw()
  t.deepEqual(times(fake.texts), ['3,000 ms', '3,300 ms', '3,020', '3,320'])
  // 25 ms are 160.5 pixels, up to the right edge at 792; before them is the break.
  const gap = fake.calls.filter(({ name }) => name === 'fillRect').at(-1)!.values as number[]
  t.true(Math.abs(gap[0]! - 619.5) <= 1)
  t.true(Math.abs(gap[2]! - 12) < 1e-9)
})

test('presentations that follow each other without silence are one axis', (t) => {
  const { fake, raster } = opened()
  for (const onset of [0, 20, 40]) {
    raster.begin(onset, 'read')
    raster.advance(onset + 20)
  }
  raster.draw()
  t.deepEqual(times(fake.texts), ['0 ms', '20 ms', '40 ms', '10', '30', '50', '60'].filter((text) => fake.texts.includes(text)))
  t.is(fake.calls.filter(({ name }) => name === 'fillRect').length, 1 + populations.length)
})

test('a stretch has its line and its word until its beginning has left the picture', (t) => {
  const { fake, raster } = opened()
  raster.begin(10, 'read')
  raster.advance(50)
  raster.draw()
  t.true(fake.texts.includes('read'))
  fake.calls.length = 0
  raster.advance(150)
  raster.draw()
  t.false(fake.texts.includes('read'))
})

test('of stretches that follow each other closely, only those with room have their word', (t) => {
  const { fake, raster } = opened()
  for (const [time, word] of [[10, 'one'], [11, 'two'], [60, 'three']] as const) {
    raster.begin(time, word)
    raster.advance(time + (word === 'one' ? 1 : 30))
  }
  raster.draw()
  t.deepEqual(['one', 'two', 'three'].filter((word) => fake.texts.includes(word)), ['two', 'three'])
})

test('the picture is drawn in at most two pieces that fill the plot, whatever time it is', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations, { windowMs: 100 })
  for (const time of [0, 30, 99.9, 100, 170, 1234]) {
    raster.advance(time)
    fake.calls.length = 0
    raster.draw()
    const pieces = fake.calls.filter(({ name }) => name === 'drawImage').map(({ values }) => values.slice(1) as number[])
    t.true(pieces.length <= 2)
    t.is(pieces.reduce((sum, [, , width]) => sum + width!, 0), 642)
    t.is(Math.round(pieces.reduce((sum, piece) => sum + piece[6]!, 0)), 642)
  }
})

test('another look, and another size, begin with an empty picture', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations)
  raster.begin(900, 'read')
  raster.advance(990)
  raster.append({ population: 'granule', timeMs: 900, cells: Uint32Array.of(1) })
  raster.draw()
  t.true(fake.texts.includes('900 ms'))
  fake.calls.length = 0
  raster.look = { scheme: schemes.dark }
  raster.draw()
  t.false(fake.texts.includes('900 ms'))
  fake.canvas.clientWidth = 360
  t.true(raster.resize())
  t.notThrows(() => raster.draw('granule'))
  t.deepEqual(fake.notFinite, [])
})
