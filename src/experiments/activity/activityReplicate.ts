import { SpikeTrains, type SpikeTrainSummary } from '../../analysis/spikeTrains.js'
import type { Circuit } from '../../circuit/circuit.js'
import { buildNetwork } from '../../circuit/network.js'
import { Engine } from '../../engine/engine.js'
import type { Simulator } from '../../engine/simulator.js'
import type { Volley } from '../../engine/volley.js'
import type { SimulatedWork } from '../recallReplicate.js'
import { activityTimes, type ActivityParameters } from './activityParameters.js'

/** What a seed runs on: one engine in this thread, or whatever gives the same volleys and is closed in the end. */
export type ActivitySimulator = Simulator & { close?(): void }

export interface ActivityInput {
  readonly circuit: Circuit
  readonly seed: number
  readonly parameters: ActivityParameters
  /** Gets every volley, those while the circuit settles too. */
  readonly onVolley?: (volley: Volley) => void
  readonly simulator?: (circuit: Circuit, seed: number) => ActivitySimulator
  /** Called before the measured time and after it. It must change nothing. */
  readonly look?: (when: 'before' | 'after', engine: ActivitySimulator) => void
}

/** All numbers of one seed: plain JSON, so that an interrupted run can keep them. */
export interface ActivityReplicate {
  readonly seed: number
  /** In the circuit's order. */
  readonly populations: readonly (SpikeTrainSummary & { readonly rateHz: number })[]
  /** Of the measured time alone. */
  readonly synapticEvents: number
  readonly simulated: Omit<SimulatedWork, 'inhibitionCeilings'>
}

export interface ActivityProgress {
  readonly phase: 'building' | 'settling' | 'measuring'
  readonly done: number
  readonly simulatedMs?: number
  readonly spikes?: number
}

const eventsPerStep = 1_000_000
const stepsOfRun = 50

/**
 * One seed of a circuit that runs by itself: nothing stimulates its relays. A generator that gives its progress after
 * bounded pieces of work.
 */
export function* activityReplicate(
  { circuit, seed, parameters, onVolley, simulator = engineOf, look }: ActivityInput,
): Generator<ActivityProgress, ActivityReplicate> {
  yield { phase: 'building', done: 0 }
  const { populations, resolutionMs } = circuit
  const { from, to, windowTicks } = activityTimes(parameters, circuit)
  const engine = simulator(circuit, seed)
  const time = { from, to, windowTicks }
  const trains = new Map(populations.map(({ name, count }) => [name, new SpikeTrains(count, time)]))
  const take = (volley: Volley) => {
    trains.get(volley.population)!.add(volley.tick, volley.cells)
    onVolley?.(volley)
  }
  yield { phase: 'building', done: 0 }
  let eventsBefore = 0
  try {
    for (const [phase, until] of [['settling', from], ['measuring', to]] as const) {
      eventsBefore = engine.counters.synapticEvents
      if (phase === 'measuring') look?.('before', engine)
      while (engine.now < until) {
        advance(engine, Math.min(until, engine.now + Math.ceil(to / stepsOfRun)), take)
        const spikes = engine.counters.spikes.reduce((sum, count) => sum + count, 0)
        yield { phase, done: engine.now / to, simulatedMs: engine.now * resolutionMs, spikes }
      }
    }
    look?.('after', engine)
    engine.assertConservation()
  } finally {
    engine.close?.()
  }
  const seconds = (to - from) * resolutionMs / 1000
  const summaries = populations.map(({ name, count }) => {
    const summary = trains.get(name)!.summary()
    return { ...summary, rateHz: summary.spikes / count / seconds }
  })
  return {
    seed, populations: summaries,
    synapticEvents: engine.counters.synapticEvents - eventsBefore,
    simulated: {
      ticks: to, synapticEvents: engine.counters.synapticEvents,
      spikes: engine.counters.spikes.reduce((sum, count) => sum + count, 0),
    },
  }
}

const engineOf = (circuit: Circuit, seed: number): ActivitySimulator => new Engine(buildNetwork(circuit, seed))

/** One engine stops after a bounded piece of work. */
function advance(simulator: ActivitySimulator, until: number, take: (volley: Volley) => void): void {
  if (simulator instanceof Engine) simulator.advance(until, take, eventsPerStep)
  else simulator.advance(until, take)
}
