import test from 'ava'
import { demandMeasured, faceOf, measured, parseRecallMeasure } from '../../src/experiments/recallMeasure.js'
import { summariseRecall } from '../../src/experiments/recall.js'
import { thrown } from '../interop/thrown.js'
import { replicateOf, settingOf } from './setting.js'

const at = { field: 'measures.a' }

test('a measure is a name, and a noise level where it has one', (t) => {
  t.deepEqual(parseRecallMeasure(' errorSettled @ .15', at), { name: 'errorSettled', noise: 0.15 })
  t.deepEqual(parseRecallMeasure('beta', at), { name: 'beta' })
})

for (const [text, problem] of [
  ['', /^measures\.a: is no measure of recall; allowed: errorAfterOne@noise, /],
  ['beta <= 3', /^measures\.a: is no measure of recall/],
  ['betta', /^measures\.a: unknown measure "betta", did you mean "beta"\?/],
  ['constructor', /^measures\.a: unknown measure "constructor"/],
  ['reads', /^measures\.a: reads needs a noise level; allowed: reads@0\.15$/],
  ['beta@0.1', /^measures\.a: beta takes no noise level; allowed: beta$/],
] as const) {
  test(`the measure "${text}" is refused`, (t) => t.regex(thrown(t, () => parseRecallMeasure(text, at)), problem))
}

test('what a run will not measure is refused', (t) => {
  t.regex(thrown(t, () => demandMeasured({ name: 'reads', noise: 0.2 }, 'sdm', [0, 0.1], at)), /^measures\.a: noise 0\.2 is not run/)
  t.regex(thrown(t, () => demandMeasured({ name: 'activeFraction' }, 'attention', [0], at)), /^measures\.a: level attention has no/)
  t.notThrows(() => demandMeasured({ name: 'activeFraction' }, 'sdm', [0], at))
})

test('every measure has a unit, a meaning and a number in the result', (t) => {
  const setting = settingOf({ set: ['populations.granule.count=3000'], parameters: { noise: [0.15], weightPoints: 9 } })
  const result = summariseRecall(setting, [replicateOf(setting)])
  for (const name of ['errorAfterOne', 'errorSettled', 'cosineAfterOne', 'cosineSettled', 'reads', 'settled', 'recognised'] as const) {
    const measure = { name, noise: 0.15 }
    t.is(measured(measure, result), result.recall[0]![name].mean)
    t.regex(faceOf(measure).meaning, /, of cues with 15 % of bits flipped$/)
  }
  for (const [name, value] of [['beta', result.beta.measured], ['betaRSquared', result.beta.rSquared],
    ['activeFraction', result.activeFraction!.measured]] as const) {
    t.is(measured({ name }, result), value.mean)
    t.is(faceOf({ name }).unit, '1')
  }
})
