import test from 'ava'
import { concat, from, lastValueFrom, map, Observable, of, repeat, Subject, take, throwError, toArray } from 'rxjs'
import { buildNetwork, type Network } from '../../src/circuit/network.js'
import { simulate, turnOfEventLoop, type SimulateOptions, type Stimulus } from '../../src/engine/simulate.js'
import type { Volley } from '../../src/engine/volley.js'
import { InputError } from '../../src/errors/inputError.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

/** Two fibres onto three cells that a drive makes fire every 48 ticks, and cells that follow them. */
const busy = (): Network => buildNetwork(circuitOf(
  [relay('in', 2), lif('driven', 3, { driveMv: 40, refractoryTicks: 0 }), lif('follower', 3)],
  [projection('in', 'driven', 3), projection('driven', 'follower', 20, 12)]), 1)

const stimuli: Stimulus[] = [2, 2.5, 14, 30].map((timeMs) => ({ timeMs, population: 'in', cells: [1, 0] }))

const text = ({ tick, population, cells }: Volley): string => `${tick} ${population} ${cells.join()}`
const textOf = (run: Observable<Volley>): Promise<string[]> => lastValueFrom(run.pipe(map(text), toArray()))

test('volleys come in order of time, from time 0 up to the end, which does not belong to the run', async (t) => {
  const network = buildNetwork(circuitOf([relay('in'), lif('cell')], [projection('in', 'cell', 20)]), 1)
  const at = from([0, 5, 6].map((timeMs) => ({ timeMs, population: 'in', cells: [0] })))
  const before6 = ['0 in 0', '10 cell 0', '50 in 0']
  t.deepEqual(await textOf(simulate(network, { stimuli: at, untilMs: 6 })), before6)
  t.deepEqual(await textOf(simulate(network, { stimuli: at, untilMs: 6.1 })), [...before6, '60 in 0', '60 cell 0'])
})

test('it is cold: each subscription is a new run of the same numbers', async (t) => {
  const run = simulate(busy(), { stimuli: from(stimuli), untilMs: 100 })
  const first = await textOf(run)
  t.is(first.length, 47)
  t.deepEqual(await textOf(run), first)
  t.deepEqual(await textOf(simulate(busy(), { stimuli: from(stimuli), untilMs: 100 })), first)
})

test('a run may follow another one at once, even where that one was stopped in the midst of a tick', async (t) => {
  const run = simulate(busy(), { stimuli: from(stimuli), untilMs: 100 })
  const whole = await textOf(run)
  for (const stop of [1, 2, 3, 7, 8]) {
    t.deepEqual(await textOf(concat(run.pipe(take(stop)), run)), [...whole.slice(0, stop), ...whole])
  }
})

const someTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await turnOfEventLoop()
}

test('unsubscribing within a volley stops a run at once', async (t) => {
  let volleys = 0
  let slices = 0
  await new Promise<void>((resolve) => {
    const subscription = simulate(busy(), { untilMs: 1e6, onProgress: () => { slices++ } }).subscribe(() => {
      volleys++
      if (volleys < 10) return
      subscription.unsubscribe()
      resolve()
    })
  })
  await someTurns()
  t.deepEqual([volleys, slices], [10, 0])
})

test('unsubscribing from outside stops a run before its next slice', async (t) => {
  let volleys = 0
  let slices = 0
  await new Promise<void>((resolve) => {
    const onProgress = () => {
      slices++
      if (slices !== 3) return
      setTimeout(() => {
        subscription.unsubscribe()
        resolve()
      })
    }
    const subscription = simulate(busy(), { untilMs: 1e7, onProgress }).subscribe(() => { volleys++ })
  })
  const seen = [volleys, slices]
  await someTurns()
  t.deepEqual([volleys, slices], seen)
})

test('volleys come after subscribe has returned', async (t) => {
  let returned = false
  const first = new Promise<boolean>((resolve) => {
    const subscription = simulate(busy(), { untilMs: 100 }).subscribe(() => {
      resolve(returned)
      subscription.unsubscribe()
    })
  })
  returned = true
  t.true(await first)
})

