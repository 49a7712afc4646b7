import type { MemoryCircuit } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import type { AssociativeMemory } from '../../memory/associativeMemory.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { writeGraph, type GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { stream } from '../../random/stream.js'
import type { Word } from '../../words/word.js'
import type { UnitRates } from './delayActivity.js'
import type { MonkeyParameters } from './monkeyParameters.js'

/** Rates in Hz of the circuit's cells in the second half of the delay, `[cell][stimulus]`. */
export interface SpikingRates {
  readonly nuclear: UnitRates
  readonly purkinje: UnitRates
}

/** Trains the spiking circuit with a graph of words and counts the spikes of its cells in the delay after each cue. */
export function spikingDelay(
  circuit: MemoryCircuit, graph: GraphOfWords, cues: readonly Word[], parameters: MonkeyParameters, seed: number,
): SpikingRates {
  const counts = new SpikesOfReads(circuit)
  const memory = new CircuitMemory(buildNetwork(circuit, seed), ({ population, cells }) => counts.add(population, cells))
  writeGraph(memory, graph)
  return delayRates(memory, counts, circuit, cues, parameters, seed)
}

/** The same of a circuit that was trained already, whose volleys `counts` gets. */
export function delayRates(
  memory: CircuitMemory, counts: SpikesOfReads, circuit: MemoryCircuit, cues: readonly Word[],
  { leak, steps, volleyNoise }: MonkeyParameters, seed: number,
): SpikingRates {
  const averaged = Math.ceil(steps / 2)
  const loop = new VolleyLoop(counts.watched(memory, steps - averaged), {
    noise: volleyNoise, key: stream(seed, 'graph/volleys').key,
  })
  const halfSeconds = (averaged * circuit.presentation.periodTicks * circuit.resolutionMs) / 1000
  const found = cues.map((cue, firstTrial) => {
    counts.reset()
    loop.settle([cue], { eta: leak, steps, averaged, firstTrial })
    return { nuclear: counts.nuclear.slice(), purkinje: counts.purkinje.slice() }
  })
  const rates = (of: 'nuclear' | 'purkinje'): UnitRates => Array.from(found[0]![of], (_, cell) =>
    Float64Array.from(found, (counted) => counted[of][cell]! / halfSeconds))
  return { nuclear: rates('nuclear'), purkinje: rates('purkinje') }
}

/** Counts spikes of nuclear and of Purkinje cells in the reads of a delay, once the first ones are over. */
export class SpikesOfReads {
  readonly nuclear: Float64Array
  readonly purkinje: Float64Array
  readonly #readout: string
  readonly #counting: string
  #left = Infinity

  constructor({ memory, projections, populations }: MemoryCircuit) {
    const count = (wanted: string): number => populations.find(({ name }) => name === wanted)!.count
    this.#readout = memory.readout
    this.#counting = projections.find(({ name }) => name === memory.counters)!.to
    this.nuclear = new Float64Array(count(this.#readout))
    this.purkinje = new Float64Array(count(this.#counting))
  }

  add(population: string, cells: ArrayLike<number>): void {
    if (this.#left >= 0) return
    const counts = population === this.#readout ? this.nuclear : population === this.#counting ? this.purkinje : undefined
    if (counts === undefined) return
    for (let index = 0; index < cells.length; index++) counts[cells[index]!]!++
  }

  reset(): void {
    this.nuclear.fill(0)
    this.purkinje.fill(0)
    this.#left = Infinity
  }

  /** A memory whose reads are those of another and are counted, but for the first `uncounted` ones after a reset. */
  watched(memory: AssociativeMemory<Word>, uncounted: number): AssociativeMemory<Word> {
    return {
      length: memory.length,
      write: (address, data, strength) => memory.write(address, data, strength),
      read: (cue) => {
        this.#left = Math.min(this.#left, uncounted) - 1
        return memory.read(cue)
      },
    }
  }
}
