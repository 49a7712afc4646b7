import * as fc from 'fast-check'
import { hasMembrane, type Circuit, type Plasticity } from '../../src/circuit/circuit.js'
import { buildNetwork, type Network } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import type { BrianRun } from '../../src/interop/brian/brianData.js'
import type { BrianResult } from '../../src/interop/brian/brianScript.js'
import { presentations } from '../../src/levels/presentation.js'
import { stream } from '../../src/random/stream.js'
import { randomWord, withFlips } from '../../src/words/word.js'
import { clockDriven, type PlainVolley } from '../engine/clockDriven.js'
import { scenario, type Scenario } from '../engine/randomCircuit.js'
import {
  boxPlasticity, circuitOf, lif, lifConductance, lifExponential, plasticProjection, poisson, projection, relay,
} from '../engine/tinyCircuit.js'
import { smallCircuit } from '../levels/smallCircuit.js'

/** A run that Brian repeats. */
export interface PeerRun extends BrianRun {
  readonly title: string
  readonly network: Network
  /** What it must do so that it proves something: change weights, and make so many spikes at least, by population. */
  readonly learns: boolean
  readonly least: Readonly<Record<string, number>>
  /** How far membranes must stay from their threshold so that no error decides a spike; 10⁻⁹ mV unless it says more. */
  readonly marginMv?: number
}

/** All spikes and the final weights of our engine, as Brian's script writes them. */
export function ownResult({ network, untilTick, stimuli, learning }: PeerRun): BrianResult {
  const engine = new Engine(network)
  for (const { tick, projection, gain } of learning) engine.setLearning(tick, projection, gain)
  for (const { tick, population, cells } of stimuli) engine.stimulate(tick, population, cells)
  const volleys: PlainVolley[] = []
  engine.advance(untilTick, ({ cells, ...rest }) => volleys.push({ ...rest, cells: [...cells] }))
  engine.assertConservation()
  const weights = network.connections.flatMap((part) => {
    if (part.kind !== 'plastic') return []
    const { count } = part.to.population
    const row = (source: number) => [...part.rows.subarray(source * count, (source + 1) * count)]
    return [[part.projection.name, Array.from({ length: part.from.population.count }, (_, source) => row(source))]]
  })
  return { spikes: spikesOf(network, volleys), weights: Object.fromEntries(weights) as BrianResult['weights'] }
}

/** The same in dense loops, and how far that is from where rounding errors would decide. */
export function denseResult(run: PeerRun): { result: BrianResult; marginMv: number; marginSteps: number } {
  const { network, untilTick } = run
  const { populations, projections } = network.circuit
  const { volleys, weights, ...margins } = clockDriven(network, untilTick,
    run.stimuli.map(({ population, cells, ...rest }) =>
      ({ ...rest, population: indexOf(populations, population), cells: Array.from(cells) })),
    run.learning.map(({ projection: name, ...rest }) => ({ ...rest, projection: indexOf(projections, name) })))
  const named = projections.flatMap(({ name, plasticity }, index) => (plasticity ? [[name, weights[index]!]] : []))
  const result = {
    spikes: spikesOf(network, volleys), weights: Object.fromEntries(named) as BrianResult['weights'],
  }
  return { result, ...margins }
}

const indexOf = (parts: readonly { readonly name: string }[], sought: string): number =>
  parts.findIndex(({ name }) => name === sought)

function spikesOf({ cells }: Network, volleys: readonly PlainVolley[]): BrianResult['spikes'] {
  const spikes = Object.fromEntries(cells.map(({ population }) =>
    [population.name, { tick: [] as number[], cell: [] as number[] }]))
  for (const { tick, population, cells: fired } of volleys) {
    for (const cell of fired) {
      spikes[population]!.tick.push(tick)
      spikes[population]!.cell.push(cell)
    }
  }
  return spikes
}

