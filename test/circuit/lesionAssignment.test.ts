import test from 'ava'
import { lesionAssignment } from '../../src/circuit/lesionAssignment.js'
import { thrown } from '../interop/thrown.js'

for (const [lesion, assignment] of [
  ['golgi', 'populations.golgi.lesioned=1'],
  ['granule 30 %', 'populations.granule.lesioned=0.3'],
  [' granule  33.3% ', 'populations.granule.lesioned=0.333'],
  ['mossy 0 %', 'populations.mossy.lesioned=0'],
] as const) {
  test(`"${lesion}" is the assignment ${assignment}`, (t) => t.is(lesionAssignment(lesion), assignment))
}

for (const lesion of ['', '30 %', 'granule 30', 'granule 101 %', 'granule -1 %', 'granule.count 3 %', 'granule 3 % 4']) {
  test(`"${lesion}" is refused with what is allowed`, (t) => {
    t.is(thrown(t, () => lesionAssignment(lesion)),
      `--lesion: found "${lesion}"; allowed: a population and which percentage of its cells is lost, such as "granule 30 %"; `
      + 'without one, all are')
  })
}
