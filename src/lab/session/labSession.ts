import type { MemoryCircuit } from '../../circuit/circuit.js'
import { lesionedCells } from '../../circuit/lesionedCells.js'
import { buildNetwork, type Network } from '../../circuit/network.js'
import type { Volley } from '../../engine/volley.js'
import { inFile } from '../../errors/inFile.js'
import { checkPatterns, expectedBeta } from '../../experiments/recall.js'
import type { RecallParameters } from '../../experiments/recallParameters.js'
import { CircuitMemory } from '../../levels/circuitMemory.js'
import { levels, sharedCount, type Level, type LevelMemory } from '../../levels/levelMemory.js'
import { levelBytes, openLevel } from '../../levels/openLevel.js'
import { widthOf } from '../../words/patternSet.js'
import { wordFromBits, wordToBits, type Word } from '../../words/word.js'
import { patternSet, type NamedBits } from '../state/patternBits.js'
import { circuitFace } from './circuitFace.js'
import { fibresOf } from './fibres.js'
import type { CircuitFace, Opening, Presented, Trace, WeightCurve, Weights, WordAtLevels } from './messages.js'
import { Probe } from './probe.js'
import { readMemoryCircuit } from './readMemoryCircuit.js'
import { packVolleys } from './volleyBatch.js'
import { weightCurves } from './weightCurves.js'
import { WeightCounts } from './weightCounts.js'
import { withoutLesions } from './withoutLesions.js'

/** A pattern in the memory: at which address, and which granule cells fired when it was stored. */
interface Stored {
  readonly address: Word
  readonly active: Uint32Array
}

/**
 * One memory at all three levels at once, only the circuit's with lesions, to which patterns are shown one by one: what the
 * page's worker holds. It runs wherever JavaScript does. Throws an InputError for a fault in what was opened.
 */
export class LabSession {
  readonly face: CircuitFace
  readonly #circuit: MemoryCircuit
  readonly #parameters: RecallParameters
  readonly #seed: number
  readonly #network: Network<MemoryCircuit>
  readonly #memories: Readonly<Record<Level, LevelMemory>> & { readonly circuit: CircuitMemory }
  readonly #names: readonly string[]
  readonly #weights: WeightCounts
  readonly #stored: Stored[] = []
  #volleys: Volley[] = []
  #probe: Probe | undefined

  constructor({ text, source, assignments, seed, order, stored, patternsSource }: Opening) {
    const { circuit, parameters } = readMemoryCircuit(text, source, assignments)
    this.#circuit = circuit
    this.#parameters = parameters
    this.#seed = seed
    this.face = circuitFace(circuit, parameters)
    if (stored.length > 0) checkPatterns(patternSet(stored, patternsSource, widthOf(this.face.bits)), circuit)
    inFile(source, () => [levelBytes(circuit, 'circuit'), levelBytes(circuit, 'sdm')])
    const intact = withoutLesions(circuit)
    this.#network = buildNetwork(circuit, seed)
    const { beta } = expectedBeta(circuit, parameters)
    this.#memories = {
      circuit: new CircuitMemory(this.#network, (volley) => this.#volleys.push(volley)),
      sdm: openLevel(intact, 'sdm', seed, { beta }),
      attention: openLevel(intact, 'attention', seed, { beta }),
    }
    this.#names = circuit.populations.map(({ name }) => name)
    this.#weights = new WeightCounts(this.#memories.circuit.engine, circuit.memory.counters, this.face.weightMax)
    stored.forEach((pattern, index) =>
      this.#write(pattern, order === 'itself' ? pattern : stored[(index + 1) % stored.length]!))
    this.#weights.now(stored.length)
  }

  /** The weights of the plastic projection as they are. */
  weights(): Weights {
    return this.#weights.last
  }

  /** Records the membrane of a cell in the presentations that follow. */
  watch(population?: string, cell?: number): void {
    this.#memories.circuit.afterTick = undefined
    const found = this.#circuit.populations.find(({ name }) => name === population)
    this.#probe = found && cell !== undefined && cell >= 0 && cell < found.count
      ? new Probe(this.#memories.circuit, this.#circuit, found.name, cell) : undefined
  }

  /** One presentation with climbing fibres that say `data`; the other levels store it too. */
  store(address: NamedBits, data: NamedBits): Presented {
    return { ...this.#write(address, data), weights: this.#weights.now(1) }
  }

  #write(address: NamedBits, data: NamedBits): Presented {
    const [at, what] = [wordFromBits(address.bits), wordFromBits(data.bits)]
    const presented = this.#present('store', () => {
      for (const level of levels) this.#memories[level].write(at, what)
    })
    this.#stored.push({ address: at, active: this.#activeIn(presented) })
    return presented
  }