export const hasLearned = ({ network }: PeerRun, { weights }: BrianResult): boolean =>
  network.circuit.projections.some(({ name, plasticity }) =>
    plasticity && weights[name]!.flat().some((weight) => weight !== plasticity.initialSteps))

type Stimuli = BrianRun['stimuli'][number][]

/** Every cell fires with the same probability in each tick, apart from each other. */
function noise(population: string, count: number, perTick: number, untilTick: number): Stimuli {
  const random = stream(1, `noise/${population}`)
  return Array.from({ length: untilTick }, (_, tick) => ({
    tick, population, cells: [...Array(count).keys()].filter(() => random.uint32() < perTick * 2 ** 32),
  })).filter(({ cells }) => cells.length > 0)
}

/** Refractory periods of every kind, opposite inputs at once, cells that fire by themselves or start above threshold. */
function chain(): PeerRun {
  const untilTick = 3000
  const periods = [0, 1, 2, 7, 20, 33]
  const names = periods.map((refractoryTicks) => `refractory${refractoryTicks}`)
  const cells = periods.map((refractoryTicks, index) =>
    lif(names[index]!, 5, { refractoryTicks, membraneTimeConstantMs: 3.7 + index, resetPotentialMv: -71.3 + index / 7 }))
  const driven = lif('driven', 4, { driveMv: 17.3, refractoryTicks: 11, resetPotentialMv: -66.6 })
  const above = [0, 9].map((refractoryTicks) =>
    lif(`above${refractoryTicks}`, 1, { restingPotentialMv: -40, driveMv: -5.3, refractoryTicks, resetPotentialMv: -70.1 }))
  const circuit = circuitOf([relay('in', 5), ...cells, driven, ...above], [
    ...names.flatMap((name, index) => [
      projection(index === 0 ? 'in' : names[index - 1]!, name, [9.1, 12.3, 15.7, 20.9, 8.7], 1 + 6 * index, { kind: 'one-to-one' }),
      { ...projection('in', name, [-0.7, 1.9, 3.1, 1.3, 4.9], 1 + 6 * index), name: `all>${name}` },
    ]),
    projection('in', 'driven', [-3.3, 5.1, -90.7, 90.7], 17), projection(names[5]!, 'driven', 88.8, 1),
  ])
  return {
    title: 'a chain of cells with refractory periods from 0 to 33 ticks', network: buildNetwork(circuit, 1), untilTick,
    stimuli: noise('in', 5, 0.03, untilTick), learning: [],
    learns: false, least: { [names[5]!]: 50, driven: 100, above0: 30, above9: 25 },
  }
}

function granuleLayer(): PeerRun {
  const untilTick = 5000
  const circuit = circuitOf([
    relay('mossy', 100),
    lif('granule', 1000, { membraneTimeConstantMs: 7, refractoryTicks: 10 }),
    lif('golgi', 10, { membraneTimeConstantMs: 20, restingPotentialMv: -65, thresholdPotentialMv: -50, resetPotentialMv: -65 }),
  ], [
    projection('mossy', 'granule', 7.7, 10, { kind: 'fixed-in-degree', inDegree: 4 }),
    projection('mossy', 'golgi', 1.1, 10, { kind: 'fixed-in-degree', inDegree: 20 }),
    projection('granule', 'golgi', 1.3, 20, { kind: 'fixed-in-degree', inDegree: 100 }),
    projection('golgi', 'granule', -5.3, 10, { kind: 'fixed-in-degree', inDegree: 3 }),
  ])
  return {
    title: 'a granule layer of 1,000 cells with Golgi feedback', network: buildNetwork(circuit, 1), untilTick,
    stimuli: noise('mossy', 100, 0.006, untilTick), learning: [],
    learns: false, least: { granule: 1000, golgi: 100 },
  }
}

