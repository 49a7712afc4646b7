import test from 'ava'
import { orientedResult } from '../../../src/experiments/cdam/orientedResult.js'

const given = {
  vertices: 30, interval: 5, steps: 100, near: 2, replicates: 10, distractedVertices: 49, distractedInterval: 20, keptWithin: 3,
  beta: 1, neurons: 1000,
}
const oriented = [0, 1].map((stride) => ({
  a: 0.5, h: 0.5, stride, followed: stride === 0 ? 0.1 : 0.98, followedDeviation: 0, moved: stride === 0 ? 1.2 : -19, movedDeviation: 0,
  kicked: -19 * stride,
}))
const distracted = [[0.8, 0.5, 0.9], [-2, 0.5, 0.3], [0.8, 0.25, 1], [-2, 0.25, 0.8], [-2, 0, 0.2]].map(([a, amplitude, kept]) =>
  ({ a: a!, h: 1, amplitude: amplitude!, kept: kept!, keptLow: kept! - 0.1, keptHigh: Math.min(1, kept! + 0.1), speed: -0.1 }))

test('the summary says what kicks do, where sequences go on best, and what chance is', (t) => {
  const { summary } = orientedResult(given, oriented, [], distracted)
  t.regex(summary, /without kicks states end at most 1\.2 vertices from their start, on average/)
  t.regex(summary, /Kicks 1 vertex apart are followed by 98 % \(a = 0\.5, h = 0\.5\)\./)
  t.regex(summary, /By chance it would be 17 %/)
  t.regex(summary, /amplitude 0\.5: sequences go on best with a = 0\.8, h = 1 \(90 %; −0\.10 .*worst with a = −2, h = 1 \(30 %/)
  t.regex(summary, /by chance it would be 14 %/)
})

test('without distractors none are told of', (t) => {
  const { summary } = orientedResult(given, oriented, [], distracted.slice(-1))
  t.regex(summary, /No distractors were asked for\.$/)
})

test('bars are the 95 % interval of the row', (t) => {
  const { plots } = orientedResult(given, oriented, [], distracted)
  t.deepEqual(plots[1]!.rows.map(({ low, high }) => [low, high]), distracted.map(({ keptLow, keptHigh }) => [keptLow, keptHigh]))
  t.regex(plots[1]!.caption, /10 sets of patterns with 95 % bootstrap intervals\./)
})
