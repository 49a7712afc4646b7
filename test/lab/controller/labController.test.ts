import test from 'ava'
import { tourNumbersOf } from '../../../src/lab/controller/tourTexts.js'
import { lab } from './lab.js'

test('a noisy cue settles at the stored pattern at every level', async (t) => {
  const { controller, until, play } = lab({ settings: { granuleCells: 20_000 }, noise: 0.1 })
  controller.open()
  await until(({ isOpening }) => !isOpening)
  t.is(controller.reading.cue.reduce((sum, bit, at) => sum + (bit ^ controller.reading.pattern.bits[at]!), 0), 26)
  controller.play()
  await play(({ isSettled }) => isSettled)
  const { words, status } = controller.view.value
  t.deepEqual(words[0]!.circuit, controller.reading.cue)
  t.deepEqual(words.at(-1)!.circuit, controller.reading.pattern.bits)
  t.regex(status, /^After \d reads: circuit 3, sdm 3, attention 3$/)
  controller.reset()
  t.deepEqual(controller.view.value.words, [])
})

test('step by step, each step is one read, and it waits', async (t) => {
  const { controller, until, play } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.step()
  await play(({ words }) => words.length === 2)
  for (let turn = 0; turn < 20; turn++) controller.advance(1000, true)
  t.is(controller.view.value.words.length, 2)
  t.false(controller.view.value.isPlaying)
})

