import type { Network } from '../circuit/network.js'
import { Engine } from '../engine/engine.js'
import type { Volley } from '../engine/volley.js'
import { wordFromOnes, type Word } from '../words/word.js'
import { sharedCount, type LevelMemory } from './levelMemory.js'
import { climbingSpikes, jitterDraws, mossySpikes } from './presentation.js'

/**
 * The spiking circuit as an associative memory. Each call is one presentation, and simulated time goes on: a word comes
 * in over the mossy fibres (fibre b for a 1 at bit b, fibre bits + b for a 0); a written word's 1 bits come as complex
 * spikes while learning is on; the word read is where nuclear cells fired. Feeding that back is the nucleo-cortical loop.
 */
export class CircuitMemory implements LevelMemory {
  readonly length: number
  readonly engine: Engine
  readonly #network: Network
  readonly #onVolley: ((volley: Volley) => void) | undefined
  readonly #normal: () => number

  /** `onVolley` gets every volley of every population as it is made. */
  constructor(network: Network, onVolley?: (volley: Volley) => void) {
    this.#network = network
    this.#onVolley = onVolley
    this.length = network.circuit.memory.design.bits
    this.engine = new Engine(network)
    this.#normal = jitterDraws(network)
  }

  /** One presentation with climbing fibres; `strength` multiplies the steps of LTP and LTD. */
  write(address: Word, data: Word, strength = 1): void {
    const { memory, presentation } = this.#network.circuit
    const onset = this.engine.now
    this.engine.setLearning(onset, memory.counters, strength)
    this.engine.setLearning(onset + presentation.periodTicks, memory.counters, 0)
    for (const { tick, cells } of climbingSpikes(data, onset, this.#network.circuit)) this.engine.stimulate(tick, memory.teacher, cells)
    this.#present(address, () => {})
  }

  /** One presentation without learning. A cue that makes no granule cell fire is returned unchanged. */
  read(cue: Word): Word {
    const { memory, presentation } = this.#network.circuit
    const readEnd = this.engine.now + presentation.readEndTicks
    const ones = new Set<number>()
    let active = false
    this.#present(cue, ({ tick, population, cells }) => {
      if (population === memory.location) active = true
      if (population === memory.readout && tick < readEnd) for (const cell of cells) ones.add(cell)
    })
    return active ? wordFromOnes(this.length, ones) : cue
  }

  activate(address: Word): Uint32Array {
    const fired = new Set<number>()
    this.#present(address, ({ population, cells }) => {
      if (population === this.#network.circuit.memory.location) for (const cell of cells) fired.add(cell)
    })
    return Uint32Array.from(fired).sort()
  }

  weights(address: Word, cues: readonly Word[]): number[] {
    const active = this.activate(address)
    return cues.map((cue) => sharedCount(active, this.activate(cue)))
  }

  /** Shows a word from now on and runs to the end of the presentation. */
  #present(word: Word, watch: (volley: Volley) => void): void {
    const { memory, presentation } = this.#network.circuit
    const onset = this.engine.now
    for (const { tick, cells } of mossySpikes(word, onset, this.#network.circuit, this.#normal)) this.engine.stimulate(tick, memory.address, cells)
    this.engine.advance(onset + presentation.periodTicks, (volley) => {
      watch(volley)
      this.#onVolley?.(volley)
    })
  }
}
