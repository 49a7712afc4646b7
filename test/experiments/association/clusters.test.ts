import test from 'ava'
import { clusteredVectors } from '../../../src/experiments/association/clusters.js'
import { cosineOf } from '../../../src/experiments/association/cues.js'

const setting = { dimensions: 400, clusters: 4, spread: 0.5 }
const training = clusteredVectors(setting, 8, 1, 'training')
const others = clusteredVectors(setting, 8, 1, 'test')

test('members of a cluster are near each other, in the training set and in the test set', (t) => {
  for (const [left, right, near] of [
    [training[0]!, training[4]!, 0.8], [training[0]!, others[4]!, 0.8], [training[0]!, training[1]!, 0],
  ] as const) t.true(Math.abs(cosineOf(left, right) - near) < 0.15, `${cosineOf(left, right)}`)
})

test('test vectors are other vectors, and a seed gives the same ones', (t) => {
  t.notDeepEqual(training[0], others[0])
  t.deepEqual(clusteredVectors(setting, 8, 1, 'training'), training)
})
