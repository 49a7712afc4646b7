import { steadyMv, weightQuantumMv, type Circuit } from '../../circuit/circuit.js'
import type { Cells, Connections, Network } from '../../circuit/network.js'
import { InputError, nearest } from '../../errors/inputError.js'
import { lifModel, plasticModel, relayModel, staticModel } from './brianModels.js'
import { connectionPairs } from './connectionPairs.js'
import { pythonNames } from './pythonNames.js'

/** What is done to a network in a run that starts at tick 0. */
export interface BrianRun {
  /** Events at this tick and later are not part of the run. */
  readonly untilTick: number
  /** Cells of relay populations that fire. */
  readonly stimuli: readonly { readonly tick: number; readonly population: string; readonly cells: ArrayLike<number> }[]
  /** Learning gains of plastic projections from a tick on; 0 before. */
  readonly learning: readonly { readonly tick: number; readonly projection: string; readonly gain: number }[]
}

/** A script in Python and the data that it reads from beside itself, both as text. */
export interface BrianScript {
  /** To be saved as NAME.py. Its run writes all spikes and the final plastic weights to NAME.spikes.json. */
  readonly script: string
  /** To be saved as NAME.data.json. */
  readonly data: string
}

/** What NAME.spikes.json holds: spikes in order of time and cell, weights in steps by source and target. */
export interface BrianResult {
  readonly spikes: Readonly<Record<string, { readonly tick: readonly number[]; readonly cell: readonly number[] }>>
  readonly weights: Readonly<Record<string, readonly (readonly number[])[]>>
}

/**
 * A script that makes a run of a network in the simulator Brian 2 (Stimberg, Brette & Goodman 2019), with the same
 * connections, on the same grid, integrated exactly. Its spikes are those of our engine, tick for tick, unless a
 * membrane comes within rounding errors of its threshold. Throws an InputError for spikes of what is no relay population
 * and for learning of what is no plastic projection.
 */
export function brianScript(network: Network, run: BrianRun): BrianScript {
  const { circuit, cells, connections } = network
  const variables = variablesOf(circuit)
  const script = [
    header(network, run),
    relayModel, lifModel, staticModel, ...(connections.some(({ kind }) => kind === 'plastic') ? [plasticModel] : []),
    '', ...cells.flatMap((part) => populationLines(part, network, variables)),
    '', ...connections.flatMap((part) => projectionLines(part, network, variables)),
    '', footer(network, variables),
  ].join('\n')
  return { script, data: JSON.stringify(dataOf(network, run)) }
}

const header = ({ circuit, seed }: Network, { untilTick }: BrianRun): string => `\
${comment(`${circuit.name}: ${circuit.about}`).join('\n')}
#
# A circuit of Lobule for Brian 2, with the connections that the seed ${seed} draws. It makes the same spikes as Lobule.
# Reads connections and stimuli from NAME.data.json beside this file, NAME.py; writes NAME.spikes.json.
import json
from pathlib import Path

import numpy as np
from brian2 import (
    Network, NeuronGroup, SpikeGeneratorGroup, SpikeMonitor, Synapses, TimedArray, defaultclock, ms, mV, prefs)

prefs.codegen.target = 'numpy'    # needs no compiler; large circuits are faster with 'cython'
defaultclock.dt = ${circuit.resolutionMs}*ms
ticks = ${untilTick}
here = Path(__file__)
data = json.loads(here.with_suffix('.data.json').read_text())

# Within a time step, first input arrives, then cells at threshold fire and are reset, and at last membranes are
# integrated to the next step. So spikes bear the time of the input that made them. Spikes enter a synapse at the start
# of the step after their own, so the delays that Brian is given are one step shorter than those of the circuit.
schedule = ['start', 'synapses', 'thresholds', 'resets', 'groups', 'end']
`

/** The variable of each population and projection in the script. */
interface Variables {
  readonly population: ReadonlyMap<string, string>
  readonly projection: ReadonlyMap<string, string>
}

