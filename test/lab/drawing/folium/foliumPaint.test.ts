import test from 'ava'
import { foliumLayout } from '../../../../src/lab/drawing/folium/foliumLayout.js'
import {
  everyCell, fillDiscs, joins, mossyFibre, paintHatching, paintLayers, paintLoop, paintTree, paintWave, pathAround,
  strokeSegments, thinness,
} from '../../../../src/lab/drawing/folium/foliumPaint.js'
import { schemes } from '../../../../src/lab/drawing/scheme.js'
import { fakeCanvas } from '../fakeCanvas.js'
import { drawnCircuit } from '../shippedCircuits.js'

const layout = foliumLayout(drawnCircuit('eyelid'), 900, 500)
const named = (name: string) => layout.populations.find((population) => population.name === name)!
const recorded = () => {
  const fake = fakeCanvas(900, 500)
  return { ...fake, context: fake.canvas.getContext('2d')! }
}

test('a fibre runs from cell to cell, and a mossy fibre from its rosette straight down into the white matter', (t) => {
  const [purkinje, olive, tone] = [named('purkinje'), named('olive'), named('tone')]
  t.deepEqual(joins(olive, purkinje, 3), [olive.x[3]!, olive.y[3]!, purkinje.x[3]!, purkinje.y[3]!])
  const [fromX, fromY, toX, toY] = mossyFibre(layout, tone, 5)
  t.is(fromX, toX)
  t.true(toY > fromY)
  const { context, calls } = recorded()
  strokeSegments(context, everyCell(olive), '#000000', (cell) => joins(olive, purkinje, cell))
  t.is(calls.filter(({ name }) => name === 'lineTo').length, 8)
})

test('discs are one path, one circle a cell', (t) => {
  const { context, calls } = recorded()
  fillDiscs(context, named('golgi'), Uint32Array.of(1, 3), 4)
  t.is(calls.filter(({ name }) => name === 'fill').length, 1)
  t.deepEqual(calls.filter(({ name }) => name === 'arc').map(({ values }) => values.slice(0, 3)),
    [1, 3].map((cell) => [named('golgi').x[cell], named('golgi').y[cell], 4]))
})

test('fibres that crowd are fainter, others are not', (t) => {
  t.is(thinness(layout, 8), 1)
  t.true(thinness(layout, 500) < thinness(layout, 200))
})

test('a region is closed, with its upper border above its lower one at every place', (t) => {
  const { context, calls } = recorded()
  pathAround(context, layout, 0.1, 0.3, 0, 1)
  const points = calls.filter(({ name }) => name === 'lineTo').map(({ values }) => values as [number, number])
  const half = points.length / 2
  t.true(points.slice(0, half).every(([x, y], index) => {
    const below = points[points.length - 1 - index]!
    return Math.abs(below[0] - x) < 1e-6 && below[1] > y
  }))
  t.is(calls.at(-1)!.name, 'closePath')
})

test('all paint stays within the drawing and is given numbers', (t) => {
  const { context, calls, notFinite } = recorded()
  paintLayers(context, layout, schemes.light)
  paintTree(context, layout, named('purkinje'), 2, '#000000')
  paintWave(context, layout, '#000000', 1)
  paintHatching(context, named('granule'), '#000000')
  paintLoop(context, layout, '#000000', { lineWidth: 1, dashed: true })
  t.deepEqual(notFinite, [])
  const places = calls.filter(({ name }) => ['bezierCurveTo', 'quadraticCurveTo'].includes(name))
  t.true(places.length > 4)
  t.true(places.every(({ values }) => values.every((value) => (value as number) >= 0 && (value as number) <= 900)))
})
