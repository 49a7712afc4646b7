import test from 'ava'
import { demandLength, recall, recallMany } from '../../src/memory/associativeMemory.js'

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

/** 100 and 101 follow each other; other numbers are halved. */
const read = (value: number): number => (value === 100 ? 101 : value === 101 ? 100 : Math.floor(value / 2))

test('many cues are recalled as each is alone; those that have settled are not read again', (t) => {
  const batches: number[][] = []
  const readMany = (values: readonly number[]) => {
    batches.push([...values])
    return values.map(read)
  }
  const cues = [9, 0, 100, 3, 9]
  for (const cap of [0, 1, 3, 20]) {
    const alone = cues.map((cue) => recall({ read }, cue, cap, equal))
    t.deepEqual(recallMany({ read }, cues, cap, equal), alone)
    t.deepEqual(recallMany({ read, readMany }, cues, cap, equal), alone)
  }
  t.deepEqual(batches.slice(1, 4), [[9, 0, 100, 3, 9], [4, 101, 1, 4], [2, 100, 0, 2]])
  t.deepEqual(recallMany({ read, readMany }, [], 5, equal), [])
})

test('words of another length than the memory’s are refused', (t) => {
  t.notThrows(() => demandLength(5, { length: 5 }, { length: 5 }))
  t.throws(() => demandLength(5, { length: 5 }, { length: 6 }), {
    instanceOf: RangeError, message: 'a word of 6 bits in a memory of 5',
  })
})
