import test from 'ava'
import { tuningTable } from '../../../src/experiments/monkey/tuningTable.js'
import { syntheticMeasured } from './syntheticMeasured.js'

test('each mixture with controls has the tuning of the verdict first and then the others', (t) => {
  const { rows } = tuningTable(
    [syntheticMeasured({ a: 0, width: [1] }), syntheticMeasured({ a: 1, width: [1], controls: 0 })], [0.05, 0.3])
  t.deepEqual(rows.map(({ a, tuning, seeds, range }) => [a, tuning, seeds, range]), [[0, '0.05–0.3', 2, 0], [0, '0.3–0.5', 1, 2]])
  t.true(Number(rows[0]!['fraction']) < 0.15 && Number(rows[1]!['fraction']) > 0.9)
})
