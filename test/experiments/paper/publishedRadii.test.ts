import test from 'ava'
import { publishedRadii } from '../../../src/experiments/paper/publishedRadii.js'

const found = new Map(publishedRadii().map((row) => [row.quantity, row]))

test('Table 1 comes out where its closed forms are taken, and its ties show', (t) => {
  const table = [...found.values()].filter(({ source }) => source.endsWith('Table 1'))
  t.deepEqual(table.map(({ published, ours }) => [published, ours]), [
    ['447', '447'], ['447', '446'], ['444', '444'], ['448', '448, 449'], ['11', '11'], ['11', '15'], ['5', '5'],
    ['15', '15, 16, 17'], ['16 to 22', '16 to 22'],
  ])
})

test('only d = 19 reads from a distance with 10^5 locations', (t) => {
  t.true([...found.values()].at(-1)!.agrees)
  t.is([...found.values()].at(-1)!.ours, '19')
})
