import test from 'ava'
import { wholeNumber } from '../../../src/circuit/reading/wholeNumber.js'
import { messageOf } from '../smallCircuit.js'

const read = (expression: string | number) =>
  wholeNumber(expression, 'memory.claws', { bits: 8 }, 1, 8, 'the number of bits')

test('whole numbers are read up to both ends', (t) => {
  t.is(read(1), 1)
  t.is(read('8'), 8)
  t.is(read('bits / 2'), 4)
})

for (const [expression, found] of [
  [0, '0'], [9, '9'], [-4, '-4'], [2.5, '2.5'], ['bits + 1', '"bits + 1" (= 9)'], ['bits / 3',
    '"bits / 3" (= 2.6666666666666665)'],
  ['10', '"10"'],
] as const) {
  test(`${expression} is an error that shows its value and the range`, (t) => {
    t.is(messageOf(() => read(expression)),
      `memory.claws: found ${found}; allowed: a whole number from 1 to 8 (the number of bits)`)
  })
}

test('the upper end has a name where one was given', (t) => {
  t.is(messageOf(() => wholeNumber(0, 'n', {}, 1, 3)), 'n: found 0; allowed: a whole number from 1 to 3')
})
