import test from 'ava'
import { capacityOf, publishedDesigns } from '../../../src/experiments/paper/publishedDesigns.js'

test('published numbers come out but those of the picture that does not name its settings', (t) => {
  const differing = publishedDesigns().filter(({ agrees }) => !agrees)
  t.deepEqual(differing.slice(2).map(({ ours }) => ours), Array.from({ length: 4 }, () => 'not computed'))
  t.deepEqual(differing.map(({ published }) => published), ['120', '164', '28', '36', '18', '26'])
  t.true(differing.every(({ source }) => source.endsWith('learnt β')))
})

test('7 of 7 inputs are on for nearly 2^-7 of the cells', (t) => {
  const { active, held } = capacityOf(7000, 209_000, 7, 7)
  t.true(Math.abs(active * 2 ** 7 - 1) < 0.01)
  t.is(Math.round(held), 1101)
})
