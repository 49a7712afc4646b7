import { studyResult, type StudyResult } from '../../../src/studies/studyResult.js'
import type { Study } from '../../../src/studies/study.js'
import { freeze } from '../../../src/studies/trial.js'
import { studyOf } from '../../studies/studyOf.js'

const common = { text: 'b', measure: 'beta' }

/** A study with claims of several kinds. */
export const study: Study = studyOf({
  seeds: '9 from 1', conditions: { granule: [500, 1000, 4000] },
  claims: [
    { ...common, id: 'rises', kind: 'ordering', conditions: ['granule=500', 'granule=1000', 'granule=4000'], smallestEffect: 0.5 },
    { ...common, id: 'equal', kind: 'equivalence', of: 'granule=4000', to: 'granule=500', margin: 0.25 },
    {
      ...common, id: 'fits', kind: 'fit', about: 'prediction', least: 0.5, smallestEffect: 0.25,
      over: [{ condition: 'granule=500', x: 1 }, { condition: 'granule=1000', x: 2 }, { condition: 'granule=4000', x: 3 }],
    },
  ],
})
export const frozen = freeze(study, ({ name }, seed) => ({ name, seed }))

/** β is 1, 2 and 3 in the conditions, and a little more with odd seeds. */
const ended = frozen.trials.map((trial, index) => ({
  ...trial, measures: { error: 0.1, beta: 1 + Math.floor(index / 9) + 0.01 * (trial.seed % 2) },
}))

/** What came of it, unless it is said how much of it was run. */
export const resultOf = (trials = ended.length): StudyResult => studyResult(study, frozen, frozen, ended.slice(0, trials), [])
