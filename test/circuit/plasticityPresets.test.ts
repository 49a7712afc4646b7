import test from 'ava'
import { plasticityPresets, type PresetName } from '../../src/circuit/plasticityPresets.js'
import { readPlasticity } from '../../src/circuit/reading/readPlasticity.js'

for (const preset of Object.keys(plasticityPresets) as PresetName[]) {
  test(`the preset ${preset} is read at every usual resolution`, (t) => {
    for (const resolutionMs of [0.1, 0.5, 1]) {
      const plasticity = readPlasticity({
        weightStep: '1 mV', weightBits: 15, initialSteps: 0, teacher: 'olive', preset, depression: { steps: 1 },
        potentiation: { steps: 1 },
      }, 'p', {}, resolutionMs)
      t.is(plasticity.eligibility.kind, plasticityPresets[preset].eligibility.shape)
    }
  })
}

test('the rule of Yamazaki & Nagao is complete, in 31 bits: w − 0.005 w within 50 ms, w + 0.0001 (1 − w) at each spike', (t) => {
  const { weightBits, potentiation, depression, eligibility } = readPlasticity(
    { weightStep: '1 mV', initialSteps: 0, teacher: 'olive', preset: 'yamazaki-nagao-2012' }, 'p', {}, 1)
  t.deepEqual([weightBits, potentiation, depression, eligibility], [
    31,
    { kind: 'multiplicative', fraction: 0.0001 }, { kind: 'multiplicative', fraction: 0.005 },
    { kind: 'box', startTicks: 0, endTicks: 50 },
  ])
})
