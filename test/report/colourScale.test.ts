import test from 'ava'
import { colourScale } from '../../src/report/colourScale.js'

const rows = (...values: readonly number[]) => values.map((value) => ({ value }))
const colour = { key: 'value', title: 'correlation' } as const

test('where there are values below 0 the middle of the colours is 0, and else light is low', (t) => {
  t.like(colourScale(colour, rows(-0.2, 1)), { type: 'quantitative', scale: { domainMid: 0 } })
  t.like(colourScale(colour, rows(0, 1)), { type: 'quantitative', scale: { scheme: 'blues' } })
  t.like(colourScale({ ...colour, scale: 'log' }, rows(1, 10)), { scale: { type: 'log' } })
})

test('names have a colour each, in the order of the legend', (t) => {
  const { type, scale } = colourScale({ ...colour, names: ['a', 'b'] }, []) as { type: string; scale: Record<string, string[]> }
  t.is(type, 'nominal')
  t.deepEqual(scale['domain'], ['a', 'b'])
  t.is(new Set(scale['range']).size, 2)
})
