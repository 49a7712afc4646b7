import { meanMossyTicks, type MemoryCircuit } from '../circuit/circuit.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import type { Network } from '../circuit/network.js'
import type { Intervention, Stimulus } from '../engine/simulate.js'
import { normalDraws } from '../random/normalDraw.js'
import { stream } from '../random/stream.js'
import { bitAt, type Word } from '../words/word.js'

/** Cells that fire at a tick. */
export interface TimedCells {
  readonly tick: number
  readonly cells: readonly number[]
}

/** The random numbers of a network's jitter, in the order of its presentations. */
export const jitterDraws = ({ seed, kernels }: Pick<Network, 'seed' | 'kernels'>): (() => number) =>
  normalDraws(stream(seed, 'presentation/jitter'), kernels.log)

/**
 * The mossy spikes of a word that is shown from tick `onset` on, in order of time. With jitter, every spike is late by
 * four standard deviations plus its own deviation, which is cut at four on both sides.
 */
export function mossySpikes(word: Word, onset: number, circuit: MemoryCircuit, normal: () => number): TimedCells[] {
  const { resolutionMs, presentation } = circuit
  const { volleys, volleyIntervalTicks, jitterMs } = presentation
  const spread = jitterMs / resolutionMs
  const lead = meanMossyTicks(presentation, resolutionMs)
  const spikes = new Map<number, number[]>()
  for (let volley = 0; volley < volleys; volley++) {
    for (let bit = 0; bit < word.length; bit++) {
      const late = spread === 0 ? 0 : Math.min(2 * lead, Math.max(0, lead + Math.round(spread * normal())))
      const tick = onset + volley * volleyIntervalTicks + late
      const fibre = bitAt(word, bit) === 1 ? bit : word.length + bit
      const cells = spikes.get(tick)
      if (cells) cells.push(fibre)
      else spikes.set(tick, [fibre])
    }
  }
  return [...spikes].sort(([left], [right]) => left - right).map(([tick, cells]) => ({ tick, cells }))
}

/** The gate's volley in a presentation, or nothing where the circuit has no gate. */
export function gateSpikes(onset: number, { presentation, populations, resolutionMs }: MemoryCircuit): TimedCells[] {
  const { gate } = presentation
  if (!gate) return []
  const { count } = populations.find(({ name }) => name === gate.population)!
  const tick = onset + meanMossyTicks(presentation, resolutionMs) + gate.delayTicks
  return [{ tick, cells: [...Array(count).keys()] }]
}

/** The climbing-fibre spikes that write a data word: the positions of its 1 bits, or nothing where there are none. */
export function climbingSpikes(data: Word, onset: number, { presentation }: MemoryCircuit): TimedCells[] {
  const cells = [...Array(data.length).keys()].filter((bit) => bitAt(data, bit) === 1)
  return cells.length === 0 ? [] : [{ tick: onset + presentation.teacherDelayTicks, cells }]
}

/** A word to be shown: written with `data` where that is given, else only read. */
export interface PresentedWord {
  readonly address: Word
  readonly data?: Word
}

/** What `simulate` needs to show words one after the other, one a period, from time 0 on. */
export function presentations(network: Network, words: readonly PresentedWord[]): {
  readonly stimuli: Stimulus[]
  readonly interventions: Intervention[]
  readonly untilMs: number
} {
  const circuit = memoryCircuit(network.circuit, 'a presentation of words')
  const { memory, presentation: { periodTicks, gate }, resolutionMs } = circuit
  const normal = jitterDraws(network)
  const timed = (population: string) => ({ tick, cells }: TimedCells): Stimulus =>
    ({ timeMs: tick * resolutionMs, population, cells })
  const stimuli: Stimulus[] = []
  const interventions: Intervention[] = []
  for (const [index, { address, data }] of words.entries()) {
    const onset = index * periodTicks
    stimuli.push(...mossySpikes(address, onset, circuit, normal).map(timed(memory.address)))
    if (gate) stimuli.push(...gateSpikes(onset, circuit).map(timed(gate.population)))
    if (data) stimuli.push(...climbingSpikes(data, onset, circuit).map(timed(memory.teacher)))
    interventions.push({ timeMs: onset * resolutionMs, learning: { projection: memory.counters, gain: data ? 1 : 0 } })
  }
  return { stimuli, interventions, untilMs: words.length * periodTicks * resolutionMs }
}
