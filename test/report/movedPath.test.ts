import test from 'ava'
import * as fc from 'fast-check'
import { movedPath } from '../../src/report/movedPath.js'

test('absolute places move, radii, flags and relative steps do not', (t) => {
  t.is(movedPath('M3,0A3,3,0,1,1,-3,0Z', 10, 20), 'M13,20A3,3,0,1,1,7,20Z')
  t.is(movedPath('M-1,-2h2v4h-2Z', 1, 2), 'M0,0h2v4h-2Z')
  t.is(movedPath('M0,0L1,1H5V6C1,2,3,4,5,6Z', 1, -1), 'M1,-1L2,0H6V5C2,1,4,3,6,5Z')
})

test('a path that is moved there and back is the same, and what is not known is not moved', (t) => {
  const whole = fc.integer({ min: -50, max: 50 })
  fc.assert(fc.property(whole, whole, whole, whole, (x, y, left, top) => {
    const path = `M${left},${top}L${top},${left}A4,4,0,0,1,${left},0Z`
    return movedPath(movedPath(path, x, y)!, -x, -y) === path
  }), { seed: 1, numRuns: 100 })
  t.is(movedPath('M0,0S1,1,2,2', 1, 1), undefined)
  t.is(movedPath('M1e-5,2L3,4', 10, 100), undefined)
})
