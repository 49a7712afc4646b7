import { readFileSync } from 'node:fs'
import test from 'ava'
import { lif } from '../../../src/circuit/models/lif.js'
import { models } from '../../../src/circuit/models/models.js'
import { modelTable, withModelTable } from '../../../src/circuit/models/modelTable.js'

test('circuits/README.md says what the models are (npm run schema writes it)', (t) => {
  const readme = readFileSync('circuits/README.md', 'utf8')
  t.is(withModelTable(readme, models), readme)
})

test('a model is shown with what it does and each parameter with what is allowed and its default', (t) => {
  const text = modelTable([lif])
  t.true(text.includes(`- Between events: ${lif.between}.\n`))
  t.true(text.includes('| `membraneTimeConstant` | Time constant τ of the membrane | a time, from the resolution to 10 s | – |\n'))
  t.regex(text, /\| `drive` \| .* \| a potential, .* \| `"0 mV"` \|\n/)
})

test('a document without a place for the models is refused', (t) => {
  t.throws(() => withModelTable('# Nothing\n', models), { message: /lacks/ })
})
