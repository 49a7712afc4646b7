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

test('the axis says the times that are seen, up to the present', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations, { windowMs: 100 })
  raster.append({ population: 'granule', timeMs: 950, cells: Uint32Array.of(1) })
  raster.advance(1000)
  raster.draw()
  t.deepEqual(fake.texts.filter((text) => text.endsWith(' ms')), ['920 ms', '940 ms', '960 ms', '980 ms'])
})

test('a mark is drawn until it has left the picture', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations, { windowMs: 100 })
  raster.mark(10, 'read')
  raster.advance(50)
  raster.draw()
  t.true(fake.texts.includes('read'))
  fake.calls.length = 0
  raster.advance(150)
  raster.draw()
  t.false(fake.texts.includes('read'))
})

test('of marks that follow each other closely, only those with room have their word', (t) => {
  const fake = fakeCanvas(800, 300)
  const raster = new LiveRaster(fake.canvas, { scheme: schemes.light }, populations, { windowMs: 100 })
  for (const [time, word] of [[10, 'one'], [11, 'two'], [60, 'three']] as const) raster.mark(time, word)
  raster.advance(90)
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
  raster.append({ population: 'granule', timeMs: 900, cells: Uint32Array.of(1) })
  raster.draw()
  t.true(fake.texts.includes('800 ms'))
  fake.calls.length = 0
  raster.look = { scheme: schemes.dark }
  raster.draw()
  t.false(fake.texts.includes('800 ms'))
  fake.canvas.clientWidth = 360
  t.true(raster.resize())
  t.notThrows(() => raster.draw('granule'))
  t.deepEqual(fake.notFinite, [])
})
