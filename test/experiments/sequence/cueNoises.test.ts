import test from 'ava'
import { noiseRows } from '../../../src/experiments/sequence/cueNoises.js'
import { carriedOn, settingsWith, smallInput, smallLevel } from './smallInput.js'
import { circuitWith } from '../../../src/experiments/association/circuitMemories.js'

test('from cues with few flips a walk comes onto its chain, and from random ones it does not', (t) => {
  const large = circuitWith(smallInput('sdm'), 'populations.granule.count=20000', 'memory.claws=6')
  const settings = settingsWith({ noises: [0, 0.1, 0.5], replicates: 2 })
  const rows = carriedOn(noiseRows(settings, [smallLevel('attention'), large], 1))
  t.deepEqual(rows.map(({ level, noise }) => [level, noise]),
    ['attention', 'sdm'].flatMap((level) => [0, 0.1, 0.5].map((noise) => [level, noise])))
  const [clean, noisy, random] = rows.filter(({ level }) => level === 'sdm').map(({ onto }) => onto)
  t.is(clean, 1)
  t.true(noisy! > 0.8)
  t.true(random! < 0.2)
})
