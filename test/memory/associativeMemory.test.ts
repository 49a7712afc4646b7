import test from 'ava'
import { demandLength, recall } from '../../src/memory/associativeMemory.js'

const equal = (left: number, right: number): boolean => left === right

test('recall feeds each answer back until it no longer changes; the last step repeats the one before', (t) => {
  const halve = { read: (value: number) => Math.floor(value / 2) }
  t.deepEqual(recall(halve, 9, 100, equal), { steps: [4, 2, 1, 0, 0], settled: true })
})

test('recall of a fixed point takes one read', (t) => {
  t.deepEqual(recall({ read: (value: number) => value }, 7, 100, equal), { steps: [7], settled: true })
})

test('recall stops at its cap, unsettled', (t) => {
  const cycle = { read: (value: number) => (value + 1) % 3 }
  t.deepEqual(recall(cycle, 0, 4, equal), { steps: [1, 2, 0, 1], settled: false })
  t.deepEqual(recall(cycle, 0, 0, equal), { steps: [], settled: false })
})

test('a word settles at the cap if the last read allowed shows it', (t) => {
  const halve = { read: (value: number) => Math.floor(value / 2) }
  t.deepEqual(recall(halve, 2, 3, equal), { steps: [1, 0, 0], settled: true })
  t.deepEqual(recall(halve, 2, 2, equal), { steps: [1, 0], settled: false })
})

test('words of another length than the memory’s are refused', (t) => {
  t.notThrows(() => demandLength(5, { length: 5 }, { length: 5 }))
  t.throws(() => demandLength(5, { length: 5 }, { length: 6 }), {
    instanceOf: RangeError, message: 'a word of 6 bits in a memory of 5',
  })
})
