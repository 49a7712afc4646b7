/** A study of a small memory: 2 conditions, to which seeds belong. */
export const smallStudy = {
  name: 'small', hypothesis: 'More granule cells recall better.',
  experiment: 'recall', circuit: 'circuits/cerebellar-cortex.json', level: 'sdm',
  set: {
    'populations.granule.count': '{granule}', 'experiment.patterns': 'random', 'experiment.patternCount': 10,
    'experiment.noise': [0.1],
  },
  conditions: { granule: [500, 4000] },
  measures: { error: 'errorAfterOne@0.1', beta: 'beta' },
  claims: [{
    id: 'better', kind: 'difference', text: 'more cells recall better', measure: 'error',
    of: 'granule=4000', from: 'granule=500', direction: 'less', smallestEffect: 0.01,
  }],
}
