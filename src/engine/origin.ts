import type { Membrane } from '../circuit/membrane.js'

/** The origin of time of a population's amplitudes. It moves at fixed ticks, so that results do not depend on events. */
export class Origin {
  readonly #membrane: Membrane
  #moved = 0

  constructor(membrane: Membrane) {
    this.#membrane = membrane
  }

  /** Moves the origin up to a tick; `move` is called once for each move. Returns the ticks since the origin. */
  reach(tick: number, move: () => void): number {
    const { originTicks, movesUntilRest } = this.#membrane
    const wanted = Math.floor(tick / originTicks)
    for (let moves = Math.min(wanted - this.#moved, movesUntilRest); moves > 0; moves--) move()
    this.#moved = wanted
    return tick - wanted * originTicks
  }

  /** Puts the origin where it was at a tick. Returns the ticks since then. */
  restore(tick: number): number {
    return this.reach(tick, () => {})
  }
}