test('a second run at the same time on the same network gets an error; after the first it may run', async (t) => {
  const network = busy()
  const run = simulate(network, { untilMs: 100 })
  const first = textOf(run)
  const message = 'this network is running already; build another one for a second run'
  await t.throwsAsync(textOf(run), { message })
  await t.throwsAsync(textOf(simulate(network, { untilMs: 100 })), { message })
  const volleys = await first
  t.true(volleys.length > 30)
  t.deepEqual(await textOf(run), volleys)
})

test('stimuli may react to volleys: a closed loop', async (t) => {
  const network = buildNetwork(circuitOf([relay('in'), lif('cell')], [projection('in', 'cell', 20)]), 1)
  const loop = new Subject<Stimulus>()
  const run = simulate(network, { stimuli: loop, untilMs: 20 })
  const ticks: number[] = []
  const done = new Promise<void>((resolve, reject) => {
    run.subscribe({
      next: ({ tick, population }) => {
        if (population !== 'cell') return
        ticks.push(tick)
        loop.next({ timeMs: tick / 10 + 3, population: 'in', cells: [0] })
      },
      error: reject,
      complete: resolve,
    })
  })
  loop.next({ timeMs: 1, population: 'in', cells: [0] })
  await done
  t.deepEqual(ticks, [20, 60, 100, 140, 180])
})

test('a stimulus for a time that is over, or just now in work, ends the run with an error', async (t) => {
  for (const [late, open] of [[0, 21], [0.1, 21]] as const) {
    const network = buildNetwork(circuitOf([relay('in'), lif('cell')], [projection('in', 'cell', 20)]), 1)
    const loop = new Subject<Stimulus>()
    const seen: string[] = []
    const run = new Promise((resolve, reject) => {
      simulate(network, { stimuli: loop, untilMs: 20 }).subscribe({
        next: (volley) => {
          seen.push(text(volley))
          if (volley.tick === 20) loop.next({ timeMs: 1.9 + late, population: 'in', cells: [0] })
        },
        error: reject, complete: () => resolve(undefined),
      })
    })
    loop.next({ timeMs: 1, population: 'in', cells: [0] })
    const tick = 19 + 10 * late
    const error = await t.throwsAsync(run, { instanceOf: InputError })
    t.is(error?.message,
      `stimulus: found tick ${tick}; allowed: a whole number from ${open}, the first open tick, to 1073741823`)
    t.deepEqual(seen, ['10 in 0', '20 cell 0'])
  }
})

const failing = (options: Partial<SimulateOptions>): Promise<string[]> =>
  textOf(simulate(busy(), { untilMs: 10, ...options }))

test('an error of the stimuli or interventions, or in what they ask for, reaches the subscriber', async (t) => {
  await t.throwsAsync(failing({ stimuli: throwError(() => new Error('no stimuli')) }), { message: 'no stimuli' })
  await t.throwsAsync(failing({ interventions: throwError(() => new Error('no gains')) }), { message: 'no gains' })
  await t.throwsAsync(failing({ stimuli: of({ ...stimuli[0]!, population: 'on' }) }), { message: /"on" is no relay/ })
  await t.throwsAsync(failing({ stimuli: of({ ...stimuli[0]!, timeMs: NaN }) }), { message: /found tick NaN/ })
  await t.throwsAsync(failing({ interventions: of({ timeMs: 0, learning: { projection: 'in>driven', gain: 1 } }) }),
    { message: /"in>driven" is no plastic projection/ })
  await t.throwsAsync(failing({ onProgress: () => { throw new Error('no progress') } }), { message: 'no progress' })
  await t.throwsAsync(failing({ pace: () => Promise.reject(new Error('no pace')) }), { message: 'no pace' })
})

test('a network whose run failed may run again', async (t) => {
  const network = busy()
  await t.throwsAsync(textOf(simulate(network, { untilMs: 10, stimuli: throwError(() => new Error('no stimuli')) })))
  t.deepEqual(await textOf(simulate(network, { untilMs: 10 })), await textOf(simulate(busy(), { untilMs: 10 })))
})

test('a time that is none is refused at the call', (t) => {
  for (const untilMs of [-1, NaN, Infinity, 2 ** 30]) {
    t.throws(() => simulate(busy(), { untilMs }), {
      instanceOf: InputError, message: `untilMs: found ${untilMs}; allowed: a time from 0 to 107374182.4 ms`,
    })
  }
})

