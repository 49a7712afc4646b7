import { cellsOfVolley, type VolleyBatch } from '../session/volleyBatch.js'

/** How often the cells of each population have fired in some presentations. */
export interface Firing {
  readonly presentations: number
  /** By population: how many of its cells fired 0, 1, 2 … times. */
  readonly cellsBySpikes: readonly Uint32Array[]
}

/** Counts the spikes of every cell over presentations, until it forgets them. */
export class CellSpikes {
  readonly #spikes: readonly Uint32Array[]
  #presentations = 0

  /** `counts`: the number of cells of each population. */
  constructor(counts: readonly number[]) {
    this.#spikes = counts.map((count) => new Uint32Array(count))
  }

  forget(): void {
    for (const spikes of this.#spikes) spikes.fill(0)
    this.#presentations = 0
  }

  /** One more presentation. Gives how often cells have fired by its end. */
  add(volleys: VolleyBatch): Firing {
    this.#presentations++
    volleys.populations.forEach((population, volley) => {
      const spikes = this.#spikes[population]!
      for (const cell of cellsOfVolley(volleys, volley)) spikes[cell]!++
    })
    return { presentations: this.#presentations, cellsBySpikes: this.#spikes.map(tally) }
  }
}

/** How often each of the numbers 0, 1, 2 … is among some. */
function tally(numbers: Uint32Array): Uint32Array {
  const counts = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1)
  for (const number of numbers) counts[number]!++
  return counts
}
