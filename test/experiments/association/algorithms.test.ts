import test from 'ava'
import { algorithms } from '../../../src/experiments/association/algorithms.js'
import { cueAt, uniformDataSet } from '../../../src/experiments/association/cues.js'
import { stream } from '../../../src/random/stream.js'

const data = uniformDataSet(64, 3, stream(1, 'patterns'))
const setting = { length: 64, radius: 19, locations: 20_000, seed: 1, convention: 'least-squares',
  readsMax: 20 } as const

test('the paper\'s eight take part, and three more', (t) => {
  t.is(algorithms.length, 11)
  t.is(algorithms.filter(({ ofPaper }) => /^(Binary_SDM|Cont_)/.test(ofPaper)).length, 8)
})

test('every memory recalls one of three patterns from a tenth of its bits wrong', (t) => {
  for (const algorithm of algorithms) {
    for (const { cosine } of algorithm.open(setting, data)([cueAt(data, 6, 0, 1), cueAt(data, 6, 1, 1)])) {
      t.true(cosine > 0.95, `${algorithm.name}: ${cosine}`)
    }
  }
})
