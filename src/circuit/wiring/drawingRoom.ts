import { alignedBytes } from '../../kernels/arena.js'
import type { Kernels } from '../../kernels/kernels.js'
import type { Circuit } from '../circuit.js'
import { endsOf } from '../projectionSize.js'
import type { Share } from '../share.js'
import { atMost } from './atMost.js'
import { drawnCellsMin, volleyRoom, type DrawingRoom } from './drawing.js'

/** How long the longest row may be that a circuit draws, and how many bits distinct numbers need; none without rows. */
export interface DrawingNeeds {
  readonly cells: number
  readonly seen: number
}

export function drawingNeeds(circuit: Circuit, share: Share): DrawingNeeds | undefined {
  const needs = circuit.projections.flatMap((projection): DrawingNeeds[] => {
    const { rule, spread } = projection
    const { from, to, here } = endsOf(circuit, projection, share)
    switch (rule.kind) {
      case 'fixed-in-degree':
        return [{ cells: rule.inDegree, seen: rule.multapses ? 0 : from.count }]
      case 'fixed-out-degree':
        return [{ cells: rule.outDegree, seen: rule.multapses ? 0 : to.count }]
      case 'bernoulli': {
        const targets = spread ? to.count : here
        return [{ cells: atMost(rule.probability * targets, targets), seen: 0 }]
      }
      default:
        return []
    }
  })
  if (needs.length === 0) return undefined
  return {
    cells: Math.max(drawnCellsMin, ...needs.map(({ cells }) => cells)),
    seen: Math.max(...needs.map(({ seen }) => seen)),
  }
}

const wordsOf = (bits: number): number => Math.ceil(bits / 32)

export const drawingBytes = (needs: DrawingNeeds | undefined): number => (needs === undefined ? 0
  : alignedBytes(4 * 4) + alignedBytes(4 * volleyRoom) + alignedBytes(4 * (volleyRoom + 1)) + alignedBytes(4 * needs.cells)
    + alignedBytes(4 * wordsOf(needs.seen)))

/** Takes the room from the memory of the kernels. */
export function drawingRoom(kernels: Kernels, { cells, seen }: DrawingNeeds): DrawingRoom {
  const places = kernels.uint32(volleyRoom)
  for (let place = 0; place < volleyRoom; place++) places[place] = place
  return {
    key: kernels.uint32(4),
    places,
    offsets: kernels.uint32(volleyRoom + 1),
    cells: kernels.uint32(cells),
    seen: kernels.uint32(wordsOf(seen)),
  }
}
