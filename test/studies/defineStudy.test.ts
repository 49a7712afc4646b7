import test from 'ava'
import { defineStudy } from '../../src/studies/defineStudy.js'
import { readStudy } from '../../src/studies/study.js'
import { studyJson } from './studyOf.js'

test('a study is given back as it is, and its types are checked', (t) => {
  const study = defineStudy({ name: 'a', hypothesis: 'b', experiment: 'recall', seeds: [1], measures: { beta: 'beta' } })
  t.is(readStudy(study).file.name, 'a')
  t.is(defineStudy(studyJson as never), studyJson as never)
  // @ts-expect-error a level that there is not
  t.throws(() => readStudy(defineStudy({ ...study, level: 'attentive' })))
})
