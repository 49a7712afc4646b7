import test from 'ava'
import * as fc from 'fast-check'
import { Refractory } from '../../src/engine/refractory.js'
import { never } from '../../src/kernels/lifPlaces.js'

/** All volleys whose time has come. */
function released(refractory: Refractory, tick: number): Uint32Array[] {
  const volleys: Uint32Array[] = []
  for (let cells = refractory.take(tick); cells; cells = refractory.take(tick)) volleys.push(cells)
  return volleys
}

test('volleys are released at their tick, in the order in which they fired, each once', (t) => {
  const step = fc.record({ ahead: fc.nat(3), hold: fc.boolean(), release: fc.boolean() })
  const steps = fc.array(step, { maxLength: 900, size: 'max' })
  fc.assert(fc.property(steps, fc.integer({ min: 1, max: 400 }), (actions, period) => {
    const refractory = new Refractory()
    let waiting: { tick: number; cell: number }[] = []
    let now = 0
    actions.forEach(({ ahead, hold, release }, cell) => {
      now += ahead
      if (hold) {
        refractory.hold(now + period, Uint32Array.of(cell))
        waiting.push({ tick: now + period, cell })
      }
      t.is(refractory.nextTick(), waiting[0]?.tick ?? never)
      if (!release) return
      t.deepEqual(released(refractory, now).map(([first]) => first),
        waiting.filter(({ tick }) => tick <= now).map((one) => one.cell))
      waiting = waiting.filter(({ tick }) => tick > now)
    })
  }), { seed: 1, numRuns: 100 })
})

test('cells that are dropped are not released, others are', (t) => {
  const refractory = new Refractory()
  refractory.hold(5, Uint32Array.of(1, 2, 3))
  refractory.hold(6, Uint32Array.of(4))
  t.deepEqual([...refractory.drop(Uint32Array.of(4, 2, 0))], [2, 4])
  t.deepEqual([...refractory.save(5)], [0, 5, 0, 5, 0])
  t.deepEqual(released(refractory, 6).flatMap((cells) => [...cells]), [1, 3])
})

test('when all are cleared, nothing is released any more', (t) => {
  const refractory = new Refractory()
  refractory.hold(5, Uint32Array.of(1, 2))
  refractory.hold(6, Uint32Array.of(4))
  released(refractory, 5)
  t.deepEqual([...refractory.clear()], [4])
  t.is(refractory.nextTick(), never)
})

test('nothing waits at the start', (t) => {
  const refractory = new Refractory()
  t.is(refractory.nextTick(), never)
  t.is(refractory.take(1000), undefined)
})
