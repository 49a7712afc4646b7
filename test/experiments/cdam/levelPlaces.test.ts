import test from 'ava'
import { z } from 'zod'
import { graphLevels, levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { levelPlaces, levelSteps, placeOf } from '../../../src/experiments/cdam/levelPlaces.js'
import { levelStates } from '../../../src/experiments/cdam/levelStates.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const given = { ...z.object(levelShape).parse({ ...smallLevels, bits: 128 }), broadBeta: 10 }

test('a way leads from attention to each level, each step from the one before, and other numbers lie beside its end', (t) => {
  const steps = levelSteps(given, smallInput('circuit'))
  t.deepEqual(steps.map(({ to, name, comparedWith, place }) => [to, name, comparedWith, place]), [
    ['attention', 'attention, steps ÷ 4', 'attention', 'beside'],
    ['sdm', 'majority', 'attention', 'way'], ['sdm', 'sdm', 'majority', 'end'], ['sdm', '40 of 2000', 'sdm', 'beside'],
    ['sdm', '2 of 500', 'sdm', 'beside'], ['sdm', 'sdm, steps ÷ 4', 'sdm', 'beside'],
    ['circuit', 'majority', 'attention', 'way'], ['circuit', 'volley', 'majority', 'way'],
    ['circuit', 'all cells', 'volley', 'way'], ['circuit', 'circuit', 'all cells', 'end'],
    ['circuit', 'no noise', 'circuit', 'beside'], ['circuit', '4 × cells', 'circuit', 'beside'],
    ['circuit', '3 claws', 'circuit', 'beside'], ['circuit', 'circuit, steps ÷ 4', 'circuit', 'beside'],
  ])
  t.deepEqual([...new Set(levelSteps(given, smallInput('sdm')).map(({ to }) => to))], ['attention', 'sdm'])
  t.deepEqual(levelSteps(given, smallInput('attention')).map(({ name }) => name), ['attention, steps ÷ 4'])
})

test('shorter steps are a quarter of the others and four times as many, and let strong anti-Hebbian attention settle', (t) => {
  const setting = { graph: ring(12), bits: 128, cueNoise: 0.1, a: -2, h: 3, eta: 0.1, steps: 100 }
  const [short] = levelSteps(given, smallInput('attention'))
  const [attention] = graphLevels(given, smallInput('attention'))
  const place = placeOf('attention', attention!.memory)
  const found = levelStates(short!, setting, 1)
  t.deepEqual(found.states, levelStates(place, { ...setting, eta: 0.025, steps: 400 }, 1).states)
  t.true(found.change < 0.3 * levelStates(place, setting, 1).change)
})

const names = (level: 'attention' | 'circuit') =>
  levelPlaces(graphLevels(given, smallInput(level)), given).map(({ name }) => name)

test('levels, with attention in shorter steps, read by majority and judged by locations after the first', (t) => {
  t.deepEqual(names('attention'), ['attention', 'attention, steps ÷ 4', 'majority'])
  t.deepEqual(names('circuit'),
    ['attention', 'attention, steps ÷ 4', 'majority', 'attention, shared', 'broad, shared', 'sdm', 'circuit'])
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
