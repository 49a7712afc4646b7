import test from 'ava'
import { planePoint, predictedMode } from '../../../src/experiments/cdam/modePlane.js'
import { edgeless, ring } from '../../../src/memory/graph/classicGraphs.js'

const beta = 1000 / 12

test('the four modes are found where the closed forms have them', (t) => {
  const points = [
    [1, 0, 'auto-association'], [0.5, 0.5, 'narrow hetero-association'], [-0.5, 1.5, 'wide hetero-association'],
    [-1, 0.5, 'neutral quiescence'],
  ] as const
  for (const [a, h, mode] of points) {
    const point = planePoint(ring(30), a, h, beta, 1)
    t.is(point.mode, mode)
    t.is(point.predicted, mode)
  }
})

test('negative h on a ring lets what alternates between neighbours grow, as its least eigenvalue says', (t) => {
  const point = planePoint(ring(30), -0.1, -1, beta, 1)
  t.is(point.predicted, 'wide hetero-association')
  t.is(point.mode, 'wide hetero-association')
})

test('settled starts are counted, and attention of one vertex is one active vertex', (t) => {
  const { active, settled } = planePoint(ring(30), 1, 0, beta, 1)
  t.is(active, 1)
  t.is(settled, 1)
})

test('without edges there is auto-association, or at low β quiescence', (t) => {
  t.is(predictedMode(edgeless(10), 1, 5, 100), 'auto-association')
  t.is(predictedMode(edgeless(10), 1, 5, 1), 'neutral quiescence')
})
