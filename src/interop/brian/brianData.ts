import { hasMembrane, weightQuantumMv } from '../../circuit/circuit.js'
import type { Network } from '../../circuit/network.js'
import { windowTable } from '../../engine/plasticity/windowTable.js'
import { spikeSourceOf, type SpikeSource } from '../../engine/spikeSource.js'
import { InputError, nearest } from '../../errors/inputError.js'
import { connectionPairs } from './connectionPairs.js'
import { oneWeight } from './oneWeight.js'

/** What is done to a network in a run that starts at tick 0. */
export interface BrianRun {
  /** Events at this tick and later are not part of the run. */
  readonly untilTick: number
  /** Cells of relay populations that fire. */
  readonly stimuli: readonly { readonly tick: number; readonly population: string; readonly cells: ArrayLike<number> }[]
  /** Gains of plastic projections from a tick on; before, 1 of those that learn from the start, 0 of others. */
  readonly learning: readonly { readonly tick: number; readonly projection: string; readonly gain: number }[]
}

/** What is too large for the text. */
export function dataOf(network: Network, { stimuli, learning, untilTick }: BrianRun): object {
  const { circuit, connections, kernels } = network
  const relays = circuit.populations.filter(({ model }) => model === 'relay')
  const plastic = circuit.projections.filter(({ plasticity }) => plasticity)
  for (const { population } of stimuli) demandOneOf(relays, population, 'stimuli.population', 'relay population')
  for (const { projection } of learning) demandOneOf(plastic, projection, 'learning.projection', 'plastic projection')
  return {
    spikes: Object.fromEntries(circuit.populations.flatMap((population) => {
      if (hasMembrane(population)) return []
      const { name, count } = population
      const source = spikeSourceOf(population, network)
      const given = source ? ownSpikes(source, count, untilTick) : stimuli.filter((one) => one.population === name)
      return [[name, distinct(given, count)]]
    })),
    learning: Object.fromEntries(plastic.map(({ name, plasticity }) => [name, [
      ...(plasticity!.learnsFromStart ? [[0, 1]] : []),
      ...learning.filter(({ projection }) => projection === name)
        .sort((left, right) => left.tick - right.tick)
        .map(({ tick, gain }) => [tick, gain])]])),
    eligibility: Object.fromEntries(plastic.flatMap(({ name, plasticity }) => {
      const shape = plasticity!.eligibility
      return shape.kind === 'sine' || shape.kind === 'sinexp'
        ? [[name, [...windowTable(shape, circuit.resolutionMs, kernels)]]] : []
    })),
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

type Spikes = readonly { readonly tick: number; readonly cells: ArrayLike<number> }[]

/** The spikes, before a tick, of fibres that fire by themselves: what our generators draw, and what a file lists. */
function ownSpikes(source: SpikeSource, count: number, untilTick: number): Spikes {
  const spikes: { tick: number; cells: number[] }[] = []
  for (let cell = 0; cell < count; cell++) {
    for (let tick = source.next(cell, -1); tick < untilTick; tick = source.next(cell, tick)) {
      spikes.push({ tick, cells: [cell] })
    }
  }
  return spikes
}

/** Spikes in order of time and cell, each once. */
function distinct(stimuli: Spikes, count: number): { tick: number[]; cell: number[] } {
  const keys = new Set(stimuli.flatMap(({ tick, cells }) => Array.from(cells, (cell) => tick * count + cell)))
  const sorted = Float64Array.from(keys).sort()
  return { tick: Array.from(sorted, (key) => Math.floor(key / count)), cell: Array.from(sorted, (key) => key % count) }
}
