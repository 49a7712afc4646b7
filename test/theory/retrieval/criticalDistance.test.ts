import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { betaOfRadius } from '../../../src/theory/beta/betaOfRadius.js'
import { logKanervaIntegrals, standardRadius } from '../../../src/theory/overlap/kanervaIntegral.js'
import { criticalDistance } from '../../../src/theory/retrieval/criticalDistance.js'
import { signalToNoise, type NoiseConvention } from '../../../src/theory/retrieval/signalToNoise.js'
import { circleCurves, softmaxCurve, weightCurve } from '../../../src/theory/retrieval/weightCurve.js'
import { selectedCoordinateSharedTable } from '../../../src/theory/selectedCoordinate.js'

const critical = (
  bits: number, radius: number, locations: number, patterns: number, convention: NoiseConvention,
): number => {
  const curve = circleCurves(bits)(radius)
  return criticalDistance(curve, signalToNoise(curve, { locations, patterns }, convention))
}

// By the paper's formula, others at exactly n/2; from the published figures and an independent computation.
const half = [
  { bits: 1000, locations: 1e6, patterns: 1e4, byRadius: {
    431: 0, 432: 0, 440: 136, 444: 160, 447: 174, 448: 176, 449: 176, 450: 172, 451: 164, 455: 78, 457: 0, 460: 0,
  } },
  { bits: 64, locations: 2 ** 64, patterns: 1024, byRadius: {
    5: 10, 11: 22, 15: 30, 16: 30, 17: 30, 18: 28, 19: 26, 20: 24, 21: 20, 22: 12, 23: 0, 25: 0,
  } },
  { bits: 64, locations: 2 ** 64, patterns: 512, byRadius: {
    16: 32, 17: 32, 18: 32, 19: 28, 20: 26, 21: 22, 22: 16, 23: 4,
  } },
  { bits: 64, locations: 2 ** 64, patterns: 128, byRadius: { 16: 32, 17: 32, 18: 32, 19: 32, 20: 32, 21: 32, 22: 32 } },
] as const

test('critical distances by radius, others at n/2', (t) => {
  for (const { bits, locations, patterns, byRadius } of half) {
    for (const [radius, expected] of Object.entries(byRadius)) {
      const found = critical(bits, Number(radius), locations, patterns, 'half')
      t.is(found, expected, `n = ${bits}, m = ${patterns}, d = ${radius}`)
    }
  }
})

test('critical distances of n = 1000 by patterns and by locations, others at n/2', (t) => {
  const byPatterns = {
    100: 500, 1000: 332, 1024: 330, 5000: 218, 10000: 164, 20000: 104, 40000: 36, 49000: 0,
  }
  for (const [patterns, expected] of Object.entries(byPatterns)) {
    t.is(critical(1000, 451, 1e6, Number(patterns), 'half'), expected, `m = ${patterns}`)
  }
  for (const [locations, expected] of [
    [1e5, 0], [2e5, 62], [1e6, 174], [1e7, 264], [1e8, 286], [Infinity, 288],
  ] as const) {
    t.is(critical(1000, 447, locations, 1e4, 'half'), expected, `r = ${locations}`)
  }
  for (const [locations, expected] of [[2e6, 108], [1e7, 238], [1e9, 392], [1e11, 500]] as const) {
    t.is(critical(1000, 431, locations, 1024, 'half'), expected, `r = ${locations}`)
  }
})

test('critical distances of n = 64, m = 1024 by locations, others at n/2', (t) => {
  for (const [radius, locations, expected] of [
    [5, 1e14, 2], [5, 1e16, 8], [5, 2 ** 64, 10], [9, 1e10, 2], [9, 1e12, 12], [11, 1e9, 6], [11, 1e10, 12],
    [11, 1e12, 20], [15, 1e6, 4], [15, 1e7, 16], [15, 1e8, 24], [15, 1e9, 28], [15, 1e10, 30], [15, 1e12, 30],
    [19, 1e5, 14], [19, 1e6, 22], [19, 1e7, 26], [19, 1e9, 26], [20, 1e5, 16], [20, 1e6, 22], [22, 1e5, 10],
    [27, 1e9, 0],
  ] as const) {
    t.is(critical(64, radius, locations, 1024, 'half'), expected, `d = ${radius}, r = ${locations}`)
  }
})

