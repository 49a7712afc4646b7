import test from 'ava'
import { saturationText } from '../../../src/report/weights/saturationText.js'
import { someWeights } from '../spikes/somePictures.js'

const atBounds = (before: readonly [number, number], after: readonly [number, number]) =>
  ({ ...someWeights, fired: 100, targets: 10, atBounds: { before, after } })

test('weights that learning drove to a bound are a warning from 1 % of those that could learn', (t) => {
  t.regex(saturationText([atBounds([0, 0], [4, 6])])!,
    /^1 % of the weights of parallelToPurkinje that could learn are at a bound \(0 or 3 steps\), .*weightBits/)
  t.is(saturationText([atBounds([0, 0], [4, 5])]), undefined)
})

test('what lay at a bound before is not counted, and each projection that saturates is named', (t) => {
  t.is(saturationText([atBounds([500, 0], [509, 0])]), undefined)
  t.is(saturationText([{ ...atBounds([0, 0], [0, 0]), fired: 0 }]), undefined)
  const two = saturationText([atBounds([0, 0], [0, 200]), { ...atBounds([0, 0], [500, 0]), projection: 'other' }])!
  t.regex(two, /^20 % of the weights of parallelToPurkinje .*; 50 % of the weights of other that/)
})
