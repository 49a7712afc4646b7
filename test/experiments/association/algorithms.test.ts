import { readFileSync } from 'node:fs'
import test from 'ava'
import { algorithms } from '../../../src/experiments/association/algorithms.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'
import { cueAt, uniformDataSet } from '../../../src/experiments/association/cues.js'
import { stream } from '../../../src/random/stream.js'
import { weightOf } from '../../../src/words/distance.js'

const data = uniformDataSet(64, 3, stream(1, 'patterns'))
const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/cerebellar-cortex.json', 'utf8'))
const setting = {
  length: 64, radius: 19, locations: 20_000, seed: 1, convention: 'least-squares', readsMax: 20, nearest: 1,
  stop: 'unchanged', silent: 'cue', circuit: circuitWith({ document, level: 'circuit' }, 'memory.bits=64'),
} as const

test('the paper\'s eight take part, and five more', (t) => {
  t.is(algorithms.length, 13)
  t.is(algorithms.filter(({ ofPaper }) => /^(Binary_SDM|Cont_)/.test(ofPaper)).length, 8)
})

test('every memory recalls one of three patterns from a tenth of its bits wrong', (t) => {
  for (const algorithm of algorithms) {
    for (const { cosine } of algorithm.open(setting, data)([cueAt(data, 6, 0, 1), cueAt(data, 6, 1, 1)])) {
      t.true(cosine > 0.95, `${algorithm.name}: ${cosine}`)
    }
  }
})

const named = (name: string) => algorithms.find((algorithm) => algorithm.name === name)!
const far = cueAt(data, 20, 0, 1)

test('a cue that activates nothing stays, or becomes zeros as in the paper\'s code', (t) => {
  const silent = { ...setting, radius: 5 }
  t.is(named('SDM, every address').open(silent, data)([far])[0]!.cosine, 1 - 40 / 64)
  const zeros = named('SDM, every address').open({ ...silent, silent: 'zeros' }, data)([far])[0]!
  t.is(zeros.cosine, 1 - (2 * weightOf(data.words[0]!)) / 64)
})

test('a recall that never stops makes readsMax reads and comes to the same word where weights are not drawn', (t) => {
  const usual = named('attention').open(setting, data)([cueAt(data, 6, 0, 1)])[0]!
  t.deepEqual(named('attention').open({ ...setting, stop: 'never' }, data)([cueAt(data, 6, 0, 1)]),
    [{ cosine: usual.cosine, settled: false }])
})
