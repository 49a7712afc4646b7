import test from 'ava'
import * as fc from 'fast-check'
import { isCell, mergedCells } from '../../src/report/mergedCells.js'

const at = (x: number, y: number): string => `M${x},${y}h2v3h-2Z`

/** The points of a grid that paths cover, and how often. */
function covered(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [x, y, width, height] = path.match(/-?[\d.]+/g)!.map(Number) as [number, number, number, number]
    return Array.from({ length: width * height }, (_, index) => `${x + (index % width)} ${y + Math.floor(index / width)}`)
  }).sort()
}

test('cells in a row become one, and rows of one width below each other too', (t) => {
  t.deepEqual(mergedCells([at(0, 0), at(2, 0), at(0, 3), at(2, 3)]), ['M0,0h4v6h-4Z'])
  t.deepEqual(mergedCells([at(0, 0), at(4, 0), at(2, 6)]).length, 3)
})

test('merged cells cover exactly what the cells did, each point once', (t) => {
  const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 30, selector: String })
  fc.assert(fc.property(places, (some) => {
    const paths = some.map(([x, y]) => at(2 * x, 3 * y))
    const merged = mergedCells(paths)
    t.deepEqual(covered(merged), covered(paths))
    t.true(merged.length <= paths.length && merged.every(isCell))
  }), { seed: 1, numRuns: 100 })
})

test('steps of tenths of a pixel touch where their sum does, whatever its last digit', (t) => {
  t.deepEqual(mergedCells(['M0.1,0h0.2v1h-0.2Z', 'M0.3,0h0.2v1h-0.2Z']), ['M0.1,0h0.4v1h-0.4Z'])
})

test('only whole rectangles are cells', (t) => {
  t.true(isCell('M0,-1.5h2v3h-2Z'))
  for (const path of ['M0,0L1,1', 'M0,0h2v3h-1Z', 'M0,0h2v3h-2ZM4,4h2v3h-2Z']) t.false(isCell(path))
})
