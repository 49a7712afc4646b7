import test from 'ava'
import { panelsOf } from '../../src/report/panels.js'

const facetOf = (order: readonly string[]) =>
  panelsOf('kind', order, { encoding: { x: 1 } })['encoding'] as { facet: object; x: number }

test('panels stand two in a row in the order given, a single one alone', (t) => {
  t.like(facetOf(['b', 'a']), { x: 1, facet: { field: 'kind', sort: ['b', 'a'], columns: 2 } })
  t.like(facetOf(['b']), { facet: { columns: 1 } })
})

test('each panel has its own y, and its own x unless it is to be the same', (t) => {
  t.like(panelsOf('kind', ['a', 'b'], {}), { resolve: { scale: { x: 'independent', y: 'independent' } } })
  t.like(panelsOf('kind', ['a', 'b'], {}, { sameX: true }), { resolve: { scale: { x: 'shared', y: 'independent' } } })
})
