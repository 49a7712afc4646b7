import type { Circuit, EligibilityShape } from '../../circuit/circuit.js'
import type { Network } from '../../circuit/network.js'
import { dataOf, type BrianRun } from './brianData.js'
import {
  boxModel, exponentialModel, lifModel, plasticModel, relayModel, staticModel, tableModel,
} from './brianModels.js'
import { populationLines, projectionLines, variablesOf, type Variables } from './declarations.js'
import { demandSayable } from './demandSayable.js'
import { comment, quoted } from './pythonText.js'

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
 * connections, on the same grid, integrated exactly, or by exponential Euler
 * where there are conductances. What fires at random fires when our generator says so. All other
 * spikes are those of our engine, tick for tick, and so are plastic weights, unless a membrane comes within rounding
 * errors of its threshold, or a change of a weight of a half step. Throws an InputError for spikes of what is no relay
 * population, for learning of what is no plastic projection, and for what such a script does not say.
 */
export function brianScript(network: Network, run: BrianRun): BrianScript {
  demandSayable(network)
  const { circuit, cells, connections } = network
  const variables = variablesOf(circuit)
  const script = [
    header(network, run),
    relayModel, lifModel, staticModel, ...plasticModels(circuit),
    '', ...cells.flatMap((part) => populationLines(part, network, variables)),
    '', ...connections.flatMap((part) => projectionLines(part, network, variables)),
    '', footer(network, variables),
  ].join('\n')
  return { script, data: JSON.stringify(dataOf(network, run)) }
}

/** How synapses learn, with the shapes of eligibility that the circuit has. */
function plasticModels({ projections }: Circuit): string[] {
  const shapes = new Set(projections.flatMap(({ plasticity }) =>
    (plasticity ? [shapeModel[plasticity.eligibility.kind]] : [])))
  return shapes.size === 0 ? [] : [plasticModel, ...shapes]
}

const shapeModel: Readonly<Record<EligibilityShape['kind'], string>> = {
  box: boxModel, exponential: exponentialModel, sine: tableModel, sinexp: tableModel,
}

const header = ({ circuit, seed }: Network, { untilTick }: BrianRun): string => `\
${comment(circuit.about === '' ? circuit.name : `${circuit.name}: ${circuit.about}`).join('\n')}
#
# A circuit of Lobule for Brian 2, with the connections that the seed ${seed} draws. It makes the same spikes as Lobule,
# each of them, and the same weights. Run it with: python3 NAME.py
#
# Connections and the spikes of fibres are read from NAME.data.json beside this file, NAME.py. All spikes and, at the
# end, plastic weights are written to NAME.spikes.json: spikes by time step and cell, weights in steps. Weights, drive
# and currents are in mV of depolarisation: an input moves a membrane at once by its weight, or it adds its weight to a
# current, or to the current that a conductance makes flow at the threshold; these move it from the next time step on.
import json
from pathlib import Path

import numpy as np
from brian2 import (
    Network, NeuronGroup, SpikeGeneratorGroup, SpikeMonitor, Synapses, TimedArray, defaultclock, ms, mV,
    network_operation, prefs)

prefs.codegen.target = 'numpy'    # needs no compiler; large circuits are faster with 'cython'
defaultclock.dt = ${circuit.resolutionMs}*ms
ticks = ${untilTick}
here = Path(__file__)
data = json.loads(here.with_suffix('.data.json').read_text())
operations = []

# Within a time step, first input arrives, then cells at threshold fire and are reset, then membranes are integrated to
# the next step, and at last a teacher's spikes depress. So spikes bear the time of the input that made them. Spikes
# enter a synapse at the start of the step after their own, so Brian is given delays one step shorter than Lobule's.
schedule = ['start', 'synapses', 'thresholds', 'resets', 'groups', 'end']
`

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
network = Network(
    *populations.values(), *projections.values(), *plastic_projections.values(), *monitors.values(), *operations)
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