function purkinjeCells(): PeerRun {
  const untilTick = 5000
  const plasticity = boxPlasticity({
    weightStepQuanta: 997, weightBits: 7, initialSteps: 40, teacher: 'olive>purkinje', potentiationSteps: 1,
    depressionSteps: 3, windowStartTicks: 15, windowEndTicks: 400,
  })
  const circuit = circuitOf([
    relay('parallel', 200), relay('olive', 8),
    lif('purkinje', 8, { membraneTimeConstantMs: 15, driveMv: 18.1 }),
  ], [
    plasticProjection('parallel', 'purkinje', plasticity, 20),
    projection('olive', 'purkinje', 30.3, 10, { kind: 'one-to-one' }),
  ])
  return {
    title: 'Purkinje cells whose parallel-fibre weights climbing fibres depress', network: buildNetwork(circuit, 1), untilTick,
    stimuli: [...noise('parallel', 200, 0.002, untilTick), ...noise('olive', 8, 0.002, untilTick)],
    learning: [[10, 1], [2000, 0], [2500, 2], [4000, -1]].map(([tick, gain]) =>
      ({ tick: tick!, gain: gain!, projection: 'parallel>purkinje' })),
    learns: true, least: { purkinje: 200, olive: 50 },
  }
}

/** Currents with time constants below, above, near and equal to that of the membrane; a drive; any refractory period. */
function chainOfCurrents(): PeerRun {
  const untilTick = 3000
  const shapes = [
    [0, 10, 2, 8], [1, 7, 12, 3.3], [2, 10, 10, 10], [7, 9, 9.01, 8.99], [20, 15, 0.7, 15], [33, 3.1, 40, 5],
  ] as const
  const names = shapes.map(([refractoryTicks]) => `refractory${refractoryTicks}`)
  const cells = shapes.map(([refractoryTicks, own, excitatory, inhibitory], index) => lifExponential(names[index]!, 5, {
    refractoryTicks, membraneTimeConstantMs: own, excitatoryTimeConstantMs: excitatory,
    inhibitoryTimeConstantMs: inhibitory, resetPotentialMv: -71.3 + index / 7, driveMv: index - 2.6,
  }))
  const driven = lifExponential('driven', 4, { driveMv: 17.3, refractoryTicks: 11, resetPotentialMv: -66.6 })
  const circuit = circuitOf([poisson('in', 5, 200, 400), ...cells, driven], [
    ...names.flatMap((name, index) => [
      projection(index === 0 ? 'in' : names[index - 1]!, name, [29.1, 32.3, 55.7, 40.9, 38.7], 1 + 6 * index,
        { kind: 'one-to-one' }),
      { ...projection('in', name, [-4.7, 5.9, 9.1, -3.3, 14.9], 1 + 6 * index), name: `all>${name}` },
    ]),
    projection('in', 'driven', [-13.3, 15.1, -90.7, 90.7], 17), projection(names[5]!, 'driven', 88.8, 1),
  ])
  return {
    title: 'a chain of cells with currents of 0.7 to 40 ms', network: buildNetwork(circuit, 1), untilTick,
    stimuli: [], learning: [], learns: false, least: { [names[5]!]: 50, driven: 50 },
    marginMv: 2e-5, // We compute a synaptic time constant that is the membrane's as a millionth less.
  }
}

/** The granule layer of the reference circuit, 1,000 cells of it, for a second. */
function granuleLayerWithCurrents(): PeerRun {
  const circuit = circuitOf([
    poisson('mossy', 100, 20, 50),
    lifExponential('granule', 1000,
      { membraneTimeConstantMs: 7, excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 10 }),
    lifExponential('golgi', 10,
      { membraneTimeConstantMs: 20, excitatoryTimeConstantMs: 3, inhibitoryTimeConstantMs: 10 }),
  ], [
    projection('mossy', 'granule', 26, 10, { kind: 'fixed-in-degree', inDegree: 4 }),
    projection('mossy', 'golgi', 4.2, 10, { kind: 'fixed-in-degree', inDegree: 20 }),
    projection('granule', 'golgi', 4.2, 20, { kind: 'fixed-in-degree', inDegree: 100 }),
    projection('golgi', 'granule', -6, 10, { kind: 'fixed-in-degree', inDegree: 3 }),
  ])
  return {
    title: 'a granule layer of 1,000 cells with currents, Poisson mossy fibres and Golgi feedback',
    network: buildNetwork(circuit, 1), untilTick: 10_000, stimuli: [], learning: [],
    learns: false, least: { mossy: 3000, granule: 1000, golgi: 30 },
  }
}

