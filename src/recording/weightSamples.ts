import { Observable, type OperatorFunction } from 'rxjs'
import type { Network } from '../circuit/network.js'
import type { WeightArray } from '../kernels/weightArray.js'
import type { Volley } from '../engine/volley.js'

/** The weights of a plastic projection after a tick. */
export interface WeightSample {
  readonly tick: number
  /** In steps, row by source. A copy. */
  readonly weights: WeightArray
}

/**
 * The weights of a plastic projection at the first volley at or after each multiple of `everyTicks` (0 included), with
 * what was learned at its tick, and once more, after the last volley, when the run completes. Throws an Error when the
 * projection has no plastic weights.
 */
export function sampleWeights(
  network: Network, projection: string, everyTicks: number,
): OperatorFunction<Volley, WeightSample> {
  const connections = network.connections.find((part) => part.projection.name === projection)
  if (connections?.kind !== 'plastic') throw new Error(`"${projection}" is no plastic projection`)
  if (!(Number.isInteger(everyTicks) && everyTicks > 0)) {
    throw new RangeError(`everyTicks must be a whole number above 0, found ${everyTicks}`)
  }
  return (volleys) => new Observable((subscriber) => {
    let next = 0
    let last = 0
    const sample = () => subscriber.next({ tick: last, weights: connections.rows.slice() })
    return volleys.subscribe({
      next: ({ tick }) => {
        last = tick
        if (tick < next) return
        sample()
        next = (Math.floor(tick / everyTicks) + 1) * everyTicks
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        sample()
        subscriber.complete()
      },
    })
  })
}
