import test from 'ava'
import shareWorker from '../../../build/shareWorker.txt'
import { createSharedRun, donePlace, reachedPlace, signPlaces } from '../../../src/executors/shares/sharedRun.js'
import { WorkerTeam, type TeamOptions } from '../../../src/executors/shares/workerTeam.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in'), lif('cell', 6)], [projection('cell', 'cell', 20, 7)])
const teamOf = (shares: number, workers: number, options?: TeamOptions) =>
  new WorkerTeam(createSharedRun(circuit, 1, { shares, workers, ringWords: 64 }), options)

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

/** Workers of which number 1 dies in the midst of the second command, while the others carry it out. */
const dying = (how: string): string => `
  const { workerData: { worker, run } } = require('node:worker_threads')
  if (worker === 1) {
    const signs = new Int32Array(run.signs)
    Atomics.store(signs, ${donePlace(1)}, 1)
    Atomics.store(signs, ${reachedPlace(1)}, 5)
    for (const bell of [${signPlaces.workersBell}, ${signPlaces.mainBell}]) {
      Atomics.add(signs, bell, 1)
      Atomics.notify(signs, bell)
    }
    Atomics.wait(signs, ${signPlaces.command}, 0)
    Atomics.wait(signs, ${signPlaces.command}, 1)
    ${how}
  }
  else {
    ${shareWorker}
  }`

for (const [how, code, message] of [
  ['is ended', 'process.exit(7)', 'a worker thread has ended with code 7'],
  ['throws what nobody catches', 'throw new RangeError("nobody catches this")', 'nobody catches this'],
  ['runs out of memory', 'for (const all = []; ;) all.push(Array(1000).fill(all.length))', /memory limit/],
] as const) {
  const limits = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 }
  const later = { kind: 'advance', until: 100_000, watched: false, inputs: [] } as const

  test(`a worker that ${how} ends whoever waits for it, without a turn of the event loop`, (t) => {
    const team = teamOf(2, 2, { source: dying(code), limits })
    team.ask({ ...later, until: 5 })
    t.throws(() => team.ask(later), { message })
    t.throws(() => team.ask(later), { message })
    team.end()
  })

  test(`a worker that ${how} ends whoever waits while the event loop turns`, async (t) => {
    const team = teamOf(2, 2, { source: dying(code), limits })
    team.ask({ ...later, until: 5 })
    team.tell(later)
    await t.throwsAsync(async () => {
      for (let heard = team.bell; !team.isDone(); heard = team.bell) await team.waitAside(heard)
    }, { message })
    team.end()
  })
}

test('workers that cannot even start are told of', (t) => {
  const team = teamOf(2, 2, { limits: { maxOldGenerationSizeMb: 1, maxYoungGenerationSizeMb: 1 } })
  t.throws(() => team.ask({ kind: 'save' }), { message: /memory limit/ })
  team.end()
})
