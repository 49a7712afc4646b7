import { alignedBytes } from '../../kernels/arena.js'
import type { Kernels } from '../../kernels/kernels.js'
import type { Circuit, ConnectionRule } from '../circuit.js'
import { endsOf } from '../projectionSize.js'
import type { Share } from '../share.js'
import { atMost } from './atMost.js'
import { drawnCellsMin, volleyRoom, type DrawingRoom } from './drawing.js'

/**
 * How long the longest row may be that a circuit draws or sieves, how many bits distinct numbers need, and how many
 * targets repeats are counted of; none without rows.
 */
export interface DrawingNeeds {
  readonly cells: number
  readonly seen: number
  readonly repeats: number
}

export function drawingNeeds(circuit: Circuit, share: Share): DrawingNeeds | undefined {
  const needs = circuit.projections.flatMap((projection): Partial<DrawingNeeds>[] => {
    const { rule, spread, releaseProbability } = projection
    const { from, to, here } = endsOf(circuit, projection, share)
    const sieve = releaseProbability === undefined ? [] : [{ cells: here, repeats: mayRepeat(rule) ? here : 0 }]
    switch (rule.kind) {
      case 'fixed-in-degree':
        return [...sieve, { cells: rule.inDegree, seen: rule.multapses ? 0 : from.count }]
      case 'fixed-out-degree':
        return [...sieve, { cells: rule.outDegree, seen: rule.multapses ? 0 : to.count }]
      case 'bernoulli': {
        const targets = spread ? to.count : here
        return [...sieve, { cells: atMost(rule.probability * targets, targets) }]
      }
      default:
        return sieve
    }
  })
  if (needs.length === 0) return undefined
  return {
    cells: Math.max(drawnCellsMin, ...needs.map(({ cells = 0 }) => cells)),
    seen: Math.max(...needs.map(({ seen = 0 }) => seen)),
    repeats: Math.max(...needs.map(({ repeats = 0 }) => repeats)),
  }
}

/** Whether several synapses may connect one pair of cells. */
export const mayRepeat = (rule: ConnectionRule): boolean =>
  rule.kind === 'list' || ('multapses' in rule && rule.multapses === true)

const wordsOf = (bits: number): number => Math.ceil(bits / 32)

export const drawingBytes = (needs: DrawingNeeds | undefined): number => (needs === undefined ? 0
  : alignedBytes(4 * 4) + alignedBytes(4 * volleyRoom) + alignedBytes(4 * (volleyRoom + 1))
    + alignedBytes(4 * needs.cells) + alignedBytes(4 * wordsOf(needs.seen)) + alignedBytes(4 * needs.repeats))

/** Takes the room from the memory of the kernels. */
export function drawingRoom(kernels: Kernels, { cells, seen, repeats }: DrawingNeeds): DrawingRoom {
  const places = kernels.uint32(volleyRoom)
  for (let place = 0; place < volleyRoom; place++) places[place] = place
  return {
    key: kernels.uint32(4),
    places,
    offsets: kernels.uint32(volleyRoom + 1),
    cells: kernels.uint32(cells),
    seen: kernels.uint32(wordsOf(seen)),
    repeats: kernels.uint32(repeats),
  }
}
