import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import type { HeadArrays } from '../../../src/experiments/interpret/head.js'
import { readHeadArrays, spaceOf } from '../../../src/experiments/interpret/headReadings.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import type { MemoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { someHead } from './someHeads.js'

const options = { space: 'auto', neighbours: 2, causal: true, permutations: 19, degreeMax: 6 } as const

function read(head: HeadArrays, graph?: MemoryGraph) {
  const work = readHeadArrays(head, options, graph, 1)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('values and keys of as many columns, more than tokens, share a space; others are read through a map', (t) => {
  t.is(spaceOf(someHead(), 'auto'), 'same')
  t.is(spaceOf(someHead({ size: 8 }), 'auto'), 'map')
  const head = someHead({ size: 8 })
  const narrow = { ...head, values: head.values.map((row) => row.slice(0, 5)) }
  t.is(spaceOf(narrow, 'auto'), 'map')
  t.throws(() => spaceOf(narrow, 'same'), { instanceOf: InputError, message: /values of 5/ })
  t.throws(() => spaceOf(someHead(), 'map'), { instanceOf: InputError, message: /at least 42 tokens/ })
})

test('all candidates are read, that which is given first and the estimated one last', (t) => {
  const head = someHead({ size: 200 })
  const readings = read({ ...head, queries: head.keys }, ring(12))
  t.deepEqual(readings.map(({ graph }) => graph.name),
    ['ring:12', 'token before', 'token after', 'similar keys', 'attended keys', 'estimated'])
  for (const place of [0, 5]) {
    t.true(Math.abs(readings[place]!.degrees - 45) < 6)
    t.is(readings[place]!.p, 1 / 20)
  }
  t.true(readings[0]!.gain > readings[3]!.gain)
})

test('a graph must have a vertex for each token', (t) => {
  t.throws(() => read(someHead(), ring(5)), { instanceOf: InputError, message: /experiment\.graph: found 5 vertices; allowed: 12/ })
})
