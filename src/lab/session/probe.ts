import { hasMembrane, steadyMv, type MemoryCircuit } from '../../circuit/circuit.js'
import type { CircuitMemory } from '../../levels/circuitMemory.js'
import type { Trace } from './messages.js'

/** Between two looks that differ the membrane of a cell with delta synapses decays: so it is drawn, this often. */
const betweenMs = 0.5
const tailMs = 20

interface Look {
  /** Since the onset of the presentation. */
  readonly timeMs: number
  readonly potentialMv: number
}

/** The membrane of one cell, looked at after every tick of a presentation. */
export class Probe {
  readonly population: string
  readonly cell: number
  readonly #memory: CircuitMemory
  readonly #resolutionMs: number
  readonly #membrane: {
    readonly thresholdMv: number; readonly restingMv: number; readonly steadyMv: number; readonly decayMs: number
  } | undefined
  readonly #looks: Look[] = []
  #onset: number
  /** Where the membrane is when the present presentation begins. */
  #first: number
  /** What the engine said last: it says so until the population's cells are next reached. */
  #said: number

  constructor(memory: CircuitMemory, circuit: MemoryCircuit, population: string, cell: number) {
    this.population = population
    this.cell = cell
    this.#memory = memory
    this.#resolutionMs = circuit.resolutionMs
    this.#onset = memory.engine.now
    const found = circuit.populations.find(({ name }) => name === population)
    this.#membrane = found && hasMembrane(found) ? {
      thresholdMv: found.thresholdPotentialMv, restingMv: found.restingPotentialMv, steadyMv: steadyMv(found),
      decayMs: found.model === 'lif' ? found.membraneTimeConstantMs : Infinity,
    } : undefined
    this.#first = this.#membrane?.steadyMv ?? 0
    this.#said = this.#membrane ? this.#potential() : 0
    if (this.#membrane) memory.afterTick = (tick) => this.#look(tick)
  }

  /** What was recorded since the last call. Cells without a membrane have an empty trace. */
  take(): Omit<Trace, 'spikesMs' | 'isLesioned'> {
    const { now } = this.#memory.engine
    const looks = this.#membrane ? [{ timeMs: 0, potentialMv: this.#first }, ...this.#looks.splice(0)] : []
    const last = looks.at(-1)
    if (last) this.#first = this.#decayed(last, (now - this.#onset) * this.#resolutionMs)
    this.#onset = now
    return {
      population: this.population, cell: this.cell, ...this.#drawn(looks),
      ...(this.#membrane && { thresholdMv: this.#membrane.thresholdMv, restingMv: this.#membrane.restingMv }),
    }
  }

  /** The looks with the decay between them; where one finds the membrane elsewhere, it jumped: two points at one time. */
  #drawn(looks: readonly Look[]): Pick<Trace, 'timesMs' | 'potentialsMv'> {
    const timesMs: number[] = []
    const potentialsMv: number[] = []
    const point = (look: Look, atMs: number) => {
      timesMs.push(atMs)
      potentialsMv.push(this.#decayed(look, atMs))
    }
    looks.forEach((look, index) => {
      const endMs = looks[index + 1]?.timeMs ?? look.timeMs + tailMs
      for (let atMs = look.timeMs; atMs < endMs - 1e-9; atMs += betweenMs) point(look, atMs)
      point(look, endMs)
    })
    return { timesMs: Float32Array.from(timesMs), potentialsMv: Float32Array.from(potentialsMv) }
  }

  /** Where the membrane is at a time after a look, if nothing happens to it meanwhile. */
  #decayed({ timeMs, potentialMv }: Look, atMs: number): number {
    const { steadyMv: steady, decayMs } = this.#membrane!
    return steady + (potentialMv - steady) * Math.exp(-(atMs - timeMs) / decayMs)
  }

  #potential(): number {
    return this.#membrane!.steadyMv + this.#memory.engine.potentialMv(this.population, this.cell)
  }

  /** The membrane changes only where something happened to the network: what did not change is not kept. */
  #look(tick: number): void {
    const potentialMv = this.#potential()
    if (potentialMv === this.#said) return
    this.#said = potentialMv
    this.#looks.push({ timeMs: (tick - this.#onset) * this.#resolutionMs, potentialMv })
  }
}
