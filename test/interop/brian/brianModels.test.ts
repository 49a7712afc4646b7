import test from 'ava'
import * as models from '../../../src/interop/brian/brianModels.js'
import { pythonNames } from '../../../src/interop/brian/pythonNames.js'

const text = Object.values(models).join('')

test('no population or projection can take the name of a function of the script', (t) => {
  const defined = [...text.matchAll(/^def (\w+)/gm)].map(([, name]) => name!)
  t.deepEqual(defined.sort(), [
    'additive', 'box', 'exponential', 'learning', 'lif', 'look_up', 'multiplicative', 'plastic', 'receive', 'relay',
    'static', 'table'])
  t.true(pythonNames(defined).every((name, index) => name !== defined[index]))
})

test('the functions are indented by blanks and fit into lines of 120 columns', (t) => {
  for (const line of text.split('\n')) t.regex(line, /^(?! *\t).{0,120}$/)
})
