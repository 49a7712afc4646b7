import test from 'ava'
import { z } from 'zod'
import { graphLevels, levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelPlaces, levelSteps } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const given = { ...z.object(levelShape).parse({ ...smallLevels, bits: 128 }), broadBeta: 10 }

test('a way leads from attention to each level, each step from the one before, and other numbers lie beside its end', (t) => {
  const steps = levelSteps(given, smallInput('circuit'))
  t.deepEqual(steps.map(({ to, name, comparedWith, place }) => [to, name, comparedWith, place]), [
    ['sdm', 'majority', 'attention', 'way'], ['sdm', 'sdm', 'majority', 'end'], ['sdm', '40 of 2000', 'sdm', 'beside'],
    ['sdm', '2 of 500', 'sdm', 'beside'],
    ['circuit', 'majority', 'attention', 'way'], ['circuit', 'volley', 'majority', 'way'],
    ['circuit', 'all cells', 'volley', 'way'], ['circuit', 'circuit', 'all cells', 'end'],
    ['circuit', 'no noise', 'circuit', 'beside'], ['circuit', '4 × cells', 'circuit', 'beside'],
    ['circuit', '3 claws', 'circuit', 'beside'],
  ])
  t.true(levelSteps(given, smallInput('sdm')).every(({ to }) => to === 'sdm'))
  t.deepEqual(levelSteps(given, smallInput('attention')), [])
})

const names = (level: 'attention' | 'circuit') =>
  levelPlaces(graphLevels(given, smallInput(level)), given).map(({ name }) => name)

test('levels, with attention read by majority and judged by locations after the first', (t) => {
  t.deepEqual(names('attention'), ['attention', 'majority'])
  t.deepEqual(names('circuit'),
    ['attention', 'majority', 'attention, shared', 'broad, shared', 'sdm', 'circuit'])
})

test('judged by locations, states are the same and their attention is another', (t) => {
  const places = levelPlaces(graphLevels(given, smallInput('sdm')), given)
  const setting = { graph: ring(9), bits: 128, cueNoise: 0.1, a: 0.5, h: 0.7, eta: 0.2, steps: 20 }
  const of = (name: string) => levelStates(places.find((place) => place.name === name)!, setting, 1)
  t.deepEqual(of('attention').states, of('attention, shared').states)
  t.true(of('attention').active < of('attention, shared').active)
})

test('the more granule cells there are, the nearer they read to all that there could be', (t) => {
  const setting = { graph: ring(9), bits: 128, cueNoise: 0.1, a: -0.5, h: 1.5, eta: 0.2, steps: 20 }
  const steps = levelSteps(given, smallInput('circuit')).filter(({ to }) => to === 'circuit')
  const of = (name: string) => levelStates(steps.find((step) => step.name === name)!, setting, 1).states
  const all = of('all cells')
  const wrong = (name: string): number => of(name).reduce((sum, state, start) =>
    sum + state.reduce((off, value, bit) => off + Math.abs(value - all[start]![bit]!), 0), 0)
  t.true(wrong('4 × cells') < wrong('circuit'), `${wrong('4 × cells')} ${wrong('circuit')}`)
})