test('a cue one bit away must come nearer too', (t) => {
  // One read at d_v = 1 leaves 1.23 bits on average, at d_v = 2 as many: nearer, but not from every smaller distance.
  t.is(critical(64, 20, 1e4, 1024, 'half'), 0)
})

// Averaged over the distances of the others.
const averaged = [
  { bits: 64, locations: 2 ** 64, patterns: 1024, byRadius: {
    5: 10, 6: 12, 7: 14, 8: 14, 9: 16, 11: 16, 12: 18, 17: 18, 18: 16, 19: 16, 20: 12, 21: 8, 22: 0, 25: 0,
  } },
  { bits: 64, locations: 2 ** 64, patterns: 512, byRadius: {
    9: 16, 10: 16, 11: 18, 14: 18, 15: 20, 17: 20, 18: 18, 19: 18, 20: 16, 21: 12, 22: 6, 23: 0,
  } },
  { bits: 64, locations: 1e5, patterns: 1024, byRadius: { 16: 0, 17: 2, 18: 8, 19: 10, 20: 10, 21: 6, 22: 0 } },
  { bits: 1000, locations: 1e6, patterns: 1e4, byRadius: {
    440: 130, 444: 156, 446: 164, 447: 168, 448: 168, 449: 168, 450: 162, 451: 152, 455: 62,
  } },
  { bits: 1000, locations: 1e6, patterns: 1024, byRadius: { 441: 246, 447: 304, 448: 312, 450: 320, 451: 320 } },
  { bits: 100, locations: 1e4, patterns: 100, byRadius: { 35: 18, 36: 24, 37: 26, 38: 28, 39: 24 } },
] as const

test('critical distances by radius, averaged', (t) => {
  for (const { bits, locations, patterns, byRadius } of averaged) {
    for (const [radius, expected] of Object.entries(byRadius)) {
      t.is(critical(bits, Number(radius), locations, patterns, 'averaged'), expected, `n = ${bits}, d = ${radius}`)
    }
  }
})

test('5000 locations of 64 bits cannot retrieve 1024 patterns at any radius', (t) => {
  for (let radius = 2; radius < 32; radius++) t.is(critical(64, radius, 5000, 1024, 'averaged'), 0)
})

test('the softmax breaks before circles without limit of locations do', (t) => {
  for (const [bits, radius, circles, softmax] of [
    [1000, 447, 396, 277], [1000, 431, 460, 384], [64, 19, 16, 10], [64, 15, 18, 17],
  ] as const) {
    t.is(critical(bits, radius, Infinity, 1024, 'averaged'), circles)
    const curve = softmaxCurve(bits, betaOfRadius(bits, radius).beta)
    const ratio = signalToNoise(curve, { locations: Infinity, patterns: 1024 }, 'averaged')
    t.is(criticalDistance(curve, ratio), softmax)
  }
  t.is(critical(1000, 447, Infinity, 1024, 'half'), 412)
  t.is(critical(64, 15, Infinity, 1024, 'half'), 30)
})

test('n = 1000, d = 451 by each convention; the book\'s 209 is its integral with its variance', (t) => {
  const load = { locations: 1e6, patterns: 1e4 }
  const integral = {
    ...weightCurve(logKanervaIntegrals(1000, 451).map(Math.exp)), standardRadius: standardRadius(1000, 451),
  }
  const expected = { averaged: 152, half: 164, product: 158, kanerva1993: 156, kanerva1988: 212 } as const
  for (const [convention, bits] of Object.entries(expected)) {
    t.is(critical(1000, 451, 1e6, 1e4, convention as NoiseConvention), bits, convention)
  }
  t.is(criticalDistance(integral, signalToNoise(integral, load, 'kanerva1988')), 208)
})

test('Jaeckel\'s design of ten claws reads up to 191 bits', (t) => {
  const curve = weightCurve(selectedCoordinateSharedTable({ bits: 1000, claws: 10, threshold: 10 }))
  t.is(criticalDistance(curve, signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, 'half')), 191)
})

test('it never exceeds n/2, and steps must be whole', (t) => {
  t.is(critical(64, 30, 1e6, 1, 'averaged'), 32)
  const curve = circleCurves(64)(20)
  t.throws(() => criticalDistance(curve, () => 9, 0), { instanceOf: InputError, message: /^step/ })
})
