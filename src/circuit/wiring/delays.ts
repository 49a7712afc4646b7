import { rowDraws, uniformBelow } from '../../random/stream.js'
import type { DelaySpread, Projection } from '../circuit.js'
import { reachOf } from './distanceKernel.js'
import type { Layout, Positions } from './positions.js'

/** The least delay of a projection's synapses in ticks, and how many different ones there may be from there on. */
export interface DelaySpan {
  readonly leastTicks: number
  readonly count: number
}

/** How far beyond the least delay each synapse's is. */
export interface SynapticDelays {
  /** For a row, the delay of one synapse after the other in their order; each is told the cell at its other end. */
  row(row: number): (other: number) => number
}

/** The span of delays, known without building. `from` and `to` are where the populations lie, where they do. */
export function delaySpan({ delayTicks, spread, rule }: Projection, from?: Layout, to?: Layout): DelaySpan {
  if (!spread) return { leastTicks: delayTicks, count: 1 }
  if (spread.kind === 'uniform') return { leastTicks: delayTicks, count: spread.toTicks - delayTicks + 1 }
  const reach = rule.kind === 'spatial' ? reachOf(rule.kernel) : { x: Infinity, y: Infinity }
  const farthest = {
    x: Math.min(reach.x, (from!.mediolateralUm + to!.mediolateralUm) / 2),
    y: Math.min(reach.y, (from!.sagittalUm + to!.sagittalUm) / 2),
  }
  return { leastTicks: delayTicks, count: ticksOver(spread, farthest.x, farthest.y) - delayTicks + 1 }
}

/** The delays that are drawn for each synapse, or follow from where its cells lie; `rows` are those of the rows. */
export function synapticDelays(
  { spread, delayTicks }: Projection, { count }: DelaySpan, key: Uint32Array, rows?: Positions, others?: Positions,
): SynapticDelays | undefined {
  if (!spread || count === 1) return undefined
  if (spread.kind === 'uniform') {
    return {
      row: (row) => {
        const draw = rowDraws(key, row)
        return () => uniformBelow(count, draw)
      },
    }
  }
  return {
    row: (row) => (other) =>
      ticksOver(spread, others!.x[other]! - rows!.x[row]!, others!.y[other]! - rows!.y[row]!) - delayTicks,
  }
}

/** At least one tick. */
function ticksOver(
  { umPerTick, plusTicks, along }: DelaySpread & { kind: 'distance' }, dx: number, dy: number,
): number {
  const distanceUm = along === 'mediolateral' ? Math.abs(dx) : Math.sqrt(dx * dx + dy * dy)
  return Math.max(1, plusTicks + Math.round(distanceUm / umPerTick))
}
