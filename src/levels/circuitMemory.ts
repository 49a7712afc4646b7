import type { MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import type { Network } from '../circuit/network.js'
import { Engine } from '../engine/engine.js'
import type { Volley } from '../engine/volley.js'
import { demandLength } from '../memory/associativeMemory.js'
import { wordFromOnes, type Word } from '../words/word.js'
import { sharedCount, type LevelMemory } from './levelMemory.js'
import { climbingSpikes, jitterDraws, gateSpikes, mossySpikes, type TimedCells } from './presentation.js'

/**
 * The spiking circuit as an associative memory. Each call is one presentation, and simulated time goes on: a word comes
 * in over the mossy fibres (fibre b for a 1 at bit b, fibre bits + b for a 0); a written word's 1 bits come as complex
 * spikes while learning is on; the word read is where nuclear cells fired. Feeding that back is the nucleo-cortical
 * loop.
 */
export class CircuitMemory implements LevelMemory {
  readonly length: number
  readonly engine: Engine
  /** Called after each tick of a presentation, between this tick and the next, where it is set: a probe may look. */
  afterTick: ((tick: number) => void) | undefined
  readonly #circuit: MemoryCircuit
  readonly #onVolley: ((volley: Volley) => void) | undefined
  readonly #normal: () => number
  /** How many cells each population has that inhibits all counters alike. */
  readonly #subtracting: ReadonlyMap<string, number>
  #inhibitionCeilings = 0

  /** `onVolley` gets every volley of every population as it is made. */
  constructor(network: Network, onVolley?: (volley: Volley) => void) {
    this.#circuit = memoryCircuit(network.circuit, 'a memory of spikes')
    this.#onVolley = onVolley
    this.length = this.#circuit.memory.design.bits
    this.engine = new Engine(network)
    this.#normal = jitterDraws(network)
    this.#subtracting = subtractingPopulations(this.#circuit)
  }

  /**
   * Presentations in which all cells of a population that subtracts the mean from the counters fired at once. It could
   * not have subtracted more, so more granule cells may have been active than it can count, and the word read may be
   * wrong: it needs more cells, or the granule layer more inhibition.
   */
  get inhibitionCeilings(): number {
    return this.#inhibitionCeilings
  }

  /** One presentation with climbing fibres; `strength` multiplies the steps of LTP and LTD. */
  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    const { memory, presentation } = this.#circuit
    const onset = this.engine.now
    this.engine.setLearning(onset, memory.counters, strength)
    this.engine.setLearning(onset + presentation.periodTicks, memory.counters, 0)
    this.#stimulate(memory.teacher, climbingSpikes(data, onset, this.#circuit))
    this.#present(address, () => {})
  }

  /** One presentation without learning. A cue that makes no granule cell fire is returned unchanged. */
  read(cue: Word): Word {
    const { memory, presentation } = this.#circuit
    const readEnd = this.engine.now + presentation.readEndTicks
    const ones = new Set<number>()
    let active = false
    this.#present(cue, ({ tick, population, cells }) => {
      if (population === memory.location) active = true
      if (population === memory.readout && tick < readEnd) for (const cell of cells) ones.add(cell)
    })
    return active ? wordFromOnes(this.length, ones) : cue
  }

  /** The granule cells that fire in one presentation without learning, ascending. */
  activate(address: Word): Uint32Array {
    const fired = new Set<number>()
    this.#present(address, ({ population, cells }) => {
      if (population === this.#circuit.memory.location) for (const cell of cells) fired.add(cell)
    })
    return Uint32Array.from(fired).sort()
  }

  weights(address: Word, cues: readonly Word[]): number[] {
    const active = this.activate(address)
    return cues.map((cue) => sharedCount(active, this.activate(cue)))
  }

  /** Shows a word from now on and runs to the end of the presentation. */
  #present(word: Word, watch: (volley: Volley) => void): void {
    demandLength(this.length, word)
    const circuit = this.#circuit
    const onset = this.engine.now
    this.#stimulate(circuit.memory.address, mossySpikes(word, onset, circuit, this.#normal))
    const { gate } = circuit.presentation
    if (gate) this.#stimulate(gate.population, gateSpikes(onset, circuit))
    let ceiling = false
    const take = (volley: Volley) => {
      if (volley.cells.length === this.#subtracting.get(volley.population)) ceiling = true
      watch(volley)
      this.#onVolley?.(volley)
    }
    const end = onset + circuit.presentation.periodTicks
    if (this.afterTick) {
      for (let tick = onset; tick < end; tick++) {
        this.engine.advance(tick + 1, take)
        this.afterTick?.(tick)
      }
    }
    this.engine.advance(end, take)
    if (ceiling) this.#inhibitionCeilings++
  }

  #stimulate(population: string, spikes: readonly TimedCells[]): void {
    for (const { tick, cells } of spikes) this.engine.stimulate(tick, population, cells)
  }
}

/** Populations whose projection onto the counters' cells is from all to all and inhibitory, with their counts. */
function subtractingPopulations({ memory, projections, populations }: MemoryCircuit): Map<string, number> {
  const counters = projections.find(({ name }) => name === memory.counters)!
  const names = projections
    .filter(({ to, rule, weightQuanta }) => to === counters.to && rule.kind === 'all-to-all'
      && [weightQuanta].flat().every((weight) => weight < 0))
    .map(({ from }) => from)
  return new Map(populations.filter(({ name }) => names.includes(name)).map(({ name, count }) => [name, count]))
}
