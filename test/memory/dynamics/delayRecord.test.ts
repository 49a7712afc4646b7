import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { DelayRecord } from '../../../src/memory/dynamics/delayRecord.js'

const one = (number: number): Float64Array => Float64Array.of(number)

test('a state leaks towards what is read: after t reads of r it is r + (x − r)(1 − eta)^t', (t) => {
  const record = new DelayRecord(one(1), { eta: 0.25, steps: 4, keepStates: true })
  while (!record.done) record.leak([-1])
  const { state, states, steps, change } = record.activity()
  t.deepEqual(states!.map(([value]) => value), [0.5, 0.125, -0.15625, -0.3671875])
  t.deepEqual(state, states!.at(-1))
  t.is(steps, 4)
  t.is(change, 0.2109375)
})

test('rates are the mean of the last reads, not of states', (t) => {
  const record = new DelayRecord(one(0), { eta: 0.5, steps: 4, averaged: 2 })
  for (const read of [1, 1, 1, -1]) record.leak([read])
  t.deepEqual([...record.activity().rates], [0])
  t.deepEqual([...record.activity((mean) => mean + 7).rates], [7])
})

test('a state that stops early counts its last read for those not made', (t) => {
  const record = new DelayRecord(one(1), { eta: 1, steps: 10, averaged: 4, stop: true })
  while (!record.done) record.leak([1])
  const { steps, rates, period } = record.activity()
  t.deepEqual({ steps, rates: [...rates], period }, { steps: 1, rates: [1], period: 1 })
})

function periodOf(reads: readonly number[]): number | undefined {
  const record = new DelayRecord(one(0), { eta: 1, steps: reads.length })
  for (const read of reads) record.leak([read])
  return record.activity().period
}

test('period 1 is told from 2, and from neither', (t) => {
  t.is(periodOf([1, 1]), 1)
  t.is(periodOf([1, -1, 1]), 2)
  t.is(periodOf([1, 2, 3]), undefined)
})

test('options out of range are refused', (t) => {
  for (const wrong of [{ eta: 0, steps: 1 }, { eta: 1.1, steps: 1 }, { eta: 1, steps: 0 },
    { eta: 1, steps: 2, averaged: 3 }]) {
    t.throws(() => new DelayRecord(one(0), wrong), { instanceOf: InputError })
  }
})
