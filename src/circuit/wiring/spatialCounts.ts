import { normalCumulative } from '../../theory/normal.js'
import { atMost } from './atMost.js'
import { reachOf, weightOf, type DistanceKernel } from './distanceKernel.js'
import { gridOf, type Layout } from './positions.js'

/** Cells on the folium: how they lie, and how many they are. */
export interface Sheet {
  readonly position: Layout
  readonly count: number
}

/** Synapses of pairs that are connected with a probability and by distance: how many to expect, and at most. */
export function spatialCounts(
  kernel: DistanceKernel, probability: number, from: Sheet, to: Sheet, here: number,
): { readonly mean: number; readonly most: number } {
  const pairs = from.count * here
  const { position: source } = from
  const { position: target } = to
  const fraction = overlap(kernel.shape, kernel.mediolateralUm, source.mediolateralUm, target.mediolateralUm)
    * overlap(kernel.shape, kernel.sagittalUm, source.sagittalUm, target.sagittalUm)
  return { mean: probability * fraction * pairs, most: most(kernel, probability, from, to, here) }
}

/**
 * No target has more sources on average than one in the middle of the sheet: the kernel's integral times the density of
 * cells. Sources that lie by chance bring their synapses in lumps: as many as there are targets within reach.
 */
function most(kernel: DistanceKernel, probability: number, from: Sheet, to: Sheet, here: number): number {
  const perTarget = probability * cellsWithin(from, weightOf(kernel))
  const reach = reachOf(kernel)
  const within = cellsWithin(to, { x: 2 * reach.x, y: 2 * reach.y })
  const targets = to.position.layout === 'grid' ? within : atMost(within, to.count)
  return atMost(here * perTarget, from.count * here, from.position.layout === 'grid' ? 1 : Math.min(targets, here))
}

/** Cells in a box: the number expected, or on a grid the greatest possible. */
function cellsWithin({ count, position }: Sheet, box: { readonly x: number; readonly y: number }): number {
  const across = box.x / position.mediolateralUm
  const along = box.y / position.sagittalUm
  if (position.layout === 'uniform') return count * Math.min(1, across) * Math.min(1, along)
  const { columns, rows } = gridOf(position, count)
  return Math.min(columns, across * columns + 1) * Math.min(rows, along * rows + 1)
}

const places = 200

/** The mean of a kernel along one axis, over all pairs of a source and a target that lie anywhere on their sheets. */
function overlap(shape: DistanceKernel['shape'], extentUm: number, sourcesUm: number, targetsUm: number): number {
  let sum = 0
  for (let place = 0; place < places; place++) {
    const target = targetsUm * ((place + 0.5) / places - 0.5)
    const from = -sourcesUm / 2 - target
    const to = sourcesUm / 2 - target
    sum += shape === 'box' ? Math.max(0, Math.min(extentUm, to) - Math.max(-extentUm, from))
      : weightOf({ shape, mediolateralUm: extentUm, sagittalUm: extentUm }).x
        * (normalCumulative(to / extentUm) - normalCumulative(from / extentUm))
  }
  return sum / places / sourcesUm
}
