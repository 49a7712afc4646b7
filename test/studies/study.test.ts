import test from 'ava'
import { assignmentsOf, levelOf } from '../../src/studies/study.js'
import { thrown } from '../interop/thrown.js'
import { studyJson, studyOf } from './studyOf.js'

test('a study has its conditions, seeds, measures and claims, with defaults filled in', (t) => {
  const { conditions, seeds, measures, claims, file } = studyOf()
  t.deepEqual(conditions.map(({ name }) => name), ['granule=500', 'granule=4000'])
  t.deepEqual(seeds, [1, 2, 3])
  t.deepEqual(measures.map(({ name }) => name), ['error', 'beta'])
  t.like(claims[0], { id: 'better', alpha: 0.05, test: 'permutation', paired: true })
  t.like(file, { alpha: 0.05, correction: 'holm', sources: [] })
})

test('what is set in a condition has the values of its factors, as --set takes them', (t) => {
  const { file, conditions } = studyOf()
  t.deepEqual(assignmentsOf(file, conditions[1]!), ['populations.granule.count=4000', 'experiment.noise=[0,0.1]'])
})

test('of several levels each condition has its own', (t) => {
  const { file, conditions } = studyOf({ level: ['sdm', 'attention'], claims: [] })
  t.deepEqual(conditions.map((condition) => levelOf(file, condition)), ['sdm', 'sdm', 'attention', 'attention'])
  for (const [level, found] of [['sdm', 'sdm'], [['circuit'], 'circuit'], [undefined, undefined]]) {
    const one = studyOf({ level })
    t.is(levelOf(one.file, one.conditions[0]!), found as never)
  }
})

for (const [changes, message] of [
  [{ experiment: 'gpt2-beta' }, /^experiment: found "gpt2-beta"; allowed: recall, activity, /],
  [{ experiment: 'recal' }, /^experiment: found "recal", did you mean "recall"\?/],
  [{ measures: {} }, /^measures: found none; allowed: at least one$/],
  [{ measures: { granule: 'beta' }, claims: [] }, /^conditions\.granule: the name "granule" is taken/],
  [{ measures: { seed: 'beta' }, claims: [] }, /^measures\.seed: the name "seed" is taken/],
  [{ conditions: { granule: [1], level: [2] }, claims: [] }, /^conditions\.level: the name "level" is taken/],
  [{ conditions: { granule: [500, 4000], other: [1] }, claims: [] }, /^conditions\.other: nothing uses the factor "other"/],
  [{ conditions: { '2x': [1] } }, /^conditions\.2x: /],
  [{ nam: 'x' }, /^nam: unknown key "nam", did you mean "name"\?/],
  [{ name: '../x' }, /^name: found "\.\.\/x"; allowed: letters, digits, _ and -$/],
  [{ alpha: 5 }, /^alpha: found 5; allowed: at most 0\.5$/],
  [{ correction: 'bonferoni' }, /^correction: found "bonferoni"/],
] as const) {
  test(`a study is refused with ${JSON.stringify(changes)}`, (t) => t.regex(thrown(t, () => studyOf(changes)), message))
}

test('what is refused says what is allowed: levels by name, open bounds as such', (t) => {
  t.throws(() => studyOf({ level: 'sdmm' }), { message: /^level: found "sdmm"; allowed: "circuit", "sdm", "attention" or a list$/ })
  t.throws(() => studyOf({ claims: [{ ...studyJson.claims[0], smallestEffect: 0 }] }),
    { message: /^claims\.0\.smallestEffect: found 0; allowed: more than 0$/ })
  t.throws(() => studyOf({ alpha: 5 }), { message: /^alpha: found 5; allowed: at most 0\.5$/ })
  t.throws(() => studyOf({ conditions: { granule: 'linspace(0, evaluate("1"), 3)' } }), { message: /no function "evaluate"/ })
})