function variablesOf({ populations, projections }: Circuit): Variables {
  const names = [...populations, ...projections].map(({ name }) => name)
  const pairs = pythonNames(names).map((variable, index) => [names[index]!, variable] as const)
  return {
    population: new Map(pairs.slice(0, populations.length)), projection: new Map(pairs.slice(populations.length)),
  }
}

function populationLines({ population, membrane }: Cells, { circuit }: Network, variables: Variables): string[] {
  const { name, about, count } = population
  const variable = variables.population.get(name)!
  const heading = about === '' ? [] : comment(about)
  if (population.model === 'relay') {
    return [...heading, ...call(variable, 'relay', [String(count), quoted(name)])]
  }
  const climbing = circuit.projections.flatMap(({ to, plasticity }) =>
    (plasticity && to === name ? [quoted(variables.projection.get(plasticity.climbing)!)] : []))
  return [...heading, ...call(variable, 'lif', [
    String(count), `tau_m=${population.membraneTimeConstantMs}*ms`, `E_L=${population.restingPotentialMv}*mV`,
    `V_threshold=${population.thresholdPotentialMv}*mV`, `V_reset=${population.resetPotentialMv}*mV`,
    `refractory=${milliseconds(population.refractoryTicks, circuit)}`,
    `V_start=${membrane!.tonic ? population.restingPotentialMv : steadyMv(population)}*mV`,
    ...(population.driveMv === 0 ? [] : [`drive=${population.driveMv}*mV`]),
    ...(climbing.length === 0 ? [] : [`climbing=[${[...new Set(climbing)].join(', ')}]`]),
  ])]
}

function projectionLines(part: Connections, { circuit }: Network, variables: Variables): string[] {
  const { name, from, to, delayTicks } = part.projection
  const variable = variables.projection.get(name)!
  const ends = [variables.population.get(from)!, variables.population.get(to)!, quoted(name)]
  const delay = `delay=${milliseconds(delayTicks, circuit)}`
  if (part.kind === 'plastic') {
    const { plasticity } = part
    return call(variable, 'plastic', [
      ...ends, delay, `climbing=${quoted(variables.projection.get(plasticity.climbing)!)}`,
      `weight_step=${plasticity.weightStepQuanta * weightQuantumMv}*mV`, `w_start=${plasticity.initialSteps}`,
      `w_max=${2 ** plasticity.weightBits - 1}`, `potentiation=${plasticity.potentiationSteps}`,
      `depression=${plasticity.depressionSteps}`,
      `window=(${milliseconds(plasticity.windowStartTicks, circuit)}, ${milliseconds(plasticity.windowEndTicks, circuit)})`,
    ])
  }
  const weight = oneWeight(part)
  const isClimbing = circuit.projections.some(({ plasticity }) => plasticity?.climbing === name)
  return call(variable, 'static', [
    ...ends, `weight=${weight === undefined ? `np.array(data['weights'][${quoted(name)}])` : weight * weightQuantumMv}*mV`,
    delay, ...(isClimbing ? [`climbing=${quoted(variable)}`] : []),
  ])
}

/** The weight that all synapses of a projection have, in quanta, or undefined where they differ. */
function oneWeight(part: Exclude<Connections, { kind: 'plastic' }>): number | undefined {
  if (part.kind === 'sparse' || part.kind === 'dense') return part.weight
  return part.weights.every((weight) => weight === part.weights[0]) ? part.weights[0] : undefined
}

const entries = (names: ReadonlyMap<string, string>): string =>
  [...names].map(([name, variable]) => `    ${quoted(name)}: ${variable},\n`).join('')

