import { wideFrom, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'

/** What lies at a place of the drawing: a population, and one of its cells where it is near one. */
export interface FoliumPart {
  readonly population: string
  readonly cell?: number
}

/** How far from the middle of a granule cell, a point, a click still means it. */
const granuleReach = 7
const labelHalfPx = 8

/**
 * What is at a place: a label; else the nearest cell, large ones before granule cells; else the population whose region
 * it is.
 */
export function foliumHit(layout: FoliumLayout, x: number, y: number): FoliumPart | undefined {
  const label = layout.width >= wideFrom && x < layout.left - 8
    ? layout.populations.find(({ labelY }) => Math.abs(labelY - y) <= labelHalfPx) : undefined
  if (label) return { population: label.name }
  const near = nearestOf(layout.populations.filter(({ role }) => role !== 'granule'), x, y, 2)
    ?? nearestOf(layout.populations.filter(({ role }) => role === 'granule'), x, y, granuleReach)
  if (near) return near
  const inside = layout.populations.find(({ box: { left, right, top, bottom } }) =>
    x >= left && x <= right && y >= top && y <= bottom)
  return inside && { population: inside.name }
}

/** The nearest cell whose middle is within its radius and 2 pixels, or within `reach`. */
function nearestOf(
  populations: readonly PlacedPopulation[], x: number, y: number, reach: number,
): Required<FoliumPart> | undefined {
  const found = populations.map((population) => ({ population, ...nearest(population, x, y) }))
    .filter(({ distance, population }) => distance <= Math.max(reach, population.radius + 2))
    .sort((left, right) => left.distance - right.distance)[0]
  return found && { population: found.population.name, cell: found.cell }
}

function nearest({ x: xs, y: ys, count }: PlacedPopulation, x: number, y: number): { cell: number; distance: number } {
  let [cell, least] = [-1, Infinity]
  for (let index = 0; index < count; index++) {
    const [across, down] = [xs[index]! - x, ys[index]! - y]
    const square = across * across + down * down
    if (square < least) [cell, least] = [index, square]
  }
  return { cell, distance: Math.sqrt(least) }
}
