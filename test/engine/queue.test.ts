import test from 'ava'
import * as fc from 'fast-check'
import { EventQueue, type QueuedEvent } from '../../src/engine/queue.js'

const none = new Uint32Array(0)

function event(kind: QueuedEvent['kind'], target: number, mark: number): QueuedEvent {
  switch (kind) {
    case 0: return { kind, target, gain: mark }
    case 1: return { kind, target, cells: Uint32Array.of(mark) }
    case 2: return { kind, target, volley: { tick: mark, population: '', cells: none } }
    case 3: return { kind, target, cell: mark }
  }
}

/** The simplest queue: one list, sorted by tick, kind, target and sequence whenever it is asked. */
class SortedList {
  readonly #entries: { tick: number; sequence: number; event: QueuedEvent }[] = []
  #sequence = 0

  push(tick: number, queued: QueuedEvent): void {
    this.#entries.push({ tick, sequence: this.#sequence++, event: queued })
    this.#entries.sort((left, right) => left.tick - right.tick || left.event.kind - right.event.kind
      || left.event.target - right.event.target || left.sequence - right.sequence)
  }

  nextTick(): number | undefined {
    return this.#entries[0]?.tick
  }

  take(tick: number): QueuedEvent[] {
    const count = this.#entries.filter((entry) => entry.tick === tick).length
    return this.#entries.splice(0, count).map((entry) => entry.event)
  }

  count(kind: number): number {
    return this.#entries.filter((entry) => entry.event.kind === kind).length
  }

  get size(): number {
    return this.#entries.length
  }
}

/** Mostly near, sometimes at the border of the ring (1024 ticks), sometimes very far. */
const ahead = fc.oneof(
  { weight: 4, arbitrary: fc.nat(20) }, { weight: 2, arbitrary: fc.integer({ min: 1015, max: 1035 }) },
  { weight: 1, arbitrary: fc.nat(100_000) }, { weight: 1, arbitrary: fc.integer({ min: 2 ** 30, max: 2 ** 31 }) })
const pushing = fc.record({ ahead, kind: fc.constantFrom(0, 1, 2, 3), target: fc.nat(3) })
/** Push; take the next tick; or take a later one, if nothing lies before it. */
const step = fc.oneof({ weight: 3, arbitrary: pushing }, { weight: 2, arbitrary: fc.constant('take' as const) },
  { weight: 1, arbitrary: fc.nat(2000) })
const steps = fc.array(step, { maxLength: 300, size: 'max' })

test('the queue gives every event at its tick, in the total order of kind, target and sequence', (t) => {
  fc.assert(fc.property(steps, (actions) => {
    const queue = new EventQueue()
    const list = new SortedList()
    let now = 0
    const compareTake = (tick: number) => {
      now = tick
      t.is(JSON.stringify(queue.take(tick)), JSON.stringify(list.take(tick)))
    }
    actions.forEach((action, mark) => {
      if (typeof action === 'object') {
        const queued = event(action.kind as QueuedEvent['kind'], action.target, mark)
        queue.push(now + action.ahead, queued)
        list.push(now + action.ahead, queued)
      } else if (action === 'take') {
        t.is(queue.nextTick(), list.nextTick())
        if (list.nextTick() !== undefined) compareTake(list.nextTick()!)
      } else {
        const later = now + action
        if (later <= (list.nextTick() ?? Infinity)) compareTake(later)
      }
      t.is(queue.size, list.size)
    })
    for (const kind of [0, 1, 2, 3] as const) t.is(queue.count(kind), list.count(kind))
    for (let tick = list.nextTick(); tick !== undefined; tick = list.nextTick()) {
      t.is(queue.nextTick(), tick)
      compareTake(tick)
    }
    t.is(queue.nextTick(), undefined)
    t.is(queue.size, 0)
  }), { seed: 1, numRuns: 200 })
})

test('events of one tick come as controls, stimuli, deliveries, wakes; then by target; then as queued', (t) => {
  const queue = new EventQueue()
  const queued = [event(3, 0, 0), event(2, 1, 1), event(2, 0, 2), event(1, 5, 3), event(0, 9, 4), event(2, 1, 5),
    event(0, 2, 6)]
  for (const one of queued) queue.push(7, one)
  t.deepEqual(queue.take(7), [6, 4, 3, 2, 1, 5, 0].map((index) => queued[index]!))
})

test('events that were far away when queued keep their place among later ones', (t) => {
  const queue = new EventQueue()
  queue.push(5000, event(3, 0, 0))
  queue.push(3, event(3, 0, 1))
  queue.push(5000, event(3, 0, 2))
  queue.take(3)
  queue.push(4500, event(3, 0, 3))
  queue.take(4500)
  queue.push(5000, event(3, 0, 4))
  t.deepEqual(queue.take(5000), [event(3, 0, 0), event(3, 0, 2), event(3, 0, 4)])
})

test('an event before the tick that was taken, or between ticks, is refused', (t) => {
  const queue = new EventQueue()
  queue.take(10)
  t.throws(() => queue.push(9, event(0, 0, 0)), { message: 'event at tick 9 queued at tick 10' })
  t.throws(() => queue.push(10.5, event(0, 0, 0)), { message: 'event at tick 10.5 queued at tick 10' })
  t.throws(() => queue.push(NaN, event(0, 0, 0)), { message: 'event at tick NaN queued at tick 10' })
  queue.push(10, event(0, 0, 0))
  t.is(queue.nextTick(), 10)
})