/** A population for every shape of eligibility. Each cell has two teachers, and so a teacher has several cells. */
function purkinjeCellsOfEveryRule(): PeerRun {
  const untilTick = 15_000
  const base = { learnsFromStart: true, weightStepQuanta: 997, weightBits: 9, initialSteps: 200 }
  const fine = { weightStepQuanta: 997 / 2 ** 22, weightBits: 31, initialSteps: 200 * 2 ** 22 }
  const rules: Record<string, Partial<Plasticity> & Pick<Plasticity, 'potentiation' | 'depression' | 'eligibility'>> = {
    published: {
      ...fine, potentiation: { kind: 'multiplicative', fraction: 0.0001 },
      depression: { kind: 'multiplicative', fraction: 0.005 }, eligibility: { kind: 'box', startTicks: 0, endTicks: 500 },
    },
    exponential: {
      potentiation: { kind: 'additive', steps: 2 }, depression: { kind: 'additive', steps: 7.3 },
      eligibility: { kind: 'exponential', timeConstantTicks: 1000 },
    },
    box: {
      potentiation: { kind: 'additive', steps: 3 }, depression: { kind: 'multiplicative', fraction: 0.0613 },
      eligibility: { kind: 'box', startTicks: 10, endTicks: 1500 },
    },
    sine: {
      potentiation: { kind: 'multiplicative', fraction: 0.0113 }, depression: { kind: 'multiplicative', fraction: 0.117 },
      eligibility: { kind: 'sine', peakTicks: 1000, exponent: 4 },
    },
    sinexp: {
      potentiation: { kind: 'multiplicative', fraction: -0.0071 }, depression: { kind: 'additive', steps: -13.7 },
      eligibility: { kind: 'sinexp' },
    },
  }
  const membrane = { membraneTimeConstantMs: 15, driveMv: 14, thresholdPotentialMv: -57 }
  const currents = { excitatoryTimeConstantMs: 3, inhibitoryTimeConstantMs: 10 }
  const names = Object.keys(rules)
  const circuit = circuitOf([
    poisson('parallel', 200, 3, 8), poisson('olive', 8, 2),
    ...names.map((name) => (name === 'box' ? lif(name, 4, membrane) : lifExponential(name, 4, { ...membrane, ...currents }))),
  ], names.flatMap((name) => [
    plasticProjection('parallel', name, { ...base, ...rules[name]!, teacher: `olive>${name}` }, 20),
    projection('olive', name, 30.3, 10, { kind: 'fixed-in-degree', inDegree: 2 }),
  ]))
  const gains = [[9000, 3], [11_000, 0], [12_000, 1]] as const
  return {
    title: 'Purkinje cells with eligibility of every shape under Poisson climbing fibres',
    network: buildNetwork(circuit, 1), untilTick, stimuli: [],
    learning: names.flatMap((name) => gains.map(([tick, gain]) => ({ tick, projection: `parallel>${name}`, gain }))),
    learns: true, least: { parallel: 1000, olive: 15, ...Object.fromEntries(names.map((name) => [name, 100])) },
  }
}

