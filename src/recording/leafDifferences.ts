/** A place at which two JSON values differ; undefined where one has nothing. */
export interface LeafDifference {
  /** `parameters.noise.2` */
  readonly path: string
  readonly first: unknown
  readonly second: unknown
}

/** Where two JSON values differ: the paths of numbers, texts and the like, in the order of the first, then of the second. */
export function leafDifferences(first: unknown, second: unknown, path = ''): LeafDifference[] {
  if (isBranch(first) && isBranch(second) && Array.isArray(first) === Array.isArray(second)) {
    const names = new Set([...Object.keys(first), ...Object.keys(second)])
    return [...names].flatMap((name) =>
      leafDifferences(partOf(first, name), partOf(second, name), path === '' ? name : `${path}.${name}`))
  }
  return Object.is(first, second) || JSON.stringify(first) === JSON.stringify(second) ? [] : [{ path, first, second }]
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null
const partOf = (value: object, name: string): unknown =>
  (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined)
