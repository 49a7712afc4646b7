import test from 'ava'
import * as fc from 'fast-check'
import type { RateProfile } from '../../src/circuit/models/rateProfile.js'
import { RatePieces } from '../../src/engine/ratePieces.js'
import { poisson } from './tinyCircuit.js'

const { log } = Math
const constant = (fromTick: number, hz: number) => ({ fromTick, fromHz: hz, toHz: hz })
const piecesOf = (rateHz: number, profile?: RateProfile, quantiles = Float64Array.of(0)): RatePieces =>
  new RatePieces({ ...poisson('noise', quantiles.length, rateHz), ...(profile && { profile }) }, quantiles, 0.1, log)

test('the spike comes where the product of the probabilities of silence falls below the draw', (t) => {
  const pieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(3000)), { minLength: 1, maxLength: 6 })
  const given = fc.record({
    own: fc.nat(3000), first: fc.nat(30), pieces, rest: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    tick: fc.integer({ min: -1, max: 300 }), draw: fc.double({ min: 1e-9, max: 0.999_999, noNaN: true }),
  })
  let periodic = 0
  fc.assert(fc.property(given, ({ own, first, pieces: some, rest, tick, draw }) => {
    let fromTick = first
    const steps = some.map(([length, hz]) => {
      const step = constant(fromTick, hz)
      fromTick += length
      return step
    })
    const periodTicks = rest === undefined ? undefined : fromTick + rest
    const rateAt = (at: number) =>
      steps.findLast((step) => step.fromTick <= (periodTicks === undefined ? at : at % periodTicks))?.fromHz ?? own
    let expected = tick + 1
    let silence = 1 - rateAt(expected) / 10_000
    for (; silence >= draw && expected < 100_000; expected++) silence *= 1 - rateAt(expected + 1) / 10_000
    if (Math.abs(silence / draw - 1) < 1e-9) return
    const found = piecesOf(own, { kind: 'steps', steps, ...(periodTicks !== undefined && { periodTicks }) })
      .next(0, tick, log(draw))
    t.is(Math.min(100_000, found), expected)
    if (periodTicks !== undefined && expected - tick > periodTicks) periodic++
  }), { seed: 1, numRuns: 500 })
  t.true(periodic > 100)
})

test('a constant rate has one piece: the gap is 1 + ⌊ln u / ln(1 − p)⌋', (t) => {
  for (const draw of [1e-12, 0.001, 0.3, 0.9, 1]) {
    t.is(piecesOf(200).next(0, 6, log(draw)), 7 + Math.floor(log(draw) / log(0.98)))
  }
})

test('a cell has the same place in every range; before the first step its own rate counts', (t) => {
  const profile: RateProfile = { kind: 'steps', steps: [{ fromTick: 100, fromHz: 1000, toHz: 3000 }] }
  const population = { ...poisson('noise', 2, 100, 300), profile }
  const pieces = new RatePieces(population, Float64Array.of(0, 0.5), 0.1, log)
  const draw = log(0.9)
  t.is(pieces.next(0, 199, draw), 200 + Math.floor(draw / log(0.9)))
  t.is(pieces.next(1, 199, draw), 200 + Math.floor(draw / log(0.8)))
  t.is(pieces.next(1, -1, draw), Math.floor(draw / log(0.98)))
})

test('a sinusoid has its highest rate all the time', (t) => {
  const profile: RateProfile = { kind: 'sinusoid', amplitudeHz: 50, frequencyHz: 1, phase: 0 }
  t.is(piecesOf(150, profile).next(0, -1, log(0.01)), Math.floor(log(0.01) / log(0.98)))
})

test('where nothing can come, or not before 2³⁰ ticks, there is no next tick', (t) => {
  t.is(piecesOf(0).next(0, -1, log(0.5)), Infinity)
  t.is(piecesOf(0, { kind: 'steps', steps: [constant(5, 0)], periodTicks: 10 }).next(0, -1, log(0.5)), Infinity)
  t.is(piecesOf(100, { kind: 'steps', steps: [constant(0, 0)] }).next(0, -1, log(0.5)), Infinity)
  const rare: RateProfile = { kind: 'steps', steps: [constant(1, 0)], periodTicks: 2 }
  t.true(piecesOf(1e-6, rare).next(0, -1, log(0.5)) >= 2 ** 30, 'whole periods are passed over at once')
})
