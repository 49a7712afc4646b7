import test from 'ava'
import { memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { identityOf, recallDigest } from '../../src/experiments/recallIdentity.js'
import { readRecallParameters } from '../../src/experiments/recallParameters.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { readPatterns } from '../../src/files/readPatterns.js'
import { digestOf } from '../../src/recording/digest.js'

const settingOf = (assignments: readonly string[], parameters: object, source = 'a') => ({
  circuit: memoryCircuit(loadCircuit('circuits/cerebellar-cortex.json', assignments), 'this test'),
  level: 'circuit' as const, seed: 1, patterns: { ...readPatterns('data/digits.csv'), source },
  parameters: readRecallParameters(parameters), expectations: [],
})

test('texts, and where patterns come from, are no part of what decides the numbers', (t) => {
  const identity = digestOf(identityOf(settingOf([], {})))
  t.is(digestOf(identityOf(settingOf(['about=something else'], { patterns: 'my.csv' }, 'b'))), identity)
  t.not(digestOf(identityOf(settingOf(['populations.granule.count=49999'], {}))), identity)
  t.not(digestOf(identityOf(settingOf([], { noise: [0.1] }))), identity)
})

test('the digest of a run is of its replicates in order, and of nothing else that is kept with them', (t) => {
  const one = { replicate: { seed: 1 }, spikesDigest: 'a', kept: 'beside' } as never
  const two = { replicate: { seed: 2 }, spikesDigest: 'b' } as never
  t.is(recallDigest([one, two]),
    digestOf([{ replicate: { seed: 1 }, spikesDigest: 'a' }, { replicate: { seed: 2 }, spikesDigest: 'b' }]))
  t.not(recallDigest([two, one]), recallDigest([one, two]))
})
