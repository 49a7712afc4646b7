import test from 'ava'
import { checkExpectation, checkMeasured, parseExpectation } from '../../src/experiments/expectation.js'
import { summariseRecall } from '../../src/experiments/recall.js'
import { thrown } from '../interop/thrown.js'
import { replicateOf, settingOf } from './setting.js'

test('a claim is measure, noise where the measure has it, comparison and bound', (t) => {
  t.deepEqual(parseExpectation('errorSettled@0.15 <= 0.02'),
    { statement: 'errorSettled@0.15 <= 0.02', measure: { name: 'errorSettled', noise: 0.15 }, comparison: '<=', bound: 0.02 })
  t.deepEqual(parseExpectation('  beta>=-1.5e-3 '),
    { statement: 'beta>=-1.5e-3', measure: { name: 'beta' }, comparison: '>=', bound: -0.0015 })
  t.is(parseExpectation('reads @ .1 <= 5.').measure.noise, 0.1)
  t.is(parseExpectation('reads@0<=5').measure.noise, 0)
})

const faults: readonly (readonly [statement: string, problem: RegExp])[] = [
  ['', /: cannot be read; allowed: "measure@noise <= number"/],
  ['beta', /: cannot be read/],
  ['beta < 5', /: cannot be read/],
  ['beta == 5', /: cannot be read/],
  ['beta <= five', /: cannot be read/],
  ['beta <= 1.2.3', /: cannot be read/],
  ['beta <= .', /: cannot be read/],
  ['beta <= 5 please', /: cannot be read/],
  ['errorSettled@0.1.5 <= 1', /: cannot be read/],
  ['errorSettled@-0.1 <= 1', /: cannot be read/],
  ['errorSetled@0.1 <= 1', /: unknown measure "errorSetled", did you mean "errorSettled"\?; allowed: errorAfterOne@/],
  ['xyz <= 1', /: unknown measure "xyz"; allowed: /],
  ['toString <= 1', /: unknown measure "toString"/],
  ['errorSettled <= 1', /: errorSettled needs a noise level; allowed: errorSettled@0\.15$/],
  ['beta@0.1 <= 1', /: beta takes no noise level; allowed: beta$/],
]
for (const [statement, problem] of faults) {
  test(`"${statement}" is refused`, (t) => {
    const message = thrown(t, () => parseExpectation(statement))
    t.true(message.startsWith(`--expect ${JSON.stringify(statement)}: `))
    t.regex(message, problem)
  })
}

test('a claim on what a run will not measure is refused before the run', (t) => {
  const settled = parseExpectation('settled@0.15 >= 1')
  t.notThrows(() => checkMeasured(settled, 'circuit', [0, 0.15]))
  t.is(thrown(t, () => checkMeasured(settled, 'circuit', [0, 0.1])),
    '--expect "settled@0.15 >= 1": noise 0.15 is not run; allowed: 0, 0.1 (--set experiment.noise=[…] changes them)')
  const active = parseExpectation('activeFraction <= 1')
  t.notThrows(() => checkMeasured(active, 'sdm', [0]))
  t.regex(thrown(t, () => checkMeasured(active, 'attention', [0])), /: level attention has no active fraction; /)
})

test('every measure is found in the result, and a bound that is met exactly holds', (t) => {
  const setting = settingOf({ set: ['populations.granule.count=3000'], parameters: { noise: [0.1], weightPoints: 9 } })
  const result = summariseRecall(setting, [replicateOf(setting)])
  const [row] = result.recall
  const means: Record<string, number> = {
    'errorAfterOne@0.1': row!.errorAfterOne.mean, 'errorSettled@0.1': row!.errorSettled.mean,
    'cosineAfterOne@0.1': row!.cosineAfterOne.mean, 'cosineSettled@0.1': row!.cosineSettled.mean,
    'reads@0.1': row!.reads.mean, 'settled@0.1': row!.settled.mean, 'recognised@0.1': row!.recognised.mean,
    beta: result.beta.measured.mean, betaRSquared: result.beta.rSquared.mean,
    activeFraction: result.activeFraction!.measured.mean,
  }
  for (const [measure, found] of Object.entries(means)) {
    for (const comparison of ['<=', '>=']) {
      const statement = `${measure} ${comparison} ${found}`
      t.deepEqual(checkExpectation(parseExpectation(statement), result), { statement, found, holds: true })
    }
    t.false(checkExpectation(parseExpectation(`${measure} <= ${found - 1}`), result).holds)
    t.false(checkExpectation(parseExpectation(`${measure} >= ${found + 1}`), result).holds)
  }
})
