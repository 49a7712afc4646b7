import type { Volley } from './volley.js'

/**
 * What waits for a tick. `kind` and `target` give events of one tick their total order: controls, then stimuli, then
 * deliveries, then spikes at random; each by its target's number; then in the order queued.
 */
export type QueuedEvent =
  /** A learning gain for the plastic projection number `target`. */
  | { readonly kind: 0; readonly target: number; readonly gain: number }
  /** Cells of the relay population number `target` fire. */
  | { readonly kind: 1; readonly target: number; readonly cells: Uint32Array }
  /** A volley arrives through the projection number `target`. */
  | { readonly kind: 2; readonly target: number; readonly volley: Volley }
  /** A cell of population number `target` that fires at random does so. */
  | { readonly kind: 3; readonly target: number; readonly cell: number }

interface Entry { readonly tick: number; readonly sequence: number; readonly event: QueuedEvent }

const ringTicks = 1024

/**
 * The engine's queue: a ring of slots, one a tick, for the near future, and a binary heap for what lies beyond.
 */
export class EventQueue {
  /** Every queued event is at or after this tick. */
  #now = 0
  #sequence = 0
  #size = 0
  readonly #ring: Entry[][] = Array.from({ length: ringTicks }, () => [])
  #ringSize = 0
  readonly #heap: Entry[] = []

  get size(): number {
    return this.#size
  }

  /** How many events of a kind wait. */
  count(kind: QueuedEvent['kind']): number {
    return [...this.#ring.flat(), ...this.#heap].filter(({ event }) => event.kind === kind).length
  }

  push(tick: number, event: QueuedEvent): void {
    if (!Number.isInteger(tick) || tick < this.#now) {
      throw new Error(`event at tick ${tick} queued at tick ${this.#now}`)
    }
    const entry = { tick, sequence: this.#sequence++, event }
    this.#size++
    if (tick - this.#now < ringTicks) this.#intoRing(entry)
    else this.#intoHeap(entry)
  }

  /** The tick of the earliest event, or undefined when there is none. */
  nextTick(): number | undefined {
    if (this.#ringSize === 0) return this.#heap[0]?.tick
    let tick = this.#now
    while (this.#ring[tick % ringTicks]!.length === 0) tick++
    return tick
  }

  /** Takes all events of a tick, in their total order. No event before `tick` may be left. */
  take(tick: number): QueuedEvent[] {
    this.#advance(tick)
    const slot = this.#ring[tick % ringTicks]!
    const taken = slot.splice(0)
    this.#ringSize -= taken.length
    this.#size -= taken.length
    return taken.sort(inTotalOrder).map(({ event }) => event)
  }

  #advance(tick: number): void {
    this.#now = tick
    while (this.#heap.length > 0 && this.#heap[0]!.tick - tick < ringTicks) this.#intoRing(this.#outOfHeap())
  }

  #intoRing(entry: Entry): void {
    this.#ring[entry.tick % ringTicks]!.push(entry)
    this.#ringSize++
  }

  #intoHeap(entry: Entry): void {
    const heap = this.#heap
    let place = heap.push(entry) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (heap[parent]!.tick <= entry.tick) break
      heap[place] = heap[parent]!
      place = parent
    }
    heap[place] = entry
  }

  #outOfHeap(): Entry {
    const heap = this.#heap
    const first = heap[0]!
    const last = heap.pop()!
    if (heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && heap[child + 1]!.tick < heap[child]!.tick) child++
      if (heap[child]!.tick >= last.tick) break
      heap[place] = heap[child]!
      place = child
    }
    heap[place] = last
    return first
  }
}

const inTotalOrder = (left: Entry, right: Entry): number =>
  left.event.kind - right.event.kind || left.event.target - right.event.target || left.sequence - right.sequence
