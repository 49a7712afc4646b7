/** How often an origin of time moves, and after how many moves nothing is left of what was. */
export interface Moves {
  readonly originTicks: number
  readonly movesUntilRest: number
}

/** The origin of time of amplitudes that decay. It moves at fixed ticks, so that results do not depend on events. */
export class Origin {
  readonly #moves: Moves
  #moved = 0

  constructor(moves: Moves) {
    this.#moves = moves
  }

  /** Moves the origin up to a tick; `move` is called once for each move. Returns the ticks since the origin. */
  reach(tick: number, move: () => void): number {
    const { originTicks, movesUntilRest } = this.#moves
    const wanted = Math.floor(tick / originTicks)
    for (let moves = Math.min(wanted - this.#moved, movesUntilRest); moves > 0; moves--) move()
    this.#moved = wanted
    return tick - wanted * originTicks
  }
}
