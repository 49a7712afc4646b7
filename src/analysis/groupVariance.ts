import { InputError } from '../errors/inputError.js'
import { chiSquareTail, fTail } from './distributions/tails.js'

/** A test whether groups of measurements differ: its statistic (F or H) and p. Both NaN where nothing varies. */
export interface GroupTest {
  readonly statistic: number
  readonly p: number
}

/** The mean squares of a one-way analysis of variance. */
export interface MeanSquares {
  /** Between the groups' means, times the number of measurements in a group. */
  readonly between: number
  /** Within the groups. */
  readonly within: number
  readonly groups: number
  readonly measurements: number
}

/**
 * The mean squares of a one-way layout, `groups[group][measurement]` (Fisher 1925). Throws an InputError when there are
 * fewer than 2 groups, one is empty, there is no more than one measurement a group, or a number is not finite.
 */
export function meanSquares(groups: readonly ArrayLike<number>[]): MeanSquares {
  const measurements = checkedCount(groups)
  const origin = groups[0]![0]!
  const means = groups.map((group) => meanFrom(group, origin))
  const grand = groups.reduce((sum, group, index) => sum + group.length * means[index]!, 0) / measurements
  let between = 0
  let within = 0
  groups.forEach((group, index) => {
    between += group.length * (means[index]! - grand) ** 2
    for (let place = 0; place < group.length; place++) within += (group[place]! - origin - means[index]!) ** 2
  })
  return {
    between: between / (groups.length - 1),
    within: within / (measurements - groups.length),
    groups: groups.length,
    measurements,
  }
}

/** The F test of a one-way analysis of variance; p is exact for normal measurements of one variance. */
export function oneWayAnova(groups: readonly ArrayLike<number>[]): GroupTest {
  const { between, within, groups: count, measurements } = meanSquares(groups)
  if (between === 0 && within === 0) return { statistic: NaN, p: NaN }
  if (within === 0) return { statistic: Infinity, p: 0 }
  return { statistic: between / within, p: fTail(between / within, count - 1, measurements - count) }
}

/** The rank test of Kruskal & Wallis (1952) with their correction for ties; p by χ², for not too small groups. */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): GroupTest {
  const measurements = checkedCount(groups)
  const all = groups.flatMap((group, index) => Array.from(group, (value) => ({ value, index })))
    .sort((left, right) => left.value - right.value)
  const rankSums = new Float64Array(groups.length)
  let tied = 0
  for (let start = 0; start < measurements;) {
    let end = start
    while (end < measurements && all[end]!.value === all[start]!.value) end++
    for (let place = start; place < end; place++) rankSums[all[place]!.index]! += (start + end + 1) / 2
    tied += cubeLess(end - start)
    start = end
  }
  const share = 1 - tied / cubeLess(measurements)
  if (share === 0) return { statistic: NaN, p: NaN }
  const squares = groups.reduce((sum, group, index) => sum + rankSums[index]! ** 2 / group.length, 0)
  const raw = (12 * squares) / (measurements * (measurements + 1)) - 3 * (measurements + 1)
  return { statistic: raw / share, p: chiSquareTail(Math.max(0, raw / share), groups.length - 1) }
}

/** n³ − n. */
const cubeLess = (count: number): number => count * (count ** 2 - 1)

function meanFrom(values: ArrayLike<number>, origin: number): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]! - origin
  return sum / values.length
}

function checkedCount(groups: readonly ArrayLike<number>[]): number {
  if (groups.length < 2) {
    throw new InputError({ field: 'groups', problem: `found ${groups.length}`, allowed: 'at least 2' })
  }
  let measurements = 0
  groups.forEach((group, index) => {
    if (group.length === 0) {
      throw new InputError({ field: `groups[${index}]`, problem: 'found no measurement', allowed: 'at least 1' })
    }
    for (let place = 0; place < group.length; place++) {
      if (Number.isFinite(group[place]!)) continue
      const problem = `found ${group[place]}`
      throw new InputError({ field: `groups[${index}][${place}]`, problem, allowed: 'a finite number' })
    }
    measurements += group.length
  })
  if (measurements === groups.length) {
    throw new InputError({ field: 'groups', problem: 'found one measurement a group', allowed: 'at least 2 in some group' })
  }
  return measurements
}
