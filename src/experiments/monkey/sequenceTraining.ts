import type { MemoryCircuit } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { normalDraws } from '../../random/normalDraw.js'
import { climbingSpikes, gateSpikes, mossySpikes, type TimedCells } from '../../levels/presentation.js'
import { signedWord } from '../../memory/dynamics/signedWord.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { stream } from '../../random/stream.js'
import type { Word } from '../../words/word.js'
import type { MonkeyParameters } from './monkeyParameters.js'
import { delayRates, SpikesOfReads, type SpikingRates } from './spikingDelay.js'

/**
 * The spiking circuit as it learns a sequence by itself: in every trial a stimulus comes in with its own climbing fibres,
 * and nothing else teaches. Where delay activity lasts until then, its last volley comes shortly before, so that the
 * window of plasticity before the climbing fibres holds the parallel fibres of both: those of the stimulus, which come
 * to recall it, and those of the delay activity of the stimulus before, which come to recall what followed (the vehicle
 * of Brunel 1996 and Yakovlev et al. 1998: activity that outlasts the stimulus).
 */
export class SequenceTraining {
  readonly #circuit: MemoryCircuit
  readonly #parameters: MonkeyParameters
  readonly #seed: number
  readonly #memory: CircuitMemory
  readonly #counts: SpikesOfReads
  readonly #normal: () => number
  readonly #overlapTicks: number
  readonly #loop: VolleyLoop
  #persisting: Word | undefined
  #trials = 0

  constructor(circuit: MemoryCircuit, parameters: MonkeyParameters, seed: number) {
    const network = buildNetwork(circuit, seed)
    const counts = new SpikesOfReads(circuit)
    this.#circuit = circuit
    this.#parameters = parameters
    this.#seed = seed
    this.#counts = counts
    this.#memory = new CircuitMemory(network, ({ population, cells }) => counts.add(population, cells))
    this.#normal = normalDraws(stream(seed, 'monkey/jitter'), network.kernels.log)
    this.#overlapTicks = Math.round(parameters.overlap / circuit.resolutionMs)
    this.#loop = new VolleyLoop(this.#memory, {
      noise: parameters.volleyNoise, key: stream(seed, 'monkey/training').key,
    })
  }

  /** One presentation of each stimulus, with delay activity between them or without. */
  present(words: readonly Word[], delayActivity: boolean): void {
    const { leak, delaySteps } = this.#parameters
    for (const word of words) {
      this.#trial(word)
      if (!delayActivity) {
        this.#persisting = undefined
        continue
      }
      const firstTrial = this.#trials++
      const [delay] = this.#loop.settle([word], { eta: leak, steps: delaySteps, firstTrial })
      this.#persisting = signedWord(delay!.state)
    }
  }

  /** What the cells do in the delay after each cue; nothing is learnt meanwhile. */
  test(cues: readonly Word[]): SpikingRates {
    return delayRates(this.#memory, this.#counts, this.#circuit, cues, this.#parameters, this.#seed)
  }

  #trial(word: Word): void {
    const { engine } = this.#memory
    const { memory, presentation } = this.#circuit
    const onset = engine.now + this.#overlapTicks
    engine.setLearning(engine.now, memory.counters, 1)
    if (this.#persisting) this.#volley(this.#persisting, engine.now)
    this.#volley(word, onset)
    this.#stimulate(memory.teacher, climbingSpikes(word, onset, this.#circuit))
    engine.setLearning(onset + presentation.periodTicks, memory.counters, 0)
    engine.advance(onset + presentation.periodTicks, () => {})
  }

  #volley(word: Word, onset: number): void {
    const { memory, presentation: { gate } } = this.#circuit
    this.#stimulate(memory.address, mossySpikes(word, onset, this.#circuit, this.#normal))
    if (gate) this.#stimulate(gate.population, gateSpikes(onset, this.#circuit))
  }

  #stimulate(population: string, spikes: readonly TimedCells[]): void {
    for (const { tick, cells } of spikes) this.#memory.engine.stimulate(tick, population, cells)
  }
}
