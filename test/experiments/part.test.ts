import test from 'ava'
import { part } from '../../src/experiments/part.js'

function* half(): Generator<{ phase: string; done: number }, string> {
  yield { phase: 'first', done: 0 }
  yield { phase: 'second', done: 0.5 }
  return 'rows'
}

test('a part of the work takes the progress from one share to another, and gives what the part gives', (t) => {
  const work = part(half(), 0.6, 0.8)
  t.deepEqual(work.next().value, { phase: 'first', done: 0.6 })
  t.deepEqual(work.next().value, { phase: 'second', done: 0.7 })
  t.deepEqual(work.next(), { value: 'rows', done: true })
})
