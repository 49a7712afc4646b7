/** Every choice of `chosen` of the numbers 0 … count − 1, as lists of marks. */
export function everyChoice(count: number, chosen: number): boolean[][] {
  if (chosen > count || chosen < 0) return []
  if (count === 0) return [[]]
  return [
    ...everyChoice(count - 1, chosen - 1).map((rest) => [true, ...rest]),
    ...everyChoice(count - 1, chosen).map((rest) => [false, ...rest]),
  ]
}

/** Every list of `count` signs. */
export const everySign = (count: number): number[][] =>
  (count === 0 ? [[]] : everySign(count - 1).flatMap((rest) => [[1, ...rest], [-1, ...rest]]))

/** The share of all for which something holds. */
export const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length
