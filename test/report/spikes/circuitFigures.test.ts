import test from 'ava'
import { circuitFigures, leftOutText } from '../../../src/report/spikes/circuitFigures.js'
import { somePictures, someWeights } from './somePictures.js'

const { responses: _, ...spontaneous } = somePictures

const names = (result: Parameters<typeof circuitFigures>[0]) => circuitFigures(result).figures.map(({ name }) => name)

test('a run has the figures whose data it kept', (t) => {
  t.deepEqual(names({}), [])
  t.deepEqual(names({ spikes: somePictures, learnt: [someWeights, someWeights] }), [
    'psth', 'intervals', 'correlogram', 'weight-matrix', 'weight-histogram', 'weight-matrix-2', 'weight-histogram-2',
  ])
  t.deepEqual(names({ spikes: spontaneous }), ['intervals', 'correlogram', 'phase-plane'])
})

test('what is left out is named with the reason', (t) => {
  t.is(leftOutText({ rates: [], spikes: somePictures }), '')
  t.is(leftOutText({
    rates: [], spikes: { ...spontaneous, intervals: [], loops: [], correlograms: { shown: [], leftOut: [] } },
    learnt: [{ ...someWeights, after: someWeights.before }],
  }), 'Figures left out: intervals (no population has two); correlograms (no two joined populations have enough spikes); '
    + 'phase plane (no two populations that fire project onto each other); weights of parallelToPurkinje (none was changed).')
})

const rateOf = (mean: number) => [{ population: 'granule', count: 1, rateHz: { mean, low: mean, high: mean, values: [mean] } }]

test('a run in which no cell fired says that there are no rates to draw', (t) => {
  t.is(leftOutText({ rates: rateOf(0) }), 'Figures left out: spike rates (no cell fired).')
  t.is(leftOutText({ rates: rateOf(1) }), '')
})
