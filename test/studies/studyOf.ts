import { readStudy, type Study } from '../../src/studies/study.js'

/** A study of recall with 2 conditions and 3 seeds, as JSON. */
export const studyJson = {
  name: 'example', hypothesis: 'More granule cells recall better.',
  experiment: 'recall', circuit: 'circuits/cerebellar-cortex.json', level: 'sdm',
  set: { 'populations.granule.count': '{granule}', 'experiment.noise': [0, 0.1] },
  conditions: { granule: [500, 4000] },
  seeds: '3 from 1',
  measures: { error: 'errorAfterOne@0.1', beta: 'beta' },
  claims: [{
    id: 'better', kind: 'difference', text: 'more cells recall better', measure: 'error',
    of: 'granule=4000', from: 'granule=500', direction: 'less', smallestEffect: 0.01,
  }],
}

/** It, with changes. */
export const studyOf = (changes: object = {}): Study => readStudy({ ...studyJson, ...changes })
