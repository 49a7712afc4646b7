import test from 'ava'
import { rangeResult } from '../../../src/experiments/cdam/rangeResult.js'
import { graphNamed } from '../../../src/memory/graph/namedGraphs.js'

const given = {
  graph: 'ring:30', rangeGraph: 'ring:60', meanLoad: 'notebook', neurons: 1000, replicates: 1, eta: 0.1, steps: 100,
  beta: 1, noise: 1, bits: 64, levelReplicates: 1, cueNoise: 0.15, volleyNoise: 0.3,
}
const levels = { curves: [], reaches: [], steps: [] }
const row = { variant: 'as asked for', a: 0.5, h: 0.5, betweenSets: 0.01, betweenPairs: 0.02 }
const curves = [
  { ...row, distance: 1, correlation: 0.625, published: '0.628' }, { ...row, distance: 2, correlation: -0.2, published: '0.083' },
]
const widths = [{ variant: 'small step', h: 2, a: -1, crossing: 6, betweenSets: 0.1, width: 6, active: 5, change: 0 }]
const found = { graph: graphNamed('ring:30', 1, 'graph'), curves, matrices: [], widths, levels }

test('published numbers are compared to two decimals, which is what can be read off the picture', (t) => {
  const [first, second, crossing] = rangeResult(given, found).comparison
  t.deepEqual([first!.published, first!.ours, first!.agrees], ['0.63', '0.63', true])
  t.deepEqual([second!.published, second!.ours, second!.agrees], ['0.08', '-0.20', false])
  t.deepEqual([crossing!.published, crossing!.ours], ['2.4', '1.8'])
})

test('that the range grows as √h is said of three widths or more, and of none that are off', (t) => {
  const wide = [6, 7, 8].map((crossing) => ({ ...widths[0]!, crossing, width: crossing }))
  t.regex(rangeResult(given, { ...found, widths: wide }).summary, /grows as √h/)
  t.notRegex(rangeResult(given, { ...found, widths: wide.slice(1) }).summary, /grows as √h/)
  t.notRegex(rangeResult(given, { ...found, widths: [...wide, { ...wide[0]!, width: 9 }] }).summary, /grows as √h/)
})

test('another setting is not compared', (t) => {
  t.deepEqual(rangeResult({ ...given, steps: 50 }, found).comparison, [])
})

test('the summary has crossings and what the range is of the width', (t) => {
  t.regex(rangeResult(given, found).summary, /crosses zero at a distance of 1\.76 \(a = 0\.5, h = 0\.5\)\. On ring:60 .* 1\.00 to 1\.00 times the width/)
})
