import test from 'ava'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import { override } from '../../../src/circuit/override.js'
import { assignmentsOf, settingNames, settings } from '../../../src/lab/state/settings.js'
import { documentOf } from '../../../src/lab/state/shippedFiles.js'
import { shippedHere } from '../shippedHere.js'

const text = shippedHere.circuits['cerebellar-cortex.json']!
const document = documentOf(text)

test('every setting has a value in the default circuit, within its range', (t) => {
  t.deepEqual(settingNames.map((name) => settings[name].read(document)), [50_000, 8, 0, 10, 0.2, 1])
  for (const name of settingNames) {
    const { read, least, most } = settings[name]
    t.true(read(document)! >= least && read(document)! <= most, name)
  }
})

test('a value that is assigned is the value that is read back, at both ends of every range', (t) => {
  for (const name of settingNames) {
    for (const value of [settings[name].least, settings[name].most]) {
      const changed = settings[name].assignments(value, document).reduce<unknown>(override, document)
      t.is(settings[name].read(changed as typeof document), value, `${name} ${value}`)
    }
  }
})

test('the circuit at both ends of every slider is one that can be read', (t) => {
  for (const name of settingNames) {
    for (const value of [settings[name].least, settings[name].most]) {
      const claws = name === 'spareClaws' ? { claws: 8 } : {}
      const assignments = assignmentsOf({ ...claws, [name]: value }, document)
      t.notThrows(() => parseCircuit(assignments.reduce<unknown>(override, withoutSchema()), 'a'), `${name} ${value}`)
    }
  }
})

function withoutSchema(): unknown {
  const { $schema: _, ...circuit } = JSON.parse(text) as Record<string, unknown>
  return circuit
}

test('what is as in the file, or is not in it, needs no assignment', (t) => {
  t.deepEqual(assignmentsOf({ claws: 8, jitter: 0.2 }, document), [])
  t.deepEqual(assignmentsOf({ claws: 9, golgiGain: 3 }, {}), [])
  t.deepEqual(assignmentsOf({ jitter: 0.5, claws: 9 }, document), ['memory.claws=9', 'presentation.jitter=0.5 ms'])
})
