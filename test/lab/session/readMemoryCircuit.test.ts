import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { planRun } from '../../../src/cli/planRun.js'
import { temporaryFolder } from '../../files/temporaryFolder.js'
import { thrown } from '../../interop/thrown.js'
import { shippedHere } from '../shippedHere.js'

const text = shippedHere.circuits['cerebellar-cortex.json']!
const faults: readonly (readonly [about: string, text: string])[] = [
  ['broken JSON', '{\n  "name": "broken",\n  oops\n}\n'],
  ['a name that stands twice', text.replace('"name":', '"about": "a", "name":')],
  ['no object', '[1]'],
  ['a wrong unit', text.replace('"7 ms"', '"7 Hz"')],
  ['a misspelt population', text.replace('"from": "mossy"', '"from": "mosy"')],
  ['an unknown key', text.replace('"resolution"', '"resolutoin"')],
  ['no memory', JSON.stringify({ ...JSON.parse(text) as object, memory: undefined, presentation: undefined })],
  ['a bad setting of the experiment', JSON.stringify({ ...JSON.parse(text) as object, experiment: { noise: [2] } })],
]
for (const [about, faulty] of faults) {
  test(`a file with ${about} is refused with the message of the command line`, (t) => {
    const file = join(temporaryFolder(t), 'my.json')
    writeFileSync(file, faulty)
    const options = { experiment: 'recall', level: 'circuit', seed: '1', set: [], expect: [] }
    t.is(thrown(t, () => readMemoryCircuit(faulty, file, [])), thrown(t, () => planRun(file, options)))
  })
}
