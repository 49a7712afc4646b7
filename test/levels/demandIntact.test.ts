import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { demandIntact } from '../../src/levels/demandIntact.js'
import { openLevel } from '../../src/levels/openLevel.js'
import { shippedCircuit } from './smallCircuit.js'

const lesioned = shippedCircuit('cerebellar-cortex', ['populations.granule.count=300', 'populations.granule.lesioned=0.3'])

for (const level of ['sdm', 'attention'] as const) {
  test(`level ${level} has no cells, and refuses a circuit with lesions`, (t) => {
    const message = `populations.granule.lesioned: found 0.3, at level ${level}; allowed: lesions at level circuit, which has cells`
    t.throws(() => demandIntact(lesioned, level), { instanceOf: InputError, message })
    t.throws(() => openLevel(lesioned, level, 1, { beta: 3 }), { instanceOf: InputError, message })
    t.notThrows(() => demandIntact(shippedCircuit('cerebellar-cortex', ['populations.granule.lesioned=0']), level))
  })
}

test('level circuit takes lesions', (t) => {
  t.notThrows(() => demandIntact(lesioned, 'circuit'))
})
