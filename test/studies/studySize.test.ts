import test from 'ava'
import { readStudy } from '../../src/studies/study.js'
import { thrown } from '../interop/thrown.js'
import { studyJson, studyOf } from './studyOf.js'

const full = { set: { 'experiment.noise': [0, 0.1, 0.2], 'memory.claws': 6 }, seeds: '5 from 1' }
const atFull = (changes: object) => readStudy({ ...studyJson, ...changes }, 'full')

test('the full size has a name of its own, what it states in place of the file\'s, and the rest as it is', (t) => {
  const { file, seeds, conditions, claims } = atFull({ full })
  t.is(file.name, 'example-full')
  t.deepEqual(file.set, { 'populations.granule.count': '{granule}', 'experiment.noise': [0, 0.1, 0.2], 'memory.claws': 6 })
  t.deepEqual(seeds, [1, 2, 3, 4, 5])
  const own = studyOf()
  t.deepEqual({ conditions, claims }, { conditions: own.conditions, claims: own.claims })
})

test('a study at its default size is the study without the block', (t) => t.deepEqual(studyOf({ full }), studyOf()))

test('conditions of the full size replace those of the file', (t) => {
  const { conditions } = atFull({ full: { conditions: { granule: [500, 4000, 9000] } } })
  t.deepEqual(conditions.map(({ name }) => name), ['granule=500', 'granule=4000', 'granule=9000'])
})

test('a claim along a factor has all of the conditions that the full size has', (t) => {
  const claims = [{
    kind: 'slope', id: 'a', text: 'a', measure: 'error', over: 'granule', direction: 'less', smallestEffect: 0.1,
  }]
  const [claim] = atFull({ claims, full: { conditions: { granule: [500, 4000, 9000] } } }).claims
  t.deepEqual(claim!.kind === 'slope' && claim!.over.map(({ x }) => x), [500, 4000, 9000])
})

for (const [block, message] of [
  [undefined, /^full: missing; allowed: what differs at full size, for --full$/],
  [{ conditions: { granule: [500] } }, /^full: claims\.0\.of: there is no condition "granule=4000"/],
  [{ seeds: '0 from 1' }, /^full: seeds: found "0 from 1"/],
  [{ alpha: 0.1 }, /^full\.alpha: unknown key "alpha"; allowed: set, conditions, seeds$/],
] as const) {
  test(`a full size is refused where it is ${JSON.stringify(block)}`, (t) => {
    t.regex(thrown(t, () => atFull({ full: block })), message)
    if (block !== undefined) t.regex(thrown(t, () => studyOf({ full: block })), message)
  })
}