function footer({ circuit }: Network, variables: Variables): string {
  const projections = (plastic: boolean) => new Map(circuit.projections
    .filter(({ plasticity }) => (plasticity !== undefined) === plastic)
    .map(({ name }) => [name, variables.projection.get(name)!]))
  return `\
populations = {
${entries(variables.population)}}
projections = {
${entries(projections(false))}}
plastic_projections = {
${entries(projections(true))}}
monitors = {name: SpikeMonitor(population) for name, population in populations.items()}
network = Network(*populations.values(), *projections.values(), *plastic_projections.values(), *monitors.values())
network.schedule = schedule
network.run(ticks*defaultclock.dt, namespace={})


def spikes(monitor):
    """Time steps and cells, in order of time, then of cell."""
    times = np.round(monitor.t/defaultclock.dt).astype(int)
    order = np.lexsort((monitor.i, times))
    return {'tick': times[order].tolist(), 'cell': monitor.i[:][order].tolist()}


def weights(made):
    """Steps, a row of targets for each source."""
    matrix = np.zeros((made.source.N, made.target.N), dtype=int)
    matrix[made.i[:], made.j[:]] = made.w[:]
    return matrix.tolist()


here.with_suffix('.spikes.json').write_text(json.dumps({
    'spikes': {name: spikes(monitor) for name, monitor in monitors.items()},
    'weights': {name: weights(made) for name, made in plastic_projections.items()}}))
`
}

/** What is too large for the text. */
function dataOf({ circuit, connections }: Network, { stimuli, learning }: BrianRun): object {
  const relays = circuit.populations.filter(({ model }) => model === 'relay')
  const plastic = circuit.projections.filter(({ plasticity }) => plasticity)
  for (const { population } of stimuli) demandOneOf(relays, population, 'stimuli.population', 'relay population')
  for (const { projection } of learning) demandOneOf(plastic, projection, 'learning.projection', 'plastic projection')
  return {
    stimuli: Object.fromEntries(relays.map(({ name, count }) =>
      [name, distinct(stimuli.filter(({ population }) => population === name), count)])),
    learning: Object.fromEntries(plastic.map(({ name }) => [name, learning
      .filter(({ projection }) => projection === name)
      .sort((left, right) => left.tick - right.tick)
      .map(({ tick, gain }) => [tick, gain])])),
    connections: Object.fromEntries(connections.flatMap((part) => {
      const pairs = connectionPairs(part)
      return pairs ? [[part.projection.name, { i: pairs.sources, j: pairs.targets }]] : []
    })),
    weights: Object.fromEntries(connections.flatMap((part) => (!('weights' in part) || oneWeight(part) !== undefined
      ? [] : [[part.projection.name, Array.from(part.weights, (weight) => weight * weightQuantumMv)]]))),
  }
}

function demandOneOf(parts: readonly { readonly name: string }[], name: string, field: string, kind: string): void {
  const names = parts.map((part) => part.name)
  if (names.includes(name)) return
  throw new InputError({ field, problem: `"${name}" is no ${kind}${nearest(name, names)}`, allowed: names.join(', ') })
}

/** Spikes in order of time and cell, each once. */
function distinct(stimuli: BrianRun['stimuli'], count: number): { tick: number[]; cell: number[] } {
  const keys = new Set(stimuli.flatMap(({ tick, cells }) => Array.from(cells, (cell) => tick * count + cell)))
  const sorted = Float64Array.from(keys).sort()
  return { tick: Array.from(sorted, (key) => Math.floor(key / count)), cell: Array.from(sorted, (key) => key % count) }
}

/** A whole number of ticks as a time, without the rounding errors of the product. */
const milliseconds = (ticks: number, { resolutionMs }: Circuit): string =>
  `${Number((ticks * resolutionMs).toPrecision(12))}*ms`

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const widthMax = 120

/** A text as lines of a comment. */
function comment(text: string): string[] {
  const lines = ['#']
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (lines.at(-1)!.length + 1 + word.length > widthMax && lines.at(-1) !== '#') lines.push('#')
    lines[lines.length - 1] += ` ${word}`
  }
  return lines
}

/** An assignment of a call, in lines of at most `widthMax` columns where that can be. */
function call(variable: string, called: string, parameters: readonly string[]): string[] {
  const whole = `${variable} = ${called}(${parameters.join(', ')})`
  if (whole.length <= widthMax) return [whole]
  const lines: string[] = []
  let line = '   '
  for (const [index, parameter] of parameters.entries()) {
    const piece = ` ${parameter}${index === parameters.length - 1 ? ')' : ','}`
    if (line.length + piece.length > widthMax) {
      lines.push(line)
      line = '   '
    }
    line += piece
  }
  return [`${variable} = ${called}(`, ...lines, line]
}
