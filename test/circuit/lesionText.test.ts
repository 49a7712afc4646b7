import test from 'ava'
import type { Population } from '../../src/circuit/circuit.js'
import { lesionText } from '../../src/circuit/lesionText.js'
import { circuitOf, relay } from '../engine/tinyCircuit.js'

const lesioned = (name: string, count: number, share?: number): Population =>
  ({ ...relay(name, count), ...(share !== undefined && { lesioned: share }) })

test('lost cells are told by population, and a whole circuit has none', (t) => {
  t.is(lesionText(circuitOf([lesioned('in', 4), lesioned('out', 9)], [])), '')
  t.is(lesionText(circuitOf([lesioned('in', 4, 1), lesioned('mid', 5), lesioned('out', 9, 0.5), lesioned('few', 2, 0.01)], [])),
    '4 of 4 cells of in, 5 of 9 cells of out')
})
