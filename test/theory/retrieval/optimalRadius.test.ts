import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { radiusOfBestRatio, radiusOfCapacity, scanRadii } from '../../../src/theory/retrieval/optimalRadius.js'

const canonical = { locations: 1e6, patterns: 1e4 }
const attention = { locations: 2 ** 64, patterns: 1024 }

test('Table 1 of the paper, canonical: 447 and 444 by closed form, 448 tied with 449', (t) => {
  t.is(radiusOfBestRatio(1000, canonical).radius, 447)
  t.is(radiusOfCapacity(1000, 1e6).radius, 444)
  const { best } = scanRadii(1000, canonical, 'half')
  t.deepEqual(best.criticalDistance, { radii: [448, 449], value: 176 })
  // The paper's 447 is the rounding of p*; the ratio itself is best at 446.
  t.deepEqual(best.signalToNoise.radii, [446])
  t.deepEqual(best.patternsHeld.radii, [444])
})

test('Table 1 of the paper, attention: 11, 5, and 15 tied with 16 and 17', (t) => {
  t.is(radiusOfBestRatio(64, attention).radius, 11)
  t.is(radiusOfCapacity(64, 2 ** 64, 0.5).radius, 5)
  t.is(radiusOfCapacity(64, 2 ** 64, 0.99).radius, 5)
  const { best } = scanRadii(64, attention, 'half')
  t.deepEqual(best.criticalDistance, { radii: [15, 16, 17], value: 30 })
  t.deepEqual(best.signalToNoise.radii, [15])
  t.deepEqual(scanRadii(64, attention, 'product').best.signalToNoise.radii, [11])
})

test('for fewer patterns the best radii of attention are 16 to 22', (t) => {
  const { best } = scanRadii(64, { ...attention, patterns: 512 }, 'half')
  t.deepEqual(best.criticalDistance, { radii: [16, 17, 18], value: 32 })
  const { radii } = scanRadii(64, { ...attention, patterns: 128 }, 'half').best.criticalDistance
  t.deepEqual(radii, [16, 17, 18, 19, 20, 21, 22])
})

test('averaged, the best radii are others', (t) => {
  for (const [bits, load, ratio, distance, value] of [
    [64, attention, [8], [12, 13, 14, 15, 16, 17], 18], [64, { ...attention, patterns: 512 }, [9], [15, 16, 17], 20],
    [64, { locations: 1e5, patterns: 1024 }, [19], [19, 20], 10],
    [64, { locations: 5000, patterns: 1024 }, [21], [], 0],
    [1000, canonical, [446], [447, 448, 449], 168], [1000, { ...canonical, patterns: 1024 }, [449], [450, 451], 320],
    [100, { locations: 1e4, patterns: 100 }, [37], [38], 28],
  ] as const) {
    const { best } = scanRadii(bits, load, 'averaged')
    t.deepEqual(best.signalToNoise.radii, ratio)
    t.deepEqual(best.criticalDistance, { radii: distance, value })
  }
})

test('the radii of the best ratio by closed form are the published ones', (t) => {
  for (const [bits, locations, patterns, radius] of [
    [1000, 1e6, 1000, 450], [1000, 1e6, 100, 454], [64, 2 ** 64, 60_000, 10], [64, 1e5, 1024, 20], [64, 5000, 1024, 22],
    [100, 1e4, 100, 38], [784, 2 ** 64, 1024, 316], [100, 2 ** 64, 1024, 24],
  ] as const) {
    t.is(radiusOfBestRatio(bits, { locations, patterns }).radius, radius, `${bits} ${locations} ${patterns}`)
  }
})

test('the radii of capacity by closed form are the published ones', (t) => {
  for (const [bits, locations, right, radius] of [
    [1000, 1e6, 0.5, 444], [1000, 1e6, 0.999, 445], [64, 1e6, 0.99, 18], [64, 1e5, 0.99, 20], [100, 1e4, 0.99, 37],
  ] as const) {
    t.is(radiusOfCapacity(bits, locations, right).radius, radius)
  }
})

test('sizes that demonstrations use: best radius, critical distance there, active locations', (t) => {
  for (const [bits, locations, patterns, radius, distance] of [
    [64, 5000, 64, 22, 16], [64, 5000, 128, 22, 10], [64, 20_000, 128, 21, 16], [64, 1e5, 128, 20, 20],
    [64, 1e5, 256, 20, 16], [100, 1e4, 100, 37, 26], [256, 5000, 100, 109, 64], [256, 1e4, 100, 108, 80],
    [256, 1e4, 200, 107, 52], [256, 1e5, 1000, 104, 52], [512, 1e4, 200, 227, 112], [1000, 1e4, 100, 461, 330],
    [1000, 1e5, 1000, 453, 216],
  ] as const) {
    const scan = scanRadii(bits, { locations, patterns }, 'averaged')
    t.deepEqual(scan.best.signalToNoise.radii, [radius])
    t.is(scan.criticalDistance[scan.radii.indexOf(radius)], distance)
  }
})

test('radii at which not even one location is active are not looked at', (t) => {
  const { radii } = scanRadii(1000, canonical, 'averaged')
  t.is(radii[0], 425)
  t.is(radii.at(-1), 499)
})

test('bits too few are refused', (t) => {
  t.throws(() => scanRadii(2, canonical, 'half'), { instanceOf: InputError, message: /^bits: found 2/ })
})
