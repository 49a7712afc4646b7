import test from 'ava'
import { compare, writtenLike } from '../../../src/experiments/paper/published.js'

test('a number is written with the decimals of the printed one', (t) => {
  t.is(writtenLike('15.9', 15.852765), '15.9')
  t.is(writtenLike('1.6557e-4', 0.000165567), '1.6557e-4')
  t.is(writtenLike('447', 446.6), '447')
})

test('numbers agree where their printed digits do, and then no reason is given', (t) => {
  t.deepEqual(compare('β', '15.9', 'paper', 15.852765, 'unused'),
    { quantity: 'β', published: '15.9', source: 'paper', ours: '15.9', agrees: true })
  t.deepEqual(compare('β', '15.9', 'paper', 14.41, 'N/(N − 1)'),
    { quantity: 'β', published: '15.9', source: 'paper', ours: '14.4', agrees: false, why: 'N/(N − 1)' })
  t.true(compare('radii', '448, 449', 'paper', '448, 449').agrees)
})

test('a difference without a reason is a bug', (t) => {
  t.throws(() => compare('β', '15.9', 'paper', 14.41), { message: 'β: 15.9 and 14.4 differ without a reason' })
})
