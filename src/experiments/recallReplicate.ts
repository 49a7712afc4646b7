import type { MemoryCircuit } from '../circuit/circuit.js'
import { CircuitMemory } from '../levels/circuitMemory.js'
import type { Volley } from '../engine/volley.js'
import type { Level, LevelMemory } from '../levels/levelMemory.js'
import { openLevel } from '../levels/openLevel.js'
import { recall } from '../memory/associativeMemory.js'
import { distinctBelow, stream } from '../random/stream.js'
import { cosine, hamming } from '../words/distance.js'
import type { Pattern, PatternSet } from '../words/patternSet.js'
import { equalWords, withFlips, wordToBits, type Word } from '../words/word.js'
import type { RecallParameters } from './recallParameters.js'
import type { GlyphRow } from './recallResult.js'
import type { ShownWindow } from '../recording/rasterWindow.js'

export interface ReplicateInput {
  readonly circuit: MemoryCircuit
  readonly level: Level
  readonly seed: number
  readonly patterns: PatternSet
  readonly parameters: RecallParameters
  /** Inverse temperature of level `attention`. */
  readonly beta: number
  readonly onVolley?: (volley: Volley) => void
  readonly watch?: RecallWatch
}

/** What looks on while a replicate works. It must change nothing. */
export interface RecallWatch {
  /** Before anything is written; after all is; and after all cues were read. */
  built(memory: LevelMemory): void
  written(memory: LevelMemory): void
  read(memory: LevelMemory): void
  /** A recall of the pattern of this number: its cue and all its reads. */
  recalled(index: number, noise: number, cue: Word, reads: readonly Word[]): void
}

/** Means over the patterns at one noise level. */
export interface ReplicateAtNoise {
  readonly errorOfCue: number
  readonly errorAfterOne: number
  readonly errorSettled: number
  readonly cosineOfCue: number
  readonly cosineAfterOne: number
  readonly cosineSettled: number
  readonly reads: number
  readonly settled: number
  readonly recognised: number
}

/** All numbers of one replicate: plain JSON, so that an interrupted run can keep them. */
export interface Replicate {
  readonly seed: number
  readonly recall: readonly ReplicateAtNoise[]
  /** Mean weight over the patterns at each distance of the weight curve. */
  readonly weights: readonly number[]
  /** Mean number of granule cells (hard locations) that a stored address activates. */
  readonly active?: number
  /** Only at level circuit. Spikes a cell and second of recall, by population in the circuit's order. */
  readonly ratesHz: readonly number[]
  readonly simulated?: SimulatedWork
  /** Presentations worth looking at: the last one written, and the first one read from a noisy cue. */
  readonly shown?: readonly ShownWindow[]
  readonly glyphs: readonly GlyphRow[]
}

/** What a replicate at level circuit simulated. */
export interface SimulatedWork {
  readonly ticks: number
  readonly synapticEvents: number
  readonly spikes: number
  /** Presentations in which every interneuron fired: more granule cells may have been active than they can subtract. */
  readonly inhibitionCeilings: number
}

/** How far a replicate is; one presentation (or read) is one step. */
export interface ReplicateProgress {
  readonly phase: 'building' | 'writing' | 'reading' | 'weighing'
  /** Fraction of the replicate's work that is done, 0 to 1. */
  readonly done: number
  readonly simulatedMs?: number
  readonly spikes?: number
}

/** Distances from 0 to half of the bits at which the weight curve is measured. */
export function weightDistances(bits: number, points: number): number[] {
  const distances = Array.from({ length: points }, (_, index) => Math.round((index * bits) / 2 / (points - 1)))
  return [...new Set(distances)]
}

const rasterNoise = 0.2
const glyphRows = 5
const shownMs = 30

/** The first 30 ms of the presentation that begins at a tick. */
function shownFrom(name: string, from: number, { resolutionMs, presentation }: MemoryCircuit): ShownWindow {
  return { name, from, to: from + Math.min(presentation.periodTicks, Math.round(shownMs / resolutionMs)) }
}

/**
 * One replicate: every pattern is written once onto itself, then recalled from noisy cues, then the weights are
 * measured. A generator: it gives its progress after each step, so that a caller can report, stop, or let the event
 * loop turn.
 */
