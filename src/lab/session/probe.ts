import { hasMembrane, steadyMv, type MemoryCircuit } from '../../circuit/circuit.js'
import type { CircuitMemory } from '../../levels/circuitMemory.js'
import type { Trace } from './messages.js'

/** Between two looks that differ the membrane of a cell with delta synapses decays: so it is drawn, this often. */
const betweenMs = 0.5
const tailMs = 20

/** The membrane of one cell, looked at after every tick of a presentation. */
export class Probe {
  readonly population: string
  readonly cell: number
  readonly #memory: CircuitMemory
  readonly #resolutionMs: number
  readonly #membrane: {
    readonly thresholdMv: number; readonly restingMv: number; readonly steadyMv: number; readonly decayMs: number
  } | undefined
  readonly #times: number[] = []
  readonly #potentials: number[] = []
  #onset: number

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
    if (this.#membrane) memory.afterTick = (tick) => this.#look(tick)
  }

  /** What was recorded since the last call. Cells without a membrane have an empty trace. */
  take(): Omit<Trace, 'spikesMs'> {
    const { timesMs, potentialsMv } = this.#drawn(this.#times.splice(0), this.#potentials.splice(0))
    this.#onset = this.#memory.engine.now
    return {
      population: this.population, cell: this.cell, timesMs, potentialsMv,
      ...(this.#membrane && { thresholdMv: this.#membrane.thresholdMv, restingMv: this.#membrane.restingMv }),
    }
  }

  /** The looks with the decay between them. */
  #drawn(looks: readonly number[], values: readonly number[]): Pick<Trace, 'timesMs' | 'potentialsMv'> {
    const { steadyMv: steady = 0, decayMs = Infinity } = this.#membrane ?? {}
    const timesMs: number[] = []
    const potentialsMv: number[] = []
    looks.forEach((timeMs, index) => {
      const end = looks[index + 1] ?? timeMs + tailMs
      for (let later = 0; timeMs + later < end - 1e-9; later += betweenMs) {
        timesMs.push(timeMs + later)
        potentialsMv.push(steady + (values[index]! - steady) * Math.exp(-later / decayMs))
      }
    })
    return { timesMs: Float32Array.from(timesMs), potentialsMv: Float32Array.from(potentialsMv) }
  }

  /** The membrane changes only where something happened to the network: what did not change is not kept. */
  #look(tick: number): void {
    const potential = this.#membrane!.steadyMv + this.#memory.engine.potentialMv(this.population, this.cell)
    if (potential === this.#potentials.at(-1)) return
    this.#times.push((tick - this.#onset) * this.#resolutionMs)
    this.#potentials.push(potential)
  }
}
