import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import type { Volley } from '../../src/engine/volley.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { spikesBeside } from '../../src/files/readSpikes.js'
import { thrown } from '../interop/thrown.js'
import { smallFile } from '../experiments/activity/smallCircuit.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a file is found relative to the circuit, and its spikes are those of the population', (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'recorded'))
  writeFileSync(join(folder, 'recorded', 'mossy.csv'), 'timeMs,cell\n0,3\n2.5,3\n2.5,1\n')
  const populations = { ...smallFile.populations, mossy: { model: 'spike-train', count: 40, file: 'recorded/mossy.csv' } }
  writeFileSync(join(folder, 'small.json'), JSON.stringify({ ...smallFile, populations }))
  const volleys: Volley[] = []
  const engine = new Engine(buildNetwork(loadCircuit(join(folder, 'small.json')), 1))
  engine.advance(100, (volley) => volleys.push(volley))
  t.deepEqual(volleys.filter(({ population }) => population === 'mossy').map(({ tick, cells }) => [tick, [...cells]]),
    [[0, [3]], [25, [1, 3]]])
})

test('a file that is not there is named', (t) => {
  const folder = temporaryFolder(t)
  t.regex(thrown(t, () => spikesBeside(join(folder, 'small.json'))('none.csv')), /none\.csv: there is no such file or folder/)
})
