import { InputError } from '../errors/inputError.js'
import { createKernels } from '../kernels/kernels.js'

const { log } = createKernels(0)

type Name = number | string

/** How many items two partitions put where. */
interface Contingency {
  readonly cells: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly items: number
}

/**
 * The adjusted Rand index of two partitions of the same items (Hubert & Arabie 1985, Eq. 5): the pairs of items on which
 * they agree, with 0 for what chance gives and 1 for the same partition. 1 where both are trivial in the same way.
 * Throws an InputError where they do not have as many items.
 */
export function adjustedRandIndex(left: readonly Name[], right: readonly Name[]): number {
  const found = contingency(left, right)
  const together = sumOfPairs(found.cells)
  const [lefts, rights] = [sumOfPairs(found.left), sumOfPairs(found.right)]
  // Both differences times the number of pairs: integers, so that what is 0 or 1 is so exactly.
  const all = pairs(found.items)
  const [over, most] = [together * all - lefts * rights, (lefts + rights) / 2 * all - lefts * rights]
  return most === 0 ? 1 : over / most
}

/**
 * The mutual information of two partitions, divided by the mean of their entropies (Danon et al. 2005, Eq. 2): 0 where
 * one says nothing about the other, and 1 for the same partition. It is not corrected for chance.
 * Throws an InputError where they do not have as many items.
 */
export function normalisedMutualInformation(left: readonly Name[], right: readonly Name[]): number {
  const { cells, left: lefts, right: rights, items } = contingency(left, right)
  const [one, other] = [entropy(lefts, items), entropy(rights, items)]
  return one + other === 0 ? 1 : Math.max(0, 2 * (one + other - entropy(cells, items)) / (one + other))
}

function contingency(left: readonly Name[], right: readonly Name[]): Contingency {
  if (left.length !== right.length) {
    throw new InputError({ field: 'right', problem: `found ${right.length} items`, allowed: `${left.length}, as `
      + `many as left has` })
  }
  return {
    items: left.length, left: sizes(left), right: sizes(right),
    cells: sizes(left.map((name, item) => JSON.stringify([name, right[item]]))),
  }
}

function sizes(names: readonly Name[]): number[] {
  const found = new Map<Name, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return [...found.values()]
}

const pairs = (count: number): number => count * (count - 1) / 2
const sumOfPairs = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + pairs(count), 0)
const entropy = (counts: readonly number[], items: number): number =>
  counts.reduce((sum, count) => sum - (count / items) * log(count / items), 0)
