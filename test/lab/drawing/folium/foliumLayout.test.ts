import test from 'ava'
import { foliumLayout, wideFrom } from '../../../../src/lab/drawing/folium/foliumLayout.js'
import { circuitNames, drawnCircuit } from '../shippedCircuits.js'

const sizes = [[360, 440], [640, 480], [1200, 560]] as const

test('in every shipped circuit, at every width, all cells lie within the drawing, and beside the labels', (t) => {
  for (const name of circuitNames) {
    for (const [width, height] of sizes) {
      const { populations, left, right } = foliumLayout(drawnCircuit(name), width, height)
      for (const { x, y, count } of populations) {
        t.is(x.length, count)
        t.true(x.every((at) => at >= left - 1e-3 && at <= right + 1e-3) && y.every((at) => at > 0 && at < height), name)
      }
    }
  }
})

test('labels of a circuit do not collide, from 360 to 1200 pixels wide', (t) => {
  for (const name of circuitNames) {
    for (const [width, height] of sizes) {
      const labels = foliumLayout(drawnCircuit(name), width, height).populations.map(({ labelY }) => labelY)
      const sorted = labels.toSorted((left, right) => left - right)
      t.true(sorted.every((at, index) => index === 0 || at - sorted[index - 1]! >= 14), `${name} at ${width}`)
      t.true(sorted[0]! > 6 && sorted.at(-1)! < height - 6)
    }
  }
})

test('layers lie in the order of the animal: interneurons, Purkinje, Golgi, granule cells, nuclear cells, olive', (t) => {
  const { populations } = foliumLayout(drawnCircuit('cerebellar-cortex'), 900, 500)
  const middle = (name: string) => {
    const { y } = populations.find((population) => population.name === name)!
    return y.reduce((sum, at) => sum + at, 0) / y.length
  }
  const down = ['interneuron', 'purkinje', 'golgi', 'granule', 'rhythm', 'nuclear', 'olive'].map(middle)
  t.deepEqual(down, down.toSorted((left, right) => left - right))
})

test('what belongs to a bit stands in one column: both mossy fibres, Purkinje cell, climbing fibre, nuclear cell', (t) => {
  const { populations } = foliumLayout(drawnCircuit('cerebellar-cortex'), 900, 500)
  const xOf = (name: string) => populations.find((population) => population.name === name)!.x
  for (const bit of [0, 1, 100, 255]) {
    const columns = [xOf('purkinje')[bit], xOf('olive')[bit], xOf('nuclear')[bit], xOf('mossy')[bit], xOf('mossy')[256 + bit]]
    t.is(new Set(columns).size, 1)
  }
  const purkinje = xOf('purkinje')
  t.true(purkinje.every((at, cell) => cell === 0 || at > purkinje[cell - 1]!))
})

test('populations of one role share its region without overlap', (t) => {
  const { populations } = foliumLayout(drawnCircuit('eyelid'), 900, 500)
  const [tone, background] = ['tone', 'background'].map((name) => populations.find((one) => one.name === name)!)
  t.true(tone!.box.right <= background!.box.left + 1e-9)
  t.true(Math.max(...tone!.x) < Math.min(...background!.x))
})

test('granule cells cover their layer evenly: no quarter of it has more than 26 % of them', (t) => {
  const { populations, left, right } = foliumLayout(drawnCircuit('cerebellar-cortex'), 900, 500)
  const { x, count } = populations.find(({ name }) => name === 'granule')!
  const quarters = [0, 0, 0, 0]
  for (const at of x) quarters[Math.min(3, Math.floor((4 * (at - left)) / (right - left)))]!++
  t.true(quarters.every((number) => number / count < 0.26 && number / count > 0.24), quarters.join(' '))
})

test('the same circuit at the same size is laid out the same', (t) => {
  const [first, second] = [1, 2].map(() => foliumLayout(drawnCircuit('eyelid'), 700, 500).populations)
  t.deepEqual(first, second)
})

test('cells that are close together are drawn smaller', (t) => {
  const [narrow, wide] = [360, 1200].map((width) =>
    foliumLayout(drawnCircuit('cerebellar-cortex'), width, 500).populations.find(({ name }) => name === 'purkinje')!.radius)
  t.true(wide! >= narrow! && narrow! >= 0.8)
  t.is(wideFrom, 640)
})