/** A granule layer with conductances, whose cells inhibit each other through Golgi cells that fire by themselves. */
function granuleLayerWithConductances(): PeerRun {
  const circuit = circuitOf([
    poisson('mossy', 60, 20, 80),
    lifConductance('granule', 300, { membraneTimeConstantMs: 7, inhibitoryTimeConstantMs: 10, refractoryTicks: 15 }),
    lifConductance('golgi', 20, {
      membraneTimeConstantMs: 20, excitatoryTimeConstantMs: 3, inhibitoryTimeConstantMs: 5, driveMv: 17.3,
      refractoryTicks: 0, excitatoryReversalMv: 10, inhibitoryReversalMv: -69.9,
    }),
    lifConductance('purkinje', 4, { membraneTimeConstantMs: 15, excitatoryTimeConstantMs: 5, driveMv: 14 }),
  ], [
    projection('mossy', 'granule', 26, 10, { kind: 'fixed-in-degree', inDegree: 4 }),
    projection('mossy', 'golgi', 3.1, 10, { kind: 'fixed-in-degree', inDegree: 20 }),
    projection('granule', 'golgi', 4.2, 1, { kind: 'fixed-in-degree', inDegree: 30 }),
    projection('golgi', 'granule', -9.3, 10, { kind: 'fixed-in-degree', inDegree: 3 }),
    projection('golgi', 'golgi', -3.7, 17, { kind: 'fixed-in-degree', inDegree: 4, autapses: false }),
    projection('granule', 'purkinje', [0.7, 0.9, 1.1, 1.3], 20), projection('mossy', 'purkinje', [-1.3, 0, -0.7, 0.3], 20),
  ])
  return {
    title: 'a granule layer with conductances', network: buildNetwork(circuit, 1), untilTick: 4000,
    stimuli: [], learning: [], learns: false, least: { granule: 300, golgi: 200, purkinje: 40 },
  }
}

/** Synapses of every kind onto cells with adaptive thresholds, silent and firing by themselves. */
function adaptiveThresholds(): PeerRun {
  const adaptation = { stepMv: 3.7, timeConstantMs: 60 }
  const circuit = circuitOf([
    poisson('in', 50, 50, 200),
    lif('delta', 60, { adaptation, refractoryTicks: 0 }),
    lifExponential('current', 60, { adaptation: { stepMv: 11.3, timeConstantMs: 13 }, resetPotentialMv: -62.7 }),
    lifConductance('conductance', 60, { adaptation, refractoryTicks: 7 }),
    lif('tonic', 10, { adaptation: { stepMv: 1.9, timeConstantMs: 250 }, driveMv: 31.7 }),
  ], [
    ...['delta', 'current', 'conductance'].map((name, index) => projection(
      'in', name, [4.3, 19.7, 21.1][index]!, 10 + index, { kind: 'fixed-in-degree', inDegree: 8 })),
    projection('delta', 'conductance', -6.1, 13, { kind: 'one-to-one' }),
    projection('current', 'delta', 3.3, 2, { kind: 'fixed-in-degree', inDegree: 5 }),
    projection('conductance', 'tonic', [-4.9, -2.3, -1.1, 0.7, 1.3, 2.1, 2.9, 3.7, 4.1, 5.3], 1),
  ])
  return {
    title: 'cells of every kind with adaptive thresholds', network: buildNetwork(circuit, 1), untilTick: 4000,
    stimuli: [], learning: [], learns: false, least: { delta: 200, current: 200, conductance: 200, tonic: 100 },
  }
}

/** Three words are written and read from noisy cues. */
function defaultCircuit(): PeerRun {
  const circuit = smallCircuit(32, 4, 4, 800, ['presentation.period=80 ms'])
  const network = buildNetwork(circuit, 1)
  const random = stream(1, 'words')
  const words = Array.from({ length: 3 }, () => randomWord(32, random.uint32))
  const shown = presentations(network, [
    ...words.map((word) => ({ address: word, data: word })), ...words.map((word) => ({ address: withFlips(word, [3, 20]) })),
  ])
  const tickOf = (timeMs: number) => Math.round(timeMs / circuit.resolutionMs)
  return {
    title: 'the default circuit, scaled down, writing and reading words', network, untilTick: tickOf(shown.untilMs),
    stimuli: shown.stimuli.map(({ timeMs, ...rest }) => ({ tick: tickOf(timeMs), ...rest })),
    learning: shown.interventions.flatMap(({ timeMs, ...change }) =>
      ('learning' in change ? [{ tick: tickOf(timeMs), ...change.learning }] : [])),
    learns: true, least: { granule: 100, golgi: 6, interneuron: 100, purkinje: 50, nuclear: 30 },
  }
}

