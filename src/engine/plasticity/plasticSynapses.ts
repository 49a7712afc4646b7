import { largestWeight, type WeightChange } from '../../circuit/circuit.js'
import type { Network, PlasticConnections } from '../../circuit/network.js'
import { isWide } from '../../kernels/weightArray.js'
import { handOver } from '../handOver.js'
import type { Field, SavedState } from '../state.js'
import { eligibilityOf, type Eligibility } from './eligibility.js'

/** The learning of one projection; see `Plasticity` in circuit.ts for the rule. */
export class PlasticSynapses {
  /** An integer that multiplies both changes. */
  gain: number
  readonly #network: Network
  readonly #part: PlasticConnections
  readonly #eligibility: Eligibility
  readonly #weightMax: number
  /** Larger changes need not be told apart from this one. */
  readonly #stepsMax: number

  /** Starts with the initial weights. */
  constructor(part: PlasticConnections, network: Network) {
    const { plasticity, rows } = part
    this.#network = network
    this.#part = part
    this.#eligibility = eligibilityOf(part, network)
    this.#weightMax = largestWeight(plasticity)
    this.#stepsMax = isWide(rows) ? 0x7fff_ffff : 0x7fff
    this.gain = plasticity.learnsFromStart ? 1 : 0
    rows.fill(plasticity.initialSteps)
  }

  get teacher(): string {
    return this.#part.plasticity.teacher
  }

  /** A volley has arrived: LTP, and from now on it is eligible. With a gain of 0 neither. */
  arrive(cells: Uint32Array, tick: number): void {
    if (this.gain === 0) return
    const size = sizeOf(this.#part.plasticity.potentiation) * this.gain
    if (size !== 0) this.#potentiate(cells, size)
    this.#eligibility.mark(cells, tick)
  }

  /** The teacher's spikes reach some targets: LTD at the synapses of eligible sources. */
  teach(targets: readonly number[], tick: number): void {
    const { rows, columns, eligibility, plasticity: { depression }, to } = this.#part
    const size = -sizeOf(depression) * this.gain
    if (size === 0 || targets.length === 0) return
    const { kernels } = this.#network
    const now = this.#eligibility.reach(tick)
    columns.set(targets)
    if (depression.kind === 'additive') {
      kernels.shiftColumns(
        rows, to.count, eligibility.length, eligibility, size * now, columns, targets.length, this.#weightMax)
    } else {
      kernels.approachColumns(rows, to.count, eligibility.length, eligibility, Math.abs(size) * now, columns,
        targets.length, this.#bound(size))
    }
    this.#eligibility.leave()
  }

  /** The state after a tick. */
  save(tick: number): Field[] {
    const { projection: { name }, to, rows } = this.#part
    return [
      { name: `${name}/weights`, spread: 'columns', cells: to.population.count, values: rows.slice() },
      { name: `${name}/gain`, spread: 'same', values: Float64Array.of(this.gain) },
      ...this.#eligibility.save(name, tick),
    ]
  }

  restore(saved: SavedState, tick: number): void {
    const { projection: { name }, rows } = this.#part
    saved.copy(`${name}/weights`, rows)
    this.gain = saved.take(`${name}/gain`, Float64Array)[0]!
    this.#eligibility.restore(saved, name, tick)
  }

  #potentiate(cells: Uint32Array, size: number): void {
    const { rows, potentiation: steps, plasticity: { potentiation } } = this.#part
    const { kernels, volley } = this.#network
    if (potentiation.kind === 'additive') steps.fill(Math.max(-this.#stepsMax, Math.min(this.#stepsMax, size)))
    for (let start = 0; start < cells.length; start += volley.length) {
      const spikes = handOver(cells, start, volley)
      if (potentiation.kind === 'additive') {
        kernels.addToRows(rows, steps.length, volley, spikes, steps, 0, this.#weightMax)
      } else {
        kernels.approachRows(rows, steps.length, volley, spikes, Math.min(1, Math.abs(size)), this.#bound(size))
      }
    }
  }

  /** Where a multiplicative change leads. */
  #bound(size: number): number {
    return size > 0 ? this.#weightMax : 0
  }
}

const sizeOf = (change: WeightChange): number => (change.kind === 'additive' ? change.steps : change.fraction)
