import test from 'ava'
import { noiseRows, noiseSetting } from '../../../src/experiments/sequence/cueNoises.js'
import { carriedOn, settingsWith, smallInput, smallLevel } from './smallInput.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'

test('from cues with few flips a walk comes onto its chain, and from random ones it does not', (t) => {
  const large = circuitWith(smallInput('sdm'), 'populations.granule.count=20000', 'memory.claws=6')
  const settings = settingsWith({ noises: [0, 0.1, 0.5], replicates: 2 })
  const { noises: rows } = carriedOn(noiseRows(settings, [smallLevel('attention'), large], 1))
  t.deepEqual(rows.map(({ level, noise }) => [level, noise]),
    ['attention', 'sdm'].flatMap((level) => [0, 0.1, 0.5].map((noise) => [level, noise])))
  const [clean, noisy, random] = rows.filter(({ level }) => level === 'sdm').map(({ onto }) => onto)
  t.is(clean, 1)
  t.true(noisy! > 0.8)
  t.true(random! < 0.2)
})

test('the first reads begin with exactly the overlap of the noise, and every read of every walk is counted', (t) => {
  const [noises, replicates] = [[0, 0.25, 0.5], 2]
  const { reads } = carriedOn(noiseRows(settingsWith({ noises, replicates }), [smallLevel('attention')], 1))
  const first = reads.filter(({ read }) => read === 'first')
  t.deepEqual(first.map(({ before, reads: count }) => [before, count]), [[1, 20], [0.5, 20], [0, 20]])
  const later = reads.filter(({ read }) => read === 'later')
  t.is(later.reduce((sum, { reads: count }) => sum + count, 0), noises.length * replicates * noiseSetting.cues * 4)
  t.is(new Set(later.map(({ before, after }) => `${before} ${after}`)).size, later.length)
})

test('a clean cue is read without loss, so that its overlap stays 1, and a random one is not', (t) => {
  const large = circuitWith(smallInput('sdm'), 'populations.granule.count=50000', 'memory.claws=8')
  const { reads } = carriedOn(noiseRows(settingsWith({ noises: [0, 0.5], replicates: 2 }), [large], 1))
  const [clean, random] = reads.filter(({ read }) => read === 'first')
  t.like(clean, { before: 1, after: 1, afterLow: 1, afterHigh: 1 })
  t.true(random!.after < 0.5 && random!.afterLow <= random!.after && random!.after <= random!.afterHigh)
})
