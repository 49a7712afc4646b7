import test from 'ava'
import { heteroMatrix, Mixture, mixtureWrites } from '../../../src/memory/cdam/mixture.js'
import { directedRing, path, ring } from '../../../src/memory/graph/classicGraphs.js'
import { elementsOf } from '../../../src/memory/graph/sparseMatrix.js'

const applied = (mixture: Mixture, attention: number[]) => {
  const out = new Float64Array(attention.length)
  mixture.apply(Float64Array.from(attention), out)
  return [...out]
}

test('attention to one pattern of a ring recalls it with a and each neighbour with h/2, less c/p', (t) => {
  t.deepEqual(applied(new Mixture({ graph: ring(4), a: 0.5, h: 1.5 }, 0), [0, 1, 0, 0]), [0.75, 0.5, 0.75, 0])
  t.deepEqual(applied(new Mixture({ graph: ring(4), a: 0.5, h: 1.5 }, 1), [0, 1, 0, 0]), [0.5, 0.25, 0.5, -0.25])
})

test('on a directed graph successors come next, predecessors before', (t) => {
  const setting = { graph: directedRing(4), a: 0, h: 1 }
  t.deepEqual(applied(new Mixture(setting, 0), [0, 1, 0, 0]), [0, 0, 1, 0])
  t.deepEqual(applied(new Mixture({ ...setting, orientation: 'predecessors' }, 0), [0, 1, 0, 0]), [1, 0, 0, 0])
})

test('the writes of a mixture are its matrix, element by element', (t) => {
  for (const orientation of ['successors', 'predecessors'] as const) {
    const setting = { graph: path(4), a: -0.5, h: 1.5, orientation }
    const mixture = new Mixture(setting, 0)
    for (let address = 0; address < 4; address++) {
      const recalled = Array.from({ length: 4 }, () => 0)
      for (const write of mixtureWrites(setting)) if (write.address === address) recalled[write.data]! += write.strength
      t.deepEqual(recalled, applied(mixture, [0, 1, 2, 3].map((index) => (index === address ? 1 : 0))))
    }
  }
})

test('without auto-association or without hetero-association there are no writes for it', (t) => {
  t.is(mixtureWrites({ graph: ring(5), a: 0, h: 1 }).length, 10)
  t.is(mixtureWrites({ graph: ring(5), a: 1, h: 0 }).length, 5)
})

test('raw adjacency is used where no normalisation is asked for', (t) => {
  t.true(elementsOf(heteroMatrix({ graph: ring(5), normalisation: 'none' })).every(({ value }) => value === 1))
})
