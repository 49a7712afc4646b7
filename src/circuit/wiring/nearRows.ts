import { log } from '../../kernels/reference/log.js'
import { rowDraws, uniformBelow, uniformUnit } from '../../random/stream.js'
import { kernelOf, reachOf, type DistanceKernel } from './distanceKernel.js'
import { Nearby, type Neighbourhood } from './nearby.js'
import type { Positions } from './positions.js'
import type { Range } from './range.js'
import type { Rows, RowsPart } from './rows.js'

/** Who is connected by distance: so many sources each, as likely as the kernel says; or each with a probability. */
export type NearRule = { readonly kernel: DistanceKernel; readonly autapses: boolean } & (
  { readonly inDegree: number; readonly multapses: boolean } | { readonly probability: number })

type TooFew = (target: number, found: number) => never

const rowsPerPart = 1024
/** How often a source is proposed before a target counts as having too few within reach. */
const proposalsPerSource = 1000

/**
 * Rows by target. What is drawn for a target depends on its number and on where cells lie. `fail` throws where a target
 * has too few sources.
 */
export function nearRows(
  rule: NearRule, sources: Positions, targets: Positions, { first, count }: Range, key: Uint32Array, fail: TooFew,
): Rows {
  const nearby = new Nearby(sources, reachOf(rule.kernel))
  const kernel = kernelOf(rule.kernel)
  const row = (target: number): number[] => {
    const x = targets.x[target]!
    const y = targets.y[target]!
    const draw = rowDraws(key, target)
    const weight = (source: number) => (!rule.autapses && source === target
      ? 0 : kernel(sources.x[source]! - x, sources.y[source]! - y))
    return 'probability' in rule
      ? byProbability(rule.probability, nearby.around(x, y), weight, draw)
      : byDegree(rule.inDegree, rule.multapses, nearby.around(x, y), weight, draw, (found) => fail(target, found))
  }
  const parts: RowsPart[] = []
  for (let start = 0; start < count; start += rowsPerPart) {
    const lists = Array.from({ length: Math.min(rowsPerPart, count - start) }, (_, index) => row(first + start + index))
    const offsets = new Uint32Array(lists.length + 1)
    for (const [index, list] of lists.entries()) offsets[index + 1] = offsets[index]! + list.length
    parts.push({ first: first + start, rows: lists.length, offsets, cells: Uint32Array.from(lists.flat()) })
  }
  return { by: 'target', parts: () => parts }
}

type Weight = (source: number) => number

/** Sources are proposed with equal probability and accepted with that of the kernel. */
function byDegree(
  degree: number, multapses: boolean, { count, at }: Neighbourhood, weight: Weight, draw: () => number,
  fail: (found: number) => never,
): number[] {
  const chosen: number[] = []
  const seen = new Set<number>()
  for (let proposals = proposalsPerSource * degree; chosen.length < degree; proposals--) {
    if (count === 0 || proposals === 0) return fail(chosen.length)
    const source = at(uniformBelow(count, draw))
    if (!accepted(weight(source), draw) || (!multapses && seen.has(source))) continue
    chosen.push(source)
    seen.add(source)
  }
  return chosen
}

/** Candidates come with geometric gaps, so that the cost follows the synapses, and are accepted as the kernel says. */
function byProbability(
  probability: number, { count, at }: Neighbourhood, weight: Weight, draw: () => number,
): number[] {
  const chosen: number[] = []
  const absence = log(1 - probability)
  const gap = () => Math.floor(log(uniformUnit(draw)) / absence)
  for (let place = gap(); place < count; place += 1 + gap()) {
    const source = at(place)
    if (accepted(weight(source), draw)) chosen.push(source)
  }
  return chosen
}

/** A weight of 0 or 1 takes no draw. */
const accepted = (weight: number, draw: () => number): boolean =>
  weight === 1 || (weight > 0 && draw() < weight * 0x1_0000_0000)
