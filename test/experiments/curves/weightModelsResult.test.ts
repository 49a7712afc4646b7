import test from 'ava'
import { weightModelsResult } from '../../../src/experiments/curves/weightModelsResult.js'

test('the best description is named, and curves are in granule cells', (t) => {
  const { summary, tables } = weightModelsResult({
    settings: { patterns: 1, replicates: 2 }, distances: [0, 8], locations: 100,
    units: [[{ happened: 10, trials: 100 }, { happened: 4, trials: 100 }], [{ happened: 20, trials: 100 }, { happened: 6, trials: 100 }]],
    models: [{ name: 'softmax', probabilities: (counts) => counts.map(({ happened, trials }) => happened / trials) }],
    rows: [{ model: 'softmax', gain: 0, exponent: 2 }, { model: 'exact intersection', gain: 0.5, gains: [-0.1, 1.1] }],
  })
  t.regex(summary, /\? The exact intersection, of those tried on 2 held-out seeds\. .*: exact intersection 0\.5000 \(seeds: −0\.1000 to 1\.1000\)\./)
  t.deepEqual(tables[0]!.rows[1], { model: 'exact intersection', gain: 0.5, exponent: '' })
  t.deepEqual(tables[1]!.rows, [
    { distance: 0, circuit: 15, softmax: 15 }, { distance: 8, circuit: 5, softmax: 5 },
  ])
})