export function* recallReplicate(input: ReplicateInput): Generator<ReplicateProgress, Replicate> {
  const { circuit, level, seed, parameters } = input
  const { patterns } = input.patterns
  yield { phase: 'building', done: 0 }
  const memory = openLevel(circuit, level, seed, {
    beta: input.beta, ...(input.onVolley && { onVolley: input.onVolley }),
  })
  input.watch?.built(memory)
  yield { phase: 'building', done: 0 }
  const engine = memory instanceof CircuitMemory ? memory.engine : undefined
  const distances = weightDistances(circuit.memory.design.bits, parameters.weightPoints)
  const steps = patterns.length * (1 + parameters.noise.length * 2 + distances.length / 3)
  let step = 0
  const progress = (phase: ReplicateProgress['phase'], size = 1): ReplicateProgress => {
    step += size
    const fraction = { phase, done: Math.min(1, step / steps) }
    if (!engine) return fraction
    return { ...fraction, simulatedMs: engine.now * circuit.resolutionMs, spikes: total(engine.counters.spikes) }
  }
  const shown: ShownWindow[] = []
  for (const [index, { word, label }] of patterns.entries()) {
    if (engine && index === patterns.length - 1) shown.push(shownFrom(`writing "${label}"`, engine.now, circuit))
    memory.write(word, word)
    yield progress('writing')
  }
  input.watch?.written(memory)
  const reading = engine?.now
  const spikesBefore = [...(engine?.counters.spikes ?? [])]
  const rows: ReplicateAtNoise[] = []
  const glyphs: GlyphRow[] = []
  const shownNoise = nearestTo(rasterNoise, parameters.noise)
  const glyphNoises = [...parameters.noise].sort((left, right) => left - right).slice(-glyphRows)
  for (const noise of parameters.noise) {
    const recalls: ReplicateAtNoise[] = []
    for (const [index, pattern] of patterns.entries()) {
      if (engine && noise === shownNoise && index === 0) {
        const name = `reading "${pattern.label}" with ${Math.round(100 * noise)} % of bits flipped`
        shown.push(shownFrom(name, engine.now, circuit))
      }
      const { cue, outcome, steps: words } = recallOne(memory, pattern, index, noise, input)
      input.watch?.recalled(index, noise, cue, words)
      recalls.push(outcome)
      if (glyphNoises.indexOf(noise) === index) glyphs.push(glyphRow(pattern, noise, cue, words))
      yield progress('reading', 2)
    }
    rows.push(meanOf(recalls))
  }
  input.watch?.read(memory)
  const ratesHz = engine ? rates(circuit, engine.counters.spikes, spikesBefore, engine.now - reading!) : []
  const weights = distances.map(() => 0)
  for (const [index, { word }] of patterns.entries()) {
    const random = stream(seed, `recall/weights/${index}`)
    const cues = distances.map((distance) => withFlips(word, distinctBelow(word.length, distance, random.uint32)))
    memory.weights(word, cues).forEach((weight, index) => { weights[index]! += weight / patterns.length })
    yield progress('weighing', distances.length / 3)
  }
  if (memory instanceof CircuitMemory) memory.engine.assertConservation()
  return {
    seed, recall: rows, weights, ratesHz, glyphs,
    ...(memory.activate && { active: weights[0]! }),
    ...(memory instanceof CircuitMemory && engine && {
      simulated: {
        ticks: engine.now, synapticEvents: engine.counters.synapticEvents, spikes: total(engine.counters.spikes),
        inhibitionCeilings: memory.inhibitionCeilings,
      },
      shown,
    }),
  }
}

function recallOne(memory: LevelMemory, pattern: Pattern, index: number, noise: number, input: ReplicateInput) {
  const { seed, patterns, parameters } = input
  const { word } = pattern
  const flips = Math.round(noise * word.length)
  const random = stream(seed, `recall/flips/${noise}/${index}`)
  const cue = withFlips(word, distinctBelow(word.length, flips, random.uint32))
  const { steps, settled } = recall(memory, cue, parameters.readsMax, equalWords)
  const first = steps[0]!
  const last = steps[steps.length - 1]!
  const outcome: ReplicateAtNoise = {
    errorOfCue: hamming(cue, word) / word.length,
    errorAfterOne: hamming(first, word) / word.length,
    errorSettled: hamming(last, word) / word.length,
    cosineOfCue: cosine(cue, word),
    cosineAfterOne: cosine(first, word),
    cosineSettled: cosine(last, word),
    reads: steps.length,
    settled: settled ? 1 : 0,
    recognised: nearestPattern(last, patterns.patterns).label === pattern.label ? 1 : 0,
  }
  return { cue, outcome, steps }
}

function nearestPattern(word: Word, patterns: readonly Pattern[]): Pattern {
  return patterns.reduce((best, candidate) =>
    (hamming(candidate.word, word) < hamming(best.word, word) ? candidate : best))
}

const bitText = (word: Word): string => wordToBits(word).join('')

function glyphRow({ label, word }: Pattern, noise: number, cue: Word, steps: readonly Word[]): GlyphRow {
  return { label, noise, target: bitText(word), cue: bitText(cue), reads: steps.map(bitText) }
}

function meanOf(rows: readonly ReplicateAtNoise[]): ReplicateAtNoise {
  const mean = (pick: (row: ReplicateAtNoise) => number) => total(rows.map(pick)) / rows.length
  return {
    errorOfCue: mean((row) => row.errorOfCue),
    errorAfterOne: mean((row) => row.errorAfterOne),
    errorSettled: mean((row) => row.errorSettled),
    cosineOfCue: mean((row) => row.cosineOfCue),
    cosineAfterOne: mean((row) => row.cosineAfterOne),
    cosineSettled: mean((row) => row.cosineSettled),
    reads: mean((row) => row.reads),
    settled: mean((row) => row.settled),
    recognised: mean((row) => row.recognised),
  }
}

function rates(circuit: MemoryCircuit, after: readonly number[], before: readonly number[], ticks: number): number[] {
  const seconds = (ticks * circuit.resolutionMs) / 1000
  return circuit.populations.map(({ count }, index) => (after[index]! - before[index]!) / count / seconds)
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const nearestTo = (wanted: number, values: readonly number[]): number =>
  values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best))