test('spikes are counted as soon as their presentation is shown, words when it has been', async (t) => {
  const { controller, until } = lab({ speed: 1 })
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.play()
  while (controller.view.value.spikes === undefined) {
    controller.advance(1, false)
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  const { spikes, words, face } = controller.view.value
  t.is(spikes![face!.populations.findIndex(({ name }) => name === 'mossy')], 256)
  t.is(words.length, 1)
})

test('a change that the memory depends on builds it anew, and no other change does', async (t) => {
  const { controller, requests, until } = lab()
  const openings = () => requests.filter((kind) => kind === 'open').length
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.change({ noise: 0.3, speed: 50, a: 0.2, level: 'sdm', replicates: 3, pattern: { name: '5-upright' } })
  t.is(openings(), 1)
  for (const patch of [{ seed: 2 }, { lesions: { granule: 0.1 } }, { order: 'next' as const }, { settings: {} }, { stored: [] }]) {
    const before = openings()
    controller.change(patch)
    t.is(openings(), before + 1, JSON.stringify(patch))
  }
})

test('storing shows one presentation in place of building anew, under a name of its own', async (t) => {
  const { controller, requests, until, play } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.store()
  await play(({ status }) => status.startsWith('Stored'))
  t.deepEqual(controller.state.value.stored.at(-1)!.name, '3-upright 2')
  t.deepEqual(controller.reading.stored.at(-1)!.bits, controller.reading.pattern.bits)
  t.is(requests.filter((kind) => kind === 'open').length, 1)
  t.is(requests.filter((kind) => kind === 'store').length, 1)
})

test('a read that nobody waits for any more is not shown', async (t) => {
  const { controller, until } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.play()
  controller.reset()
  controller.play()
  await new Promise((resolve) => { setTimeout(resolve, 200) })
  controller.advance(1000, true)
  t.is(controller.view.value.words.length, 2)
})

test('a wrong circuit file shows its fault, and the next right one takes it away', async (t) => {
  const { controller, until } = lab()
  controller.change({ circuit: 'my.json', circuitText: '[]' })
  await until(({ failure }) => failure !== '')
  t.is(controller.view.value.failure, 'my.json: found no JSON object; allowed: a circuit, see circuits/README.md')
  t.is(controller.view.value.status, 'The circuit was not built')
  t.is(controller.view.value.face, undefined)
  controller.change({ circuit: 'cerebellar-cortex.json', circuitText: '' })
  await until(({ face }) => face !== undefined)
  t.is(controller.view.value.failure, '')
})

test('while another memory is built, nothing that was measured of the last one is shown', async (t) => {
  const { controller, until } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.weigh()
  await until(({ curve }) => curve !== undefined)
  controller.change({ settings: { granuleCells: 4000, claws: 4 } })
  t.false(controller.view.value.isWeighing)
  const shown: boolean[] = []
  const subscription = controller.view.subscribe(({ curve }) => shown.push(curve !== undefined))
  t.is(tourNumbersOf(controller).claws, undefined)
  await until(({ isOpening }) => !isOpening)
  subscription.unsubscribe()
  t.false(shown.includes(true))
  t.is(tourNumbersOf(controller).claws, '4')
})

test('a circuit that an address names and the page has not is refused with those that it has', async (t) => {
  const { controller, requests, until } = lab({ circuit: 'elsewhere.json' })
  controller.open()
  const { failure } = controller.view.value
  t.is(failure, 'circuits/elsewhere.json: is no circuit of this page; allowed: cerebellar-cortex.json')
  controller.change({ seed: 2 })
  t.deepEqual(requests.filter((kind) => kind === 'open'), [])
  t.is(controller.view.value.failure, failure)
  controller.change({ circuit: 'cerebellar-cortex.json' })
  await until(({ face }) => face !== undefined)
  t.is(controller.view.value.failure, '')
})

test('a circuit that is refused while another memory is built, or its weight curve measured, stays refused', async (t) => {
  for (const begin of ['build', 'weigh'] as const) {
    const { controller, requests, until, answered } = lab()
    controller.open()
    await until(({ isOpening }) => !isOpening)
    if (begin === 'build') controller.change({ seed: 7 })
    else controller.weigh()
    controller.change({ circuit: 'nonsense.json' })
    const refused = controller.view.value
    await answered()
    const { ring: _, ...view } = controller.view.value
    const { ring: __, ...expected } = refused
    t.is(view.failure, 'circuits/nonsense.json: is no circuit of this page; allowed: cerebellar-cortex.json', begin)
    t.is(view.face, undefined, begin)
    t.deepEqual(view, expected, begin)
    controller.goTo('memory', 5)
    t.false(requests.includes('read'))
    controller.change({ circuit: 'cerebellar-cortex.json' })
    const { status } = await until(({ face }) => face !== undefined)
    t.regex(status, /^Ready/)
  }
})

test('a step of a tour waits for its own memory while another one is built', async (t) => {
  const { controller, requests, until, answered } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.change({ seed: 7 })
  controller.goTo('softmax', 0)
  for (let turn = 0; turn < 15; turn++) {
    await answered()
    controller.advance(1000, true)
  }
  const { isSettled, isPlaying, words } = controller.view.value
  t.true(isSettled)
  t.false(isPlaying)
  t.is(requests.filter((kind) => kind === 'read').length, words.length - 1)
})

test('of memories that are asked for one after the other, the last one alone is shown', async (t) => {
  const { controller, answered } = lab()
  const claws = new Set<string | undefined>()
  controller.open()
  for (const count of [3, 5, 4]) controller.change({ settings: { granuleCells: 4000, claws: count } })
  const subscription = controller.view.subscribe(() => claws.add(tourNumbersOf(controller).claws))
  await answered()
  subscription.unsubscribe()
  t.deepEqual([...claws], [undefined, '4'])
})

test('a failed run does not end the building of a memory', async (t) => {
  const { controller, until } = lab({ circuit: 'my.json', circuitText: '[]' })
  controller.run()
  controller.change({ circuit: 'cerebellar-cortex.json', circuitText: '' })
  await until(({ failure }) => failure !== '')
  t.like(controller.view.value, { status: 'The run failed', isOpening: true })
  await until(({ face }) => face !== undefined)
  t.false(controller.view.value.isOpening)
})

test('a ring is settled anew where what it depends on changes, and then only; replies of an earlier one are not shown', async (t) => {
  const { controller, requests, until } = lab()
  const rings = () => requests.filter((kind) => kind === 'settle').length
  controller.open()
  await until(({ isOpening }) => !isOpening)
  t.is(rings(), 1)
  controller.change({ noise: 0.3, speed: 50, level: 'sdm', lesions: { golgi: 1 } })
  t.is(rings(), 2)
  for (const a of [0.9, 0.8, 0.7]) controller.change({ a })
  t.is(rings(), 5)
  const { ring } = await until((view) => view.ring?.levels.circuit?.curve !== undefined)
  t.is(ring!.number, 5)
  controller.settleRing({ inSpikes: true })
  const { ring: spiking } = await until((view) => view.ring?.spiking?.done === 10)
  t.is(spiking!.spiking!.same, 10)
  controller.change({ stored: [] })
  t.is(controller.view.value.ring, undefined)
})

test('a tour that is left gives back the state that it began from, and what a step was waiting to do is not done', async (t) => {
  const { controller, requests, until } = lab({ noise: 0.35, seed: 3 })
  controller.open()
  await until(({ isOpening }) => !isOpening)
  const began = controller.state.value
  controller.goTo('memory', 6)
  controller.change({ speed: 7 })
  controller.goTo('memory', 7)
  t.is(controller.beforeTour, began)
  t.true(controller.view.value.isOpening)
  t.is(controller.view.value.tourStatus, 'The cerebellum is a memory, step 8 of 8: Some granule cells are gone')
  controller.leaveTour()
  t.is(controller.view.value.tourStatus, 'The tour is over: the lab is as it was before')
  await until(({ isOpening }) => !isOpening)
  t.deepEqual(controller.state.value, began)
  t.is(controller.beforeTour, undefined)
  t.false(requests.includes('read'))
})

test('what a tour made is kept where that is wanted, and where the page came up in it', async (t) => {
  const { controller, until } = lab()
  controller.open()
  await until(({ isOpening }) => !isOpening)
  controller.goTo('memory', 7)
  const { state: { value: made } } = controller
  controller.leaveTour({ keep: true })
  t.deepEqual(controller.state.value, { ...made, tour: '', step: 0 })
  const inTour = lab({ tour: 'memory', step: 2, noise: 0.1 }).controller
  inTour.goTo('memory', 3)
  t.is(inTour.beforeTour, undefined)
  inTour.leaveTour()
  t.like(inTour.state.value, { tour: '', step: 0, noise: 0.1 })
})
