import test from 'ava'
import { measureSettings } from '../../../src/experiments/monkey/measure.js'
import { pooled } from '../../../src/experiments/monkey/pooled.js'
import { monkeySettings } from '../../../src/experiments/monkey/settings.js'
import { carriedOn } from '../sequence/smallInput.js'
import { smallParameters, sparseInput } from './smallMonkey.js'

const parameters = smallParameters({ strengths: [1, -0.5], claws: [6] })
const measured = carriedOn(measureSettings(monkeySettings(parameters, sparseInput('circuit')), parameters, 1))
const at = (level: string, a: number) => measured.find(({ setting }) => setting.level === level && setting.a === a)!

test('auto-association alone leaves no order, at any level that has it', (t) => {
  for (const level of ['attention', 'sdm']) {
    for (const { range57 } of pooled(at(level, 1))) t.is(range57, 0)
  }
})

test('anti-Hebbian auto-association leaves it over several distances in units, and less far in noisy tuned cells', (t) => {
  for (const one of [at('attention', -0.5), at('sdm', -0.5)]) {
    const [units, , , cells] = pooled(one)
    t.true(units!.range57 >= 3 && units!.corrected[0]! > 0.4, `${one.setting.level}: ${units!.corrected}`)
    t.true(cells!.range57 >= 1 && cells!.range57 <= units!.range57)
    t.true(cells!.fraction < units!.fraction)
  }
})

test('new stimuli and shuffled training leave none', (t) => {
  for (const { fresh, shuffled } of measured) {
    for (const { order } of [...fresh, ...shuffled]) t.true(order.all.range <= 1 && order.all.curve[0]! < 0.15)
  }
})

test('nuclear cells in spikes are the hard locations’ units, and Purkinje cells their mirror image', (t) => {
  const { spiking } = at('circuit', -0.5)
  t.is(spiking.length, 1)
  t.is(spiking[0]!.same, 1)
  spiking[0]!.nuclear.forEach((value, lag) => t.true(Math.abs(value - spiking[0]!.purkinje[lag]!) < 1e-9))
  t.true(Math.abs(spiking[0]!.nuclearHz + spiking[0]!.purkinjeHz - 10 / 3) < 1e-9)
})
