import test from 'ava'
import { z } from 'zod'
import { levelShape } from '../../../src/experiments/cdam/graphLevels.js'
import { wideWeights } from '../../../src/experiments/cdam/wideWeights.js'
import { smallInput } from '../sequence/smallInput.js'
import { smallLevels } from './smallLevels.js'

const given = z.object(levelShape).parse(smallLevels)

test('weights of more bits lie beside level circuit, and nowhere else', (t) => {
  t.deepEqual(wideWeights(given, smallInput('circuit')).map(({ name, to, place }) => ({ name, to, place })),
    [{ name: '10-bit weights', to: 'circuit', place: 'beside' }])
  t.deepEqual(wideWeights(given, smallInput('sdm')), [])
  t.deepEqual(wideWeights(given, undefined), [])
})
