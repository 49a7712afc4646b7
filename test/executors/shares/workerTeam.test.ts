import test from 'ava'
import { createSharedRun } from '../../../src/executors/shares/sharedRun.js'
import { WorkerTeam } from '../../../src/executors/shares/workerTeam.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in'), lif('cell', 6)], [projection('cell', 'cell', 20, 7)])
const teamOf = (shares: number, workers: number) =>
  new WorkerTeam(createSharedRun(circuit, 1, { shares, workers, ringWords: 64 }))

test('answers come share by share, whichever worker has the share', (t) => {
  const team = teamOf(5, 2)
  const answers = team.ask({ kind: 'save' }).map(({ fields }) => fields.find(({ name }) => name === 'cell/state')!.values.length)
  team.end()
  t.deepEqual(answers, [1, 1, 1, 1, 2])
})

test('a command without answers has none, and the bell rings when it is done', async (t) => {
  const team = teamOf(2, 2)
  t.deepEqual(team.ask({ kind: 'advance', until: 5, watched: false, inputs: [] }), [])
  team.tell({ kind: 'advance', until: 50, watched: false, inputs: [] })
  for (let heard = team.bell; !team.isDone(); heard = team.bell) await team.waitAside(heard)
  t.deepEqual(team.ask({ kind: 'save' }).map(({ fields }) => fields.find(({ name }) => name === 'now')!.values[0]), [50, 50])
  team.end()
})

test('the error of a worker reaches whoever waits, with its name', (t) => {
  const team = teamOf(2, 2)
  const wrong = { name: 'InputError', message: /"cell" is no plastic projection/ }
  t.throws(() => team.ask({ kind: 'weights', projection: 'cell' }), wrong)
  t.throws(() => team.ask({ kind: 'save' }), wrong)
  team.end()
})

test('a team that was ended says so', async (t) => {
  const team = teamOf(2, 1)
  team.end()
  const message = 'the workers of this run have been ended'
  t.throws(() => team.ask({ kind: 'save' }), { message })
  await t.throwsAsync(async () => team.isDone(), { message })
})