  /** One read at every level, each from a cue of its own; what the circuit does for its cue is what is presented. */
  read(cues: WordAtLevels): Presented {
    const words = {} as Record<Level, Uint8Array>
    const presented = this.#present('read', () => {
      for (const level of levels) words[level] = wordToBits(this.#memories[level].read(wordFromBits(cues[level])))
    })
    return { ...presented, words, shares: this.#shares(cues, this.#activeIn(presented)) }
  }

  /** The weight curve after each pattern that was weighed, as the experiment recall measures it. */
  weigh(patterns: readonly NamedBits[]): Generator<WeightCurve> {
    this.#volleys = []
    return weightCurves(this.#memories.circuit, this.#circuit, this.#parameters, patterns, this.#seed)
  }

  #present(purpose: Presented['purpose'], show: () => void): Presented {
    this.#volleys = []
    const onset = this.#memories.circuit.engine.now
    show()
    const volleys = packVolleys(this.#volleys, this.#names, onset)
    const onsetMs = onset * this.#circuit.resolutionMs
    const trace = this.#probe?.take()
    if (trace === undefined) return { purpose, onsetMs, volleys }
    const isLocation = trace.population === this.face.roles.location
    const fibres = isLocation ? fibresOf(this.#network, trace.cell) : undefined
    const population = this.#circuit.populations.find(({ name }) => name === trace.population)!
    return {
      purpose, onsetMs, volleys,
      trace: {
        ...trace, spikesMs: this.#spikesOf(trace, onset), ...(fibres && { fibres }),
        isLesioned: lesionedCells(population, this.#seed).includes(trace.cell),
      },
    }
  }

  #spikesOf({ population, cell }: Pick<Trace, 'population' | 'cell'>, onset: number): Float32Array {
    const own = this.#volleys.filter((volley) => volley.population === population && volley.cells.includes(cell))
    return Float32Array.from(own, ({ tick }) => (tick - onset) * this.#circuit.resolutionMs)
  }

  /** The granule cells that fired, ascending. */
  #activeIn({ volleys: { populations, offsets, cells } }: Presented): Uint32Array {
    const location = this.#names.indexOf(this.face.roles.location)
    const fired = new Set<number>()
    populations.forEach((population, volley) => {
      if (population !== location) return
      for (let at = offsets[volley]!; at < offsets[volley + 1]!; at++) fired.add(cells[at]!)
    })
    return Uint32Array.from(fired).sort()
  }

  #shares(cues: WordAtLevels, active: Uint32Array): Record<Level, Float32Array> {
    const [sdmCue, attentionCue] = [wordFromBits(cues.sdm), wordFromBits(cues.attention)]
    const weights = (level: Level) => this.#stored.map((one) => {
      if (level === 'circuit') return sharedCount(one.active, active)
      return this.#memories[level].weights(one.address, [level === 'sdm' ? sdmCue : attentionCue])[0]!
    })
    return Object.fromEntries(levels.map((level) => [level, fractions(weights(level))])) as Record<Level, Float32Array>
  }
}

function fractions(weights: readonly number[]): Float32Array {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Float32Array.from(weights, (weight) => (sum > 0 ? weight / sum : 0))
}
