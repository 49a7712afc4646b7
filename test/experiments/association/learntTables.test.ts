import test from 'ava'
import { learntTables } from '../../../src/experiments/association/learntTables.js'

const row = { projection: 'learnt', perturbation: 0, cosine: 0.9, low: 0.8, high: 1, cue: 1, nearest: 0.7 } as const

test('the protocols are drawn beside the cue and the nearest stored vector', (t) => {
  const { plots } = learntTables({ replicates: 1, queries: 1 },
    [{ ...row, protocol: 'training' }, { ...row, protocol: 'test, not stored' }],
    [{ step: 1, seed: 'seed 1', loss: 2 }])
  t.deepEqual(plots[0]!.rows.map(({ protocol, cosine }) => `${protocol} ${cosine}`),
    ['training 0.9', 'test, not stored 0.9', 'cue 1', 'nearest training vector 0.7'])
})
