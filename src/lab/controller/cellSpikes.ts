import { cellsOfVolley, type VolleyBatch } from '../session/volleyBatch.js'

/** How often the cells of each population have fired in some presentations. */
export interface Firing {
  readonly presentations: number
  /** By population: how many of its cells fired 0, 1, 2 … times. */
  readonly cellsBySpikes: readonly (readonly number[])[]
}

/** Counts the spikes of every cell over presentations, until it forgets them. Work goes with spikes, not with cells. */
export class CellSpikes {
  readonly #spikes: readonly Uint32Array[]
  #cellsBySpikes: number[][] = []
  #presentations = 0

  /** `counts`: the number of cells of each population. */
  constructor(counts: readonly number[]) {
    this.#spikes = counts.map((count) => new Uint32Array(count))
    this.forget()
  }

  forget(): void {
    for (const spikes of this.#spikes) spikes.fill(0)
    this.#cellsBySpikes = this.#spikes.map(({ length }) => [length])
    this.#presentations = 0
  }

  /** One more presentation. Gives how often cells have fired by its end. */
  add(volleys: VolleyBatch): Firing {
    this.#presentations++
    volleys.populations.forEach((population, volley) => {
      const [spikes, tally] = [this.#spikes[population]!, this.#cellsBySpikes[population]!]
      for (const cell of cellsOfVolley(volleys, volley)) {
        const before = spikes[cell]!++
        tally[before]!--
        tally[before + 1] = (tally[before + 1] ?? 0) + 1
      }
    })
    return { presentations: this.#presentations, cellsBySpikes: this.#cellsBySpikes.map((tally) => tally.slice()) }
  }
}
