import test from 'ava'
import { readOutput } from '../../src/experiments/runOutput.js'
import { thrown } from '../interop/thrown.js'

test('all is written unless stated', (t) => {
  t.deepEqual(readOutput({}), { spikes: 'both', figures: true })
  t.deepEqual(readOutput({ spikes: 'none', figures: false }), { spikes: 'none', figures: false })
})

test('another kind of file, and another part, are refused by their fields', (t) => {
  t.regex(thrown(t, () => readOutput({ spikes: 'xml' })), /^output\.spikes: found "xml"; allowed: /)
  t.regex(thrown(t, () => readOutput({ figure: true })), /^output\.figure: unknown key "figure", did you mean "figures"\?/)
})
