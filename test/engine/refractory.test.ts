import test from 'ava'
import * as fc from 'fast-check'
import { Refractory } from '../../src/engine/refractory.js'
import { never } from '../../src/kernels/lifPlaces.js'

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
      t.deepEqual(refractory.release(now).map(([first]) => first),
        waiting.filter(({ tick }) => tick <= now).map((one) => one.cell))
      waiting = waiting.filter(({ tick }) => tick > now)
    })
  }), { seed: 1, numRuns: 100 })
})

test('nothing waits at the start', (t) => {
  const refractory = new Refractory()
  t.is(refractory.nextTick(), never)
  t.deepEqual(refractory.release(1000), [])
})
