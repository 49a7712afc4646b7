import type { WeightChange } from '../../circuit/circuit.js'
import type { Network, PlasticConnections } from '../../circuit/network.js'
import { handOver } from '../handOver.js'
import { eligibilityOf, type Eligibility } from './eligibility.js'

/** Changes whose sizes need not be told apart from larger ones, as weights have at most 15 bits. */
const stepsMax = 32_767

/** The learning of one projection; see `Plasticity` in circuit.ts for the rule. */
export class PlasticSynapses {
  /** An integer that multiplies both changes. */
  gain: number
  readonly #network: Network
  readonly #part: PlasticConnections
  readonly #eligibility: Eligibility
  readonly #weightMax: number

  /** Starts with the initial weights. */
  constructor(part: PlasticConnections, network: Network) {
    const { plasticity, rows } = part
    this.#network = network
    this.#part = part
    this.#eligibility = eligibilityOf(part, network)
    this.#weightMax = (1 << plasticity.weightBits) - 1
    this.gain = plasticity.learnsFromStart ? 1 : 0
    rows.fill(plasticity.initialSteps)
  }

  get teacher(): string {
    return this.#part.plasticity.teacher
  }

  /** A volley has arrived: LTP, and from now on it is eligible. With a gain of 0 neither. */
  arrive(cells: Uint32Array, tick: number): void {
    if (this.gain === 0) return
    const { rows, potentiation: steps, plasticity: { potentiation } } = this.#part
    const { kernels, volley } = this.#network
    const size = sizeOf(potentiation) * this.gain
    if (potentiation.kind === 'additive') steps.fill(Math.max(-stepsMax, Math.min(stepsMax, size)))
    for (const spikes of size === 0 ? [] : handOver(cells, volley)) {
      if (potentiation.kind === 'additive') {
        kernels.addToRows(rows, steps.length, volley, spikes, steps, 0, this.#weightMax)
      } else {
        kernels.approachRows(rows, steps.length, volley, spikes, Math.min(1, Math.abs(size)), this.#bound(size))
      }
    }
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

  /** Where a multiplicative change leads. */
  #bound(size: number): number {
    return size > 0 ? this.#weightMax : 0
  }
}

const sizeOf = (change: WeightChange): number => (change.kind === 'additive' ? change.steps : change.fraction)
