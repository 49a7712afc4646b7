import test from 'ava'
import { readRecallParameters, recallParameterHelp } from '../../src/experiments/recallParameters.js'
import { thrown } from '../interop/thrown.js'

test('what is not stated has its default', (t) => {
  t.deepEqual(readRecallParameters({ replicates: 3 }), {
    patterns: 'digits', ink: 'dark', pixelThreshold: 0.5, noise: [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
    readsMax: 10, replicates: 3, weightPoints: 17, betaWindow: 0.25,
  })
})

const faults: readonly (readonly [value: unknown, message: RegExp])[] = [
  [{ nois: [0] }, /^experiment\.nois: unknown key "nois", did you mean "noise"\?; allowed: patterns, .*, betaWindow$/],
  [{ noise: [] }, /^experiment\.noise: .*; allowed: /],
  [{ noise: 0.1 }, /^experiment\.noise: found 0\.1; allowed: /],
  [{ noise: [0.1, 0.6] }, /^experiment\.noise.1.*: found 0\.6; allowed: at most 0\.5$/],
  [{ noise: [-0.1] }, /^experiment\.noise.0.*: found -0\.1; allowed: at least 0$/],
  [{ noise: ['0.1'] }, /^experiment\.noise.0.*: found "0\.1"; allowed: /],
  [{ noise: [0.1, 0.2, 0.1] }, /^experiment\.noise: .*; allowed: each fraction once$/],
  [{ replicates: 0 }, /^experiment\.replicates: found 0; allowed: at least 1$/],
  [{ replicates: 1.5 }, /^experiment\.replicates: found 1\.5; allowed: a whole number/],
  [{ replicates: '10' }, /^experiment\.replicates: found "10"; allowed: /],
  [{ patternCount: 100_001 }, /^experiment\.patternCount: found 100001; allowed: at most 100000$/],
  [{ readsMax: 0 }, /^experiment\.readsMax: found 0; allowed: at least 1$/],
  [{ weightPoints: 1 }, /^experiment\.weightPoints: found 1; allowed: at least 2$/],
  [{ betaWindow: 0.6 }, /^experiment\.betaWindow: found 0\.6; allowed: at most 0\.5$/],
  [{ pixelThreshold: 2 }, /^experiment\.pixelThreshold: found 2; allowed: at most 1$/],
  [{ patterns: '' }, /^experiment\.patterns: found ""; allowed: /],
  [{ ink: 'blue' }, /^experiment\.ink: found "blue".*; allowed: "dark", "light"$/],
  ['fast', /^experiment: found "fast"; allowed: /],
  [null, /^experiment: found null; allowed: /],
]
for (const [value, message] of faults) {
  test(`experiment = ${JSON.stringify(value)} is refused`, (t) => {
    t.regex(thrown(t, () => readRecallParameters(value)), message)
  })
}

test('help has a name, a meaning and, where there is one, a default for every parameter', (t) => {
  const help = recallParameterHelp()
  t.deepEqual(help.filter((entry) => entry.default === undefined).map(({ name }) => name), ['experiment.patternCount'])
  t.is(help.find(({ name }) => name === 'experiment.patterns')?.default, '"digits"')
  t.true(help.every(({ name, about }) => name.startsWith('experiment.') && about.length > 10))
})