test('pace holds a run back: nothing happens until it resolves', async (t) => {
  const held: (() => void)[] = []
  let volleys = 0
  const pace = () => new Promise<void>((resolve) => { held.push(resolve) })
  const done = new Promise<void>((resolve) => {
    simulate(busy(), { untilMs: 2500, pace }).subscribe({ next: () => { volleys++ }, complete: resolve })
  })
  const seen: number[] = []
  for (let slice = 0; slice < 3; slice++) {
    await new Promise((resolve) => { setTimeout(resolve, 5) })
    seen.push(volleys)
    held.shift()!()
  }
  await done
  seen.push(volleys)
  t.is(seen[0], 0)
  t.true(seen[0]! < seen[1]! && seen[1]! < seen[2]! && seen[2]! < seen[3]!)
})

test('the event loop stays alive during a long run', async (t) => {
  let timers = 0
  let immediates = 0
  const timer = setInterval(() => { timers++ }, 1)
  const again = () => {
    immediates++
    immediate = setImmediate(again)
  }
  let immediate = setImmediate(again)
  let slices = 0
  await lastValueFrom(simulate(busy(), { untilMs: 60_000, onProgress: () => { slices++ } }))
  clearInterval(timer)
  clearImmediate(immediate)
  t.true(slices >= 60)
  t.true(timers >= 5, `${timers} turns of a timer in ${slices} slices`)
  t.true(immediates >= 10, `${immediates} immediates in ${slices} slices`)
})

test('progress tells time and counters after each slice, the last at the end', async (t) => {
  const network = busy()
  const times: number[] = []
  let spikes = 0
  const run = simulate(network, {
    untilMs: 2500, onProgress: ({ timeMs, counters }) => {
      times.push(timeMs)
      spikes = counters.spikes.reduce((sum, count) => sum + count, 0)
    },
  })
  const volleys = await lastValueFrom(run.pipe(toArray()))
  t.deepEqual(times, [1000, 2000, 2500])
  t.is(spikes, volleys.reduce((sum, { cells }) => sum + cells.length, 0))
})

const gain = (timeMs: number, value: number) => ({ timeMs, learning: { projection: 'in>cell', gain: value } })

test('interventions switch learning on and off', async (t) => {
  const rule = boxPlasticity({
    weightStepQuanta: 1, weightBits: 6, initialSteps: 32, teacher: 'climbing>cell', potentiationSteps: 1,
    depressionSteps: 1, windowStartTicks: 0, windowEndTicks: 10,
  })
  const network = buildNetwork(circuitOf([relay('in'), relay('climbing'), lif('cell')],
    [plasticProjection('in', 'cell', rule), projection('climbing', 'cell', 1, 10, { kind: 'one-to-one' })]), 1)
  await textOf(simulate(network, {
    untilMs: 50, interventions: from([gain(10, 1), gain(30, 0)]),
    stimuli: from([0, 8.9, 9, 20, 28.9, 29, 40].map((timeMs) => ({ timeMs, population: 'in', cells: [0] }))),
  }))
  const plastic = network.connections[0]!
  t.deepEqual(plastic.kind === 'plastic' && [...plastic.rows], [35])
})

test('a run without an end of its stimuli completes all the same, and lets go of them', async (t) => {
  let released = false
  const endless = new Observable<Stimulus>(() => () => { released = true })
  await textOf(simulate(busy(), { untilMs: 10, stimuli: endless }))
  t.true(released)
  t.deepEqual(await textOf(simulate(busy(), { untilMs: 0, stimuli: endless })), [])
})

test('a broken invariant at the end of a run is an error', async (t) => {
  const run = simulate(busy(), { untilMs: 10, onProgress: ({ counters }) => { counters.sent++ } })
  await t.throwsAsync(lastValueFrom(run.pipe(toArray())),
    { message: '3 volleys sent, but 1 arrived and 1 under way' })
})

test('a network is free for a new run when it hears of the end of one', async (t) => {
  const run = simulate(busy(), { stimuli: from(stimuli), untilMs: 100 })
  const whole = await textOf(run)
  t.deepEqual(await textOf(run.pipe(repeat(2))), [...whole, ...whole])
})
