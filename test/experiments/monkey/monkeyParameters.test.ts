import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import { monkeyParameters } from '../../../src/experiments/monkey/monkeyParameters.js'

test('the defaults are those of the experiment: 97 stimuli, ten seeds, auto-association alone among the mixtures', (t) => {
  const defaults = monkeyParameters.parse({})
  t.like(defaults, { stimuli: 97, replicates: 10, data: 'none' })
  t.true(defaults.strengths.includes(1))
})

test('fewer cells than a sample has, and fewer stimuli than the floor needs, are refused by name', (t) => {
  t.throws(() => readShape(monkeyParameters, { cells: 56 }, 'experiment'), { message: /experiment\.cells/ })
  t.throws(() => readShape(monkeyParameters, { stimuli: 40 }, 'experiment'), { message: /experiment\.stimuli/ })
})
