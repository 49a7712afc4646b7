import { hasMembrane, steadyMv, type MemoryCircuit } from '../../circuit/circuit.js'
import type { CircuitMemory } from '../../levels/circuitMemory.js'
import type { Trace } from './messages.js'

/** The membrane of one cell, looked at after every tick of a presentation. */
export class Probe {
  readonly population: string
  readonly cell: number
  readonly #memory: CircuitMemory
  readonly #resolutionMs: number
  readonly #membrane: { readonly thresholdMv: number; readonly restingMv: number; readonly steadyMv: number } | undefined
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
    } : undefined
    if (this.#membrane) memory.afterTick = (tick) => this.#look(tick)
  }

  /** What was recorded since the last call. Cells without a membrane have an empty trace. */
  take(): Trace {
    const trace = {
      population: this.population, cell: this.cell,
      timesMs: Float32Array.from(this.#times.splice(0)), potentialsMv: Float32Array.from(this.#potentials.splice(0)),
      ...(this.#membrane && { thresholdMv: this.#membrane.thresholdMv, restingMv: this.#membrane.restingMv }),
    }
    this.#onset = this.#memory.engine.now
    return trace
  }

  /** The membrane changes only where something happened to the network: what did not change is not kept. */
  #look(tick: number): void {
    const potential = this.#membrane!.steadyMv + this.#memory.engine.potentialMv(this.population, this.cell)
    if (potential === this.#potentials.at(-1)) return
    this.#times.push((tick - this.#onset) * this.#resolutionMs)
    this.#potentials.push(potential)
  }
}
