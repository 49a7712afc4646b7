import test from 'ava'
import { counted, nominal, quantitative, tooltipOf } from '../../src/report/channels.js'

test('channels name their column and type, and what else is given', (t) => {
  t.deepEqual(quantitative('x', { title: 'time (ms)' }), { field: 'x', type: 'quantitative', title: 'time (ms)' })
  t.deepEqual(nominal('name'), { field: 'name', type: 'nominal' })
})

test('a line of a tooltip has a format only where one is given', (t) => {
  t.deepEqual(tooltipOf([['x', 'time', '.1f'], ['name', 'population']]),
    [{ field: 'x', title: 'time', format: '.1f' }, { field: 'name', title: 'population' }])
})

test('a count agrees with its noun', (t) => {
  t.deepEqual([0, 1, 2].map((count) => counted(count, 'seed')), ['0 seeds', '1 seed', '2 seeds'])
})