/** What Brian would draw anew: which synapses fail; and homeostasis, which a script for it does not say. */
const sayable = (circuit: Circuit): Circuit => ({
  ...circuit,
  projections: circuit.projections.map(({ releaseProbability: _release, homeostasis: _homeostasis, ...one }) => one),
})

function randomRun({ circuit: drawn, seed, ticks, pokes, gains }: Scenario, index: number): PeerRun {
  const circuit = sayable(drawn)
  return {
    title: `the random circuit ${index}, of ${circuit.projections.length} projections`,
    network: buildNetwork(circuit, seed), untilTick: ticks,
    stimuli: pokes.map(({ population, ...rest }) => ({ population: circuit.populations[population]!.name, ...rest })),
    learning: gains.map(({ projection: number, ...rest }) => ({ projection: nameOf(circuit, number), ...rest })),
    learns: true, least: {},
  }
}

/** Whether cells with membranes make 200 spikes and weights change. */
function isLively(run: PeerRun): boolean {
  const result = ownResult(run)
  const made = run.network.cells.filter(({ membrane }) => membrane)
    .reduce((sum, { population: { name } }) => sum + result.spikes[name]!.tick.length, 0)
  return hasLearned(run, result) && made >= 200
}

const hasCurrents = ({ network }: PeerRun): boolean => network.cells.some(({ membrane }) => membrane?.excitation)

/** Brian would draw another one. */
const hasNoise = ({ network }: PeerRun): boolean =>
  network.circuit.populations.some((population) => hasMembrane(population) && population.noiseMv !== undefined)

const nameOf = ({ projections }: Circuit, index: number): string => projections[index]!.name

/** What a run has of all that runs may have. */
function kindsIn({ network: { circuit: { populations, projections, memory } } }: PeerRun): string[] {
  return [
    ...projections.flatMap(({ rule, plasticity, delayTicks }) => [
      rule.kind, ...(delayTicks === 1 ? ['least delay'] : []), ...(delayTicks >= 1000 ? ['long delay'] : []),
      ...(plasticity ? [`eligibility ${plasticity.eligibility.kind}`, `potentiation ${plasticity.potentiation.kind}`,
        `depression ${plasticity.depression.kind}`] : []),
    ]),
    ...populations.filter(hasMembrane).map((one) => `${one.model}, adapts: ${one.adaptation !== undefined}`),
    memory!.design.kind,
  ]
}

/** So many of some runs that together have as much as they can: each adds what those before it lack, the most first. */
function various(runs: readonly PeerRun[], count: number): PeerRun[] {
  const left = runs.map((run) => ({ run, kinds: new Set(kindsIn(run)) }))
  const seen = new Set<string>()
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const news = left.map(({ kinds }) => [...kinds].filter((kind) => !seen.has(kind)).length)
    const [{ run, kinds }] = left.splice(news.indexOf(Math.max(...news)), 1) as [typeof left[number]]
    for (const kind of kinds) seen.add(kind)
    return run
  })
}

export const peerRuns = (): PeerRun[] => [
  chain(), granuleLayer(), purkinjeCells(), defaultCircuit(),
  chainOfCurrents(), granuleLayerWithCurrents(), purkinjeCellsOfEveryRule(),
  granuleLayerWithConductances(), adaptiveThresholds(),
  ...various(fc.sample(scenario, { seed: 21, numRuns: 300 }).map(randomRun)
    .filter((run) => hasCurrents(run) && !hasNoise(run) && isLively(run)), 10),
]
