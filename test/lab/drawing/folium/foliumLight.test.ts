import test from 'ava'
import { foliumLayout } from '../../../../src/lab/drawing/folium/foliumLayout.js'
import { FoliumLight } from '../../../../src/lab/drawing/folium/foliumLight.js'
import { schemes, withOpacity } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'
import { drawnCircuit } from '../shippedCircuits.js'

const layout = foliumLayout(drawnCircuit('eyelid'), 900, 480)
const folium = { layout, look: { scheme: schemes.light }, ratio: 1, loopClosed: false }

/** A light that fades within 5 ms, on a canvas that writes down what it is told to. */
function lit() {
  const { canvas, calls } = fakeCanvas(900, 480)
  const document = { createElement: () => canvas } as unknown as Document
  return { light: new FoliumLight(document, 5), calls }
}

test('cells that fire are drawn at their places, in the colour of their population, while they show', (t) => {
  const { light, calls } = lit()
  light.append({ population: 'nuclear', timeMs: 10, cells: Uint32Array.of(2, 5) })
  const discs = (nowMs: number) => {
    calls.length = 0
    light.show(folium, nowMs)
    return calls.filter(({ name }) => name === 'arc').map(({ values }) => values.slice(0, 2))
  }
  const { x, y } = layout.populations.find(({ name }) => name === 'nuclear')!
  t.deepEqual(discs(9), [])
  t.deepEqual(discs(10), [2, 5].map((cell) => [x[cell], y[cell]]))
  t.true(calls.some(({ name, values }) => name === 'fillStyle' && values[0] === withOpacity(schemes.light.roles.nuclear, 1)))
  t.deepEqual(discs(40), [])
})

test('of granule cells that fire, no more than some hundred parallel fibres are drawn', (t) => {
  const { light, calls } = lit()
  light.append({ population: 'granule', timeMs: 0, cells: Uint32Array.from({ length: 20_000 }, (_, index) => 5 * index) })
  light.show({ ...folium, layout: foliumLayout(drawnCircuit('granular-100k'), 900, 480) }, 0)
  const fibres = calls.filter(({ name }) => name === 'lineTo').length / 42
  t.true(fibres > 200 && fibres < 300, `${fibres}`)
})

test('from frame to frame all fades by what time asks for, and only what has fired since is painted', (t) => {
  const { light, calls } = lit()
  light.append({ population: 'nuclear', timeMs: 1, cells: Uint32Array.of(2) })
  t.true(light.show(folium, 1))
  light.append({ population: 'nuclear', timeMs: 3, cells: Uint32Array.of(5) })
  calls.length = 0
  t.true(light.show(folium, 3))
  t.deepEqual(calls.filter(({ name }) => name === 'arc').length, 1)
  t.true(calls.some(({ name, values }) => name === 'fillStyle' && values[0] === `rgb(0 0 0 / ${1 - Math.exp(-2 / 5)})`))
})

test('where nothing has fired and too little has faded, nothing is painted', (t) => {
  const { light, calls } = lit()
  light.append({ population: 'nuclear', timeMs: 1, cells: Uint32Array.of(2) })
  light.show(folium, 1)
  calls.length = 0
  t.false(light.show(folium, 1))
  t.false(light.show(folium, 1.2))
  t.deepEqual(calls, [])
  t.true(light.show(folium, 2))
})

test('another layout, a time that went back, and a viewer who wants no motion have all of it painted anew', (t) => {
  for (const [other, nowMs] of [
    [{ ...folium, layout: foliumLayout(drawnCircuit('eyelid'), 800, 480) }, 3], [folium, 2],
    [{ ...folium, look: { ...folium.look, reducedMotion: true } }, 3],
  ] as const) {
    const { light, calls } = lit()
    light.append({ population: 'nuclear', timeMs: 1, cells: Uint32Array.of(2) })
    light.show(folium, 2.5)
    calls.length = 0
    t.true(light.show(other, nowMs))
    t.is(calls.filter(({ name }) => name === 'arc').length, 1)
    t.false(calls.some(({ values }) => values[0] === 'destination-out'))
  }
})

test('as long as the folium is laid out the same the canvas is emptied, not made anew', (t) => {
  const { light } = lit()
  light.append({ population: 'nuclear', timeMs: 1, cells: Uint32Array.of(2) })
  light.show(folium, 1)
  const { canvas } = light
  const sizes: number[] = []
  Object.defineProperty(canvas, 'width', { get: () => sizes.at(-1) ?? 900, set: (width: number) => { sizes.push(width) } })
  t.true(light.show(folium, 500))
  light.clear()
  t.true(light.show({ ...folium, look: { scheme: schemes.dark } }, 600))
  t.deepEqual(sizes, [])
  t.true(light.show({ ...folium, ratio: 2 }, 700))
  t.deepEqual(sizes, [1800])
})
