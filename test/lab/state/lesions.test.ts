import test from 'ava'
import { lesionsInFile, lesionsOf, lesionTexts, wholeAgain, withLesion } from '../../../src/lab/state/lesions.js'

const file = { populations: { granule: { lesioned: 0.3 }, golgi: { lesioned: '1' }, purkinje: { count: 5 }, olive: { lesioned: 0 } } }

test('a file\'s own lesions are its circuit\'s, until the state says otherwise', (t) => {
  t.deepEqual(lesionsInFile(file), { granule: 0.3, golgi: 1 })
  t.deepEqual(lesionsOf({ lesions: {} }, file), { granule: 0.3, golgi: 1 })
  t.deepEqual(lesionsOf({ lesions: { granule: 0, purkinje: 0.1 } }, file), { golgi: 1, purkinje: 0.1 })
})

test('what is no file, no share or no name is left to whoever reads the circuit', (t) => {
  for (const document of [{}, { populations: 'none' }, { populations: [null, 5] }, { populations: { granule: null } }]) {
    t.deepEqual(lesionsInFile(document), {})
  }
  const populations = { granule: { lesioned: 1.5 }, golgi: { lesioned: '1/3' }, olive: { lesioned: -1 }, 'a b': { lesioned: 1 } }
  t.deepEqual(lesionsInFile({ populations }), {})
})

test('a choice that is the file\'s own is no part of the state, any other is', (t) => {
  t.deepEqual(withLesion({}, 'granule', 0, file), { granule: 0 })
  t.deepEqual(withLesion({ granule: 0 }, 'granule', 0.3, file), {})
  t.deepEqual(withLesion({ granule: 0 }, 'purkinje', 0.6, file), { granule: 0, purkinje: 0.6 })
  t.deepEqual(withLesion({ purkinje: 0.6 }, 'purkinje', 0, file), {})
})

test('as the command line has them they are percentages, in the order of their names', (t) => {
  t.deepEqual(lesionTexts({ granule: 0.07, golgi: 1, olive: 0 }), ['golgi 100 %', 'granule 7 %', 'olive 0 %'])
  t.deepEqual(wholeAgain(file), ['golgi 0 %', 'granule 0 %'])
})
