import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { signalToNoise } from '../../../src/experiments/paper/signalToNoise.js'
import { carriedOut, rowsOf } from './carriedOut.js'

test('means and ratios lie within 4 standard errors of theory', (t) => {
  for (const row of rowsOf(carriedOut(signalToNoise, { epochs: 150 }, 3), 'signal-to-noise')) {
    const { distance, shared, sharedTheory, ratio, ratioError, averaged } = row as Record<string, number>
    t.true(Math.abs(shared! - sharedTheory!) < 4 * Math.sqrt(sharedTheory! * 1.2 / 150) + 0.02, `shared at ${distance}`)
    t.true(Math.abs(ratio! - averaged!) < 4 * ratioError! + 0.02, `ratio at ${distance}`)
  }
})

test('theory has the paper\'s values', (t) => {
  const rows = rowsOf(carriedOut(signalToNoise, { epochs: 3 }), 'signal-to-noise')
  t.deepEqual(rows.map(({ sharedTheory }) => Number(sharedTheory).toFixed(3)),
    ['17.588', '11.973', '9.380', '6.225', '5.133', '1.933', '0.150', '0.021'])
  t.deepEqual(rows.map(({ half }) => Number(half).toFixed(3)),
    ['3.964', '3.192', '2.769', '2.158', '1.909', '0.963', '0.100', '0.014'])
})

test('another seed draws other memories, and other sizes are compared with nothing', (t) => {
  const first = carriedOut(signalToNoise, { epochs: 5 }, 1)
  t.notDeepEqual(carriedOut(signalToNoise, { epochs: 5 }, 2).tables, first.tables)
  t.is(first.comparison.length, 10)
  t.deepEqual(carriedOut(signalToNoise, { epochs: 3, patterns: 50 }).comparison, [])
})

test('bits that do not fill their words take part too', (t) => {
  const [row] = rowsOf(carriedOut(signalToNoise, { bits: 33, radius: 10, epochs: 60, distances: [0] }),
    'signal-to-noise')
  t.true(Math.abs(Number(row!['deviation'])) < 4)
})

test('a distance beyond the bits is refused', (t) => {
  t.throws(() => carriedOut(signalToNoise, { distances: [101] }),
    { instanceOf: InputError, message: /^experiment\.distances: found 101/ })
})
