import type { EligibilityShape } from '../../circuit/circuit.js'
import type { Network, PlasticConnections } from '../../circuit/network.js'
import { ExponentialEligibility } from './exponentialEligibility.js'
import { WindowEligibility } from './windowEligibility.js'
import { windowTable } from './windowTable.js'

/** How eligible the sources of a plastic projection are for what a teacher does. */
export interface Eligibility {
  /** Cells have just sent a spike that arrived at a tick. */
  mark(cells: Uint32Array, tick: number): void
  /**
   * Makes the projection's `eligibility`, times the number that is returned, what it is at a tick; spikes that arrived
   * at this tick count.
   */
  reach(tick: number): number
  /** Must follow each `reach`, before the next `mark`. */
  leave(): void
}

/** The eligibility of a projection, by its shape. */
export function eligibilityOf(part: PlasticConnections, { kernels, circuit }: Network): Eligibility {
  const shape: EligibilityShape = part.plasticity.eligibility
  return shape.kind === 'exponential'
    ? new ExponentialEligibility(part.eligibility, shape.timeConstantTicks, kernels)
    : new WindowEligibility(part.eligibility, windowTable(shape, circuit.resolutionMs, kernels))
}
