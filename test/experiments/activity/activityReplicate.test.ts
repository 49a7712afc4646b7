import test from 'ava'
import { readActivityParameters } from '../../../src/experiments/activity/activityParameters.js'
import { activityReplicate, type ActivityReplicate } from '../../../src/experiments/activity/activityReplicate.js'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import type { Volley } from '../../../src/engine/volley.js'
import { shipped } from '../../circuit/smallCircuit.js'
import { smallCircuit } from './smallCircuit.js'

const circuit = smallCircuit()

function run(given: object, seed = 1, of = circuit): { replicate: ActivityReplicate; volleys: Volley[] } {
  const volleys: Volley[] = []
  const onVolley = (volley: Volley) => volleys.push(volley)
  const work = activityReplicate({ circuit: of, seed, parameters: readActivityParameters(given), onVolley })
  for (;;) {
    const step = work.next()
    if (step.done) return { replicate: step.value, volleys }
  }
}

test('what is measured is what the volleys hold', (t) => {
  const { replicate, volleys } = run({ duration: '2 s' })
  circuit.populations.forEach(({ name, count }, index) => {
    const spikes = volleys.filter(({ population }) => population === name)
      .reduce((sum, { cells }) => sum + cells.length, 0)
    t.is(replicate.populations[index]!.spikes, spikes)
    t.is(replicate.populations[index]!.rateHz, spikes / count / 2)
  })
  const [mossy, granule, clock, stimulus] = replicate.populations
  t.true(Math.abs(mossy!.rateHz - 30) < 3, `${mossy!.rateHz}`)
  t.true(granule!.rateHz > 0.5, `${granule!.rateHz}`)
  t.is(clock!.variation, 0)
  t.deepEqual(stimulus, { spikes: 0, silent: 1, rateHz: 0, counts: [[0, 3]] })
  t.is(replicate.synapticEvents, replicate.simulated.synapticEvents)
})

test('while the circuit settles nothing is measured, but the spikes go on', (t) => {
  const whole = run({ duration: '2 s' })
  const late = run({ duration: '1 s', settle: '1 s' })
  t.deepEqual(late.volleys, whole.volleys)
  const counted = late.volleys.filter(({ tick, population }) => tick >= 10_000 && population === 'granule')
    .reduce((sum, { cells }) => sum + cells.length, 0)
  t.is(late.replicate.populations[1]!.spikes, counted)
  t.true(late.replicate.synapticEvents < whole.replicate.synapticEvents)
})

test('another seed fires at other times', (t) => {
  t.notDeepEqual(run({ duration: '100 ms' }, 2).volleys, run({ duration: '100 ms' }, 1).volleys)
})

test('a memory to which nothing is shown is silent', (t) => {
  const memory = parseCircuit(shipped('cerebellar-cortex'), 'cerebellar-cortex')
  t.is(run({ duration: '50 ms' }, 1, memory).replicate.simulated.spikes, 0)
})
