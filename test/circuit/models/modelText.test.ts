import test from 'ava'
import { lifExponential } from '../../../src/circuit/models/lifExponential.js'
import { modelText } from '../../../src/circuit/models/modelText.js'
import { relay } from '../../../src/circuit/models/relay.js'

test('a model is a few aligned lines: what it is, its state, what it does', (t) => {
  t.deepEqual(modelText(relay), [
    `relay            ${relay.about}`, '  on arrival     takes no input', `  in between     ${relay.between}`,
  ])
  t.is(modelText(lifExponential)[1], '  state          V (mV), potential of the membrane; A (mV), how far the '
    + 'threshold is raised; g_e (mV), excitatory current; g_i (mV), inhibitory current')
  t.true(modelText(lifExponential)[0]!.startsWith('lif-exponential  Leaky'))
})
