import test from 'ava'
import { expandConditions } from '../../src/studies/condition.js'
import { thrown } from '../interop/thrown.js'

const namesOf = (...given: Parameters<typeof expandConditions>) => expandConditions(...given).map(({ name }) => name)

test('a grid has every combination, the last factor varying fastest', (t) => {
  t.deepEqual(expandConditions({ a: [1, 2], b: ['x', 'y'] }, []), [
    { name: 'a=1, b=x', factors: { a: 1, b: 'x' } }, { name: 'a=1, b=y', factors: { a: 1, b: 'y' } },
    { name: 'a=2, b=x', factors: { a: 2, b: 'x' } }, { name: 'a=2, b=y', factors: { a: 2, b: 'y' } },
  ])
  t.deepEqual(namesOf({ a: 'linspace(0, 1, 3)' }, ['sdm']), ['a=0', 'a=0.5', 'a=1'])
})

test('a study that varies nothing has one condition', (t) => {
  t.deepEqual(expandConditions({}, []), [{ name: 'all', factors: {} }])
})

test('several levels are a factor of their own, one is none', (t) => {
  t.deepEqual(namesOf({ a: [1, 2] }, ['sdm', 'circuit']),
    ['level=sdm, a=1', 'level=sdm, a=2', 'level=circuit, a=1', 'level=circuit, a=2'])
})

test('a list is taken as it is, if all of it has the same factors', (t) => {
  t.deepEqual(namesOf([{ a: 1, b: 5 }, { a: 2, b: 3 }], []), ['a=1, b=5', 'a=2, b=3'])
  t.is(thrown(t, () => expandConditions([{ a: 1, b: 5 }, { a: 2 }], [])),
    'conditions.1: "b" is not in every condition; allowed: the factors of the first one: a, b')
  t.regex(thrown(t, () => expandConditions([{ a: 1 }, { a: 2, c: 1 }], [])), /^conditions\.1: "c" is not in every/)
})

test('the same condition twice and too many of them are refused', (t) => {
  t.is(thrown(t, () => expandConditions({ a: [1, 1] }, [])), 'conditions: found a=1 twice; allowed: each condition once')
  const many = 'linspace(0, 1, 1000)'
  t.regex(thrown(t, () => expandConditions({ a: many, b: many, c: many }, [])), /^conditions: found more than 10000 comb/)
})
