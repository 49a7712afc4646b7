import type { EventSpikes } from '../circuit/models/eventSpikes.js'
import type { PopulationBase } from '../circuit/models/model.js'
import type { Network } from '../circuit/network.js'
import { never } from '../kernels/lifPlaces.js'
import { concatenated, divided } from './cellLists.js'
import { displacement } from './displacement.js'
import type { SpikeSource } from './spikeSource.js'
import type { Field, SavedState } from './state.js'

/**
 * The spikes that events make: spike k of an event comes k intervals after it, and its own displacement later. Those
 * that fall into one tick are one. An event is made spikes of when none before it is left, so few are kept.
 */
export class EventSource implements SpikeSource {
  readonly #events: SpikeSource
  readonly #spikes: number
  readonly #intervalTicks: number
  readonly #late: (cell: number, spike: number) => number
  /** Of each cell: how many events were made spikes of, the tick of the next one, and spikes to come, in order. */
  readonly #done: Uint32Array
  readonly #upcoming: Int32Array
  #pending: number[][]

  constructor(
    events: SpikeSource, { name, count, burst, jitterMs }: PopulationBase & EventSpikes, network: Network,
  ) {
    this.#events = events
    this.#spikes = burst?.spikes ?? 1
    this.#intervalTicks = burst?.intervalTicks ?? 0
    this.#late = displacement(name, jitterMs, network)
    this.#done = new Uint32Array(count)
    this.#upcoming = new Int32Array(count)
    this.#pending = Array.from({ length: count }, () => [])
    for (let cell = 0; cell < count; cell++) this.#look(cell, -1)
  }

  /** The spikes of a cell in order; `tick`, that of the last one, adds nothing. */
  next(cell: number): number {
    const pending = this.#pending[cell]!
    while (this.#upcoming[cell]! < never && this.#upcoming[cell]! <= (pending[0] ?? never)) this.#expand(cell)
    return pending.shift() ?? Infinity
  }

  save(name: string): Field[] {
    const pending = this.#pending.map((ticks) => Uint32Array.from(ticks))
    return [
      { name: `${name}/events`, spread: 'same', values: this.#done.slice() },
      { name: `${name}/upcoming`, spread: 'same', values: this.#upcoming.slice() },
      { name: `${name}/pending/lengths`, spread: 'same', values: Uint32Array.from(pending, ({ length }) => length) },
      { name: `${name}/pending/ticks`, spread: 'same', values: concatenated(pending) },
      ...this.#events.save(name),
    ]
  }

  restore(saved: SavedState, name: string): void {
    saved.copy(`${name}/events`, this.#done)
    saved.copy(`${name}/upcoming`, this.#upcoming)
    const of = (field: string) => saved.take(`${name}/pending/${field}`, Uint32Array)
    this.#pending = divided(of('ticks'), of('lengths')).map((ticks) => [...ticks])
    this.#events.restore(saved, name)
  }

  /** Makes spikes of a cell's next event. */
  #expand(cell: number): void {
    const event = this.#upcoming[cell]!
    const first = this.#done[cell]!++ * this.#spikes
    for (let k = 0; k < this.#spikes; k++) {
      const tick = event + k * this.#intervalTicks + this.#late(cell, first + k)
      if (tick < never) insert(this.#pending[cell]!, tick)
    }
    this.#look(cell, event)
  }

  #look(cell: number, tick: number): void {
    this.#upcoming[cell] = Math.min(never, this.#events.next(cell, tick))
  }
}

/** Puts a tick into an ascending list, unless it is there. */
function insert(ticks: number[], tick: number): void {
  let place = ticks.length
  while (place > 0 && ticks[place - 1]! > tick) place--
  if (ticks[place - 1] !== tick) ticks.splice(place, 0, tick)
}
