import test from 'ava'
import { FoliumDrawing } from '../../../../src/lab/drawing/folium/foliumDrawing.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'
import { circuitNames, drawnCircuit } from '../shippedCircuits.js'

const look = { scheme: schemes.light }

test('every shipped circuit is drawn, wide and narrow, with the name and number of each population', (t) => {
  for (const name of circuitNames) {
    for (const width of [360, 900]) {
      const fake = fakeCanvas(width, 480)
      const circuit = drawnCircuit(name)
      new FoliumDrawing(fake.canvas, look, circuit).draw(0)
      const text = fake.texts.join(' ')
      for (const { name: population, count } of circuit.populations) {
        t.true(text.includes(population) && text.includes(count.toLocaleString('en')), `${name}: ${population}`)
      }
      t.deepEqual(fake.notFinite, [])
    }
  }
})

test('the light of what fires is laid on the circuit, and a time at which nothing differs draws nothing', (t) => {
  const fake = fakeCanvas(900, 480)
  const drawing = new FoliumDrawing(fake.canvas, look, drawnCircuit('eyelid'), { fadeMs: 5 })
  drawing.append({ population: 'nuclear', timeMs: 10, cells: Uint32Array.of(2, 5) })
  const layers = (nowMs: number) => {
    fake.calls.length = 0
    drawing.draw(nowMs)
    return fake.calls.filter(({ name }) => name === 'drawImage').length
  }
  t.deepEqual([9, 10, 10, 10.1, 13].map(layers), [2, 2, 0, 0, 2])
})

test('the selected cell is joined with its fibres, and lesions are said in words', (t) => {
  const fake = fakeCanvas(900, 480)
  const drawing = new FoliumDrawing(fake.canvas, look, drawnCircuit('cerebellar-cortex'))
  drawing.draw(0, {
    selected: { population: 'granule', cell: 7 }, joined: { population: 'mossy', cells: Uint32Array.of(1, 300) },
    lesioned: ['granule'],
  })
  const [granule, mossy] = ['granule', 'mossy'].map((name) => drawing.layout.populations.find((one) => one.name === name)!)
  const ends = fake.calls.filter(({ name }) => name === 'lineTo').map(({ values }) => values)
  for (const fibre of [1, 300]) t.true(ends.some(([x, y]) => x === mossy!.x[fibre] && y === mossy!.y[fibre]))
  t.true(fake.calls.some(({ name, values }) => name === 'arc' && values[0] === granule!.x[7] && values[1] === granule!.y[7]))
  t.true(fake.texts.includes('granule (lesioned)'))
})

test('clicks are answered by where cells are now: after a resize, and in another circuit', (t) => {
  const fake = fakeCanvas(900, 480)
  const drawing = new FoliumDrawing(fake.canvas, look, drawnCircuit('eyelid'))
  const middle = () => {
    const { x, y } = drawing.layout.populations.find(({ name }) => name === 'purkinje')!
    return drawing.hit(x[3]!, y[3]!)
  }
  t.deepEqual(middle(), { population: 'purkinje', cell: 3 })
  fake.canvas.clientWidth = 500
  t.true(drawing.resize())
  t.deepEqual(middle(), { population: 'purkinje', cell: 3 })
  drawing.show(drawnCircuit('cerebellar-cortex'))
  t.is(drawing.layout.populations.length, 8)
})
