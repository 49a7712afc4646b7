import test from 'ava'
import { foliumHit } from '../../../../src/lab/drawing/folium/foliumHit.js'
import { foliumLayout } from '../../../../src/lab/drawing/folium/foliumLayout.js'
import { drawnCircuit } from '../shippedCircuits.js'

const layout = foliumLayout(drawnCircuit('eyelid'), 900, 500)
const named = (name: string) => layout.populations.find((population) => population.name === name)!

test('a click on the middle of a cell means this cell', (t) => {
  for (const name of ['purkinje', 'nuclear', 'olive']) {
    const { x, y, count } = named(name)
    for (let cell = 0; cell < count; cell++) t.deepEqual(foliumHit(layout, x[cell]!, y[cell]!), { population: name, cell })
  }
})

test('a click beside granule cells means the nearest one, found by looking at all', (t) => {
  const { x, y } = named('granule')
  let found = 0
  for (let at = 200; at < 860; at += 7.3) {
    const hit = foliumHit(layout, at, 300)
    if (hit?.population !== 'granule' || hit.cell === undefined) continue
    const distance = (cell: number) => Math.hypot(x[cell]! - at, y[cell]! - 300)
    t.is(hit.cell, [...x.keys()].reduce((best, cell) => (distance(cell) < distance(best) ? cell : best)))
    found++
  }
  t.true(found > 10)
})

test('a click on a label means its population, one between cells the population of the place, one outside nothing', (t) => {
  t.deepEqual(foliumHit(layout, 20, named('golgi').labelY), { population: 'golgi' })
  const { x, y, box } = named('purkinje')
  t.deepEqual(foliumHit(layout, (x[0]! + x[1]!) / 2, Math.min(box.bottom - 1, y[0]!)), { population: 'purkinje' })
  t.is(foliumHit(layout, 890, 495), undefined)
})
