import test from 'ava'
import {
  activityParameterHelp, activityTimes, readActivityParameters,
} from '../../../src/experiments/activity/activityParameters.js'
import { messageOf } from '../../circuit/smallCircuit.js'
import { smallCircuit } from './smallCircuit.js'

const circuit = smallCircuit()
const times = (given: object) => activityTimes(readActivityParameters(given), circuit)

test('times are read in ticks; what settles comes before what is measured', (t) => {
  t.deepEqual(times({ duration: '2 s', settle: '50 ms', window: '0.2 s' }),
    { from: 500, to: 20_500, windowTicks: 2000, rasterTicks: 2000 })
})

test('the raster shows no more than is measured', (t) => {
  t.is(times({ duration: '20 ms' }).rasterTicks, 200)
})

for (const [given, message] of [
  [{ duration: '0 ms' }, 'experiment.duration: found "0 ms"; allowed: at least 0.1 ms'],
  [{ duration: '3' }, 'experiment.duration: found "3": a plain number; allowed: a time, for example "10 ms"'],
  [{ window: '0.25 ms' }, 'experiment.window: found "0.25 ms"; allowed: a multiple of the resolution, 0.1 ms'],
  [{ duration: '31 hours' }, 'experiment.duration: found "31 hours"; allowed: at most 2^30 ticks of 0.1 ms'],
  [{ duration: '20 hours', settle: '20 hours' },
    'experiment.duration: found "20 hours" after "20 hours" to settle; allowed: 2^30 ticks of 0.1 ms in all'],
  [{ replicates: 0 }, 'experiment.replicates: found 0; allowed: at least 1'],
] as const) {
  test(`${JSON.stringify(given)} is refused`, (t) => {
    t.true(messageOf(() => times(given)).startsWith(message), messageOf(() => times(given)))
  })
}

test('every parameter is explained', (t) => {
  for (const { name, about } of activityParameterHelp()) t.true(about.length > 10, name)
})
