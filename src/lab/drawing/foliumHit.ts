import { wideFrom, type FoliumLayout, type PlacedPopulation } from './foliumLayout.js'

/** What lies at a place of the drawing: a population, and one of its cells where it is near one. */
export interface FoliumPart {
  readonly population: string
  readonly cell?: number
}

const reachMin = 7
const labelHalfPx = 8

/**
 * What is at a place: a label; else the cell whose edge is nearest, large cells before granule cells; else the population
 * whose region it is.
 */
export function foliumHit(layout: FoliumLayout, x: number, y: number): FoliumPart | undefined {
  const label = layout.width >= wideFrom && x < layout.left - 8
    ? layout.populations.find(({ labelY }) => Math.abs(labelY - y) <= labelHalfPx) : undefined
  if (label) return { population: label.name }
  const [large, small] = [(one: PlacedPopulation) => one.role !== 'granule', (one: PlacedPopulation) => one.role === 'granule']
  for (const [isOf, reach] of [[large, reachMin], [small, reachMin]] as const) {
    const near = layout.populations.filter(isOf).map((population) => ({ population, ...nearest(population, x, y) }))
      .filter(({ distance, population }) => distance <= Math.max(population.role === 'granule' ? reach : 2, population.radius + 2))
      .sort((left, right) => left.distance - right.distance)[0]
    if (near) return { population: near.population.name, cell: near.cell }
  }
  const inside = layout.populations.find(({ box: { left, right, top, bottom } }) =>
    x >= left && x <= right && y >= top && y <= bottom)
  return inside && { population: inside.name }
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
