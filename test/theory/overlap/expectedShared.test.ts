import test from 'ava'
import { expectedShared } from '../../../src/theory/overlap/expectedShared.js'

test('n = 1000, r = 10^6, d = 451: circles and integral are those of the published table, caps are lower', (t) => {
  const [near, far] = expectedShared(1000, 451, 1e6, [0, 500])
  t.is(near!.circles.toFixed(6), '1071.850049')
  t.is(near!.integral.toFixed(4), '970.7699')
  t.is(near!.caps.toFixed(3), '954.030')
  t.is(far!.circles.toFixed(6), '1.101265')
  t.is(far!.integral.toFixed(4), '0.9424')
  t.is(far!.distance, 500)
})
