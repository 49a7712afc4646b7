import { z } from 'zod'
import { stream } from '../../random/stream.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import type { Automaton } from './automaton.js'
import { realLevel, wordLevels, type AutomatonLevel } from './automatonLevels.js'
import { automatonResult } from './automatonResult.js'
import type { ChainRow, LoadRow, NoiseRow, TransitionRow, WalkRow } from './automatonRows.js'
import { familyAutomaton, familyChains } from './familyAutomaton.js'
import { randomAutomaton } from './randomAutomaton.js'
import { isCorrect, type Trial } from './trials.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

const parameters = z.strictObject({
  automaton: z.string().min(1).default('family')
    .describe('"family" (published), or a JSON file of yours: {"states": […], "symbols": […], "transitions": '
      + '[[state, symbol, next], …]}'),
  neurons: whole(16, 20_000).default(1000).describe('n, the elements of a pattern of the CDAM'),
  stateShare: z.number().gt(0).lt(1).default(0.249).describe('The part of such a pattern that says the state; '
    + 'the rest says the symbol'),
  beta: z.number().gt(0).max(1e6).default(1).describe('β of single transitions, on dot products as they are'),
  chainBeta: z.number().gt(0).max(1e6).default(0.5).describe('β where inputs follow each other'),
  eta: z.number().gt(0).max(1).default(0.1).describe('η, the step of an update'),
  steps: whole(1, 10_000).default(100).describe('Updates after each input'),
  noises: z.array(z.number().min(0).max(100)).min(1).max(30).default([0, 2, 4, 6, 8, 12, 16])
    .describe('Noise of cues of the CDAM: noise · (U − ½) is added to each element'),
  bits: whole(32, 10_000).default(512).describe('Bits of the words that other levels hold'),
  wordShares: z.array(z.number().gt(0).lt(1)).min(1).max(4).default([0.25, 0.5]).describe('Parts of a word that '
    + 'say the state'),
  wordBeta: z.number().gt(0).max(1000).default(20).describe('β of attention on words, on their cosine'),
  memories: z.array(z.tuple([whole(1, 200_000), whole(1, 10_000)])).max(6).default([[10_000, 100], [50_000, 50]])
    .describe('[hard locations, active ones] of the Sparse Distributed Memories'),
  flips: z.array(z.number().min(0).max(0.5)).min(1).max(30).default([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
    .describe('Noise of words: the share of bits of a cue that are flipped'),
  reads: whole(1, 100).default(3).describe('Reads after each input, at levels with words'),
  walks: whole(1, 1000).default(5).describe('Random walks of each set of patterns'),
  walkLength: whole(1, 10_000).default(20).describe('Their inputs'),
  loadStates: z.array(whole(2, 1000)).min(1).max(20).default([4, 8, 16, 32]).describe('States of the random '
    + 'automata of growing load'),
  loadSymbols: whole(1, 100).default(4).describe('Their symbols; each state has a transition for each'),
  replicates: whole(1, 1000).default(20).describe('Sets of patterns of the CDAM, with the run\'s seed and the '
    + 'following ones'),
  wordReplicates: whole(1, 1000).default(3).describe('Sets of words'),
})
export type AutomatonParameters = z.infer<typeof parameters>

export const automatonExperiment: Experiment<AutomatonParameters> = {
  name: 'automaton',
  title: 'A finite automaton in a memory graph',
  about: 'a finite automaton in a memory graph: every transition, with noise and load, at all levels; yours too',
  source: 'Burns 2024 (CDAM), public notebook of finite automata',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, { automaton: own, circuit }: ExperimentInputs = {}) {
    const machine = own ?? familyAutomaton()
    const cdam = realLevel('CDAM as published', { ...given, orientation: 'successors' })
    const reversed = realLevel('CDAM, predecessors', { ...given, orientation: 'predecessors' })
    const places: Place[] = [
      { level: cdam, share: given.stateShare, replicates: given.replicates },
      { level: reversed, share: given.stateShare, replicates: given.replicates },
      ...given.wordShares.flatMap((share) => wordLevels(given, circuit)
        .map((level) => ({ level, share, replicates: given.wordReplicates }))),
    ]
    const total = 2 * places.length
    const transitions: TransitionRow[] = []
    const noises: NoiseRow[] = []
    const walks: WalkRow[] = []
    const loads: LoadRow[] = []
    for (const [index, place] of places.entries()) {
      yield { phase: `${place.level.name}, transitions`, done: index / total }
      const found = tried(given, machine, place, seed)
      transitions.push(...found.transitions)
      noises.push(...found.noises)
      walks.push(found.walk)
    }
    for (const [index, place] of places.entries()) {
      if (place.level === reversed) continue
      for (const states of given.loadStates) {
        yield { phase: `${place.level.name}, ${states} states`, done: (places.length + index) / total }
        loads.push(loadRow(given, place, states, seed))
      }
    }
    const chains = own === undefined ? familyRows(given, machine, seed) : []
    return automatonResult(given, machine, { transitions, noises, walks, loads, chains })
  },
}

interface Place {
  readonly level: AutomatonLevel
  readonly share: number
  readonly replicates: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const wrongShare = (trials: readonly Trial[]): number => trials.filter((trial) => !isCorrect(trial)).length / trials.length

/** All transitions of all sets of patterns, without and with noise, and random walks. */
function tried(given: AutomatonParameters, machine: Automaton, { level, share, replicates }: Place, seed: number): {
  readonly transitions: TransitionRow[]; readonly noises: NoiseRow[]; readonly walk: WalkRow
} {
  const place = { level: level.name, share }
  const levels = level.hasWords ? given.flips : given.noises
  const byNoise = levels.map((): Trial[][] => [])
  const clean: Trial[][] = []
  const lengths: number[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    const own = seed + replicate
    const runner = level.open(machine, share, own)
    const draws = stream(own, `automaton/noise/${level.name}/${share}`)
    clean.push([...runner.transitions(0, draws), ...runner.states()])
    levels.forEach((noise, index) => { byNoise[index]!.push(runner.transitions(noise, draws)) })
    for (let walk = 0; walk < given.walks; walk++) lengths.push(runner.randomWalk(given.walkLength, draws))
  }
  return {
    transitions: clean[0]!.map(({ from, symbol, to }, index) => {
      const trials = clean.map((ofSet) => ofSet[index]!)
      return {
        ...place, from: machine.states[from]!, to: machine.states[to]!,
        symbol: symbol === undefined ? '' : machine.symbols[symbol]!,
        correct: trials.filter(isCorrect).length, sets: trials.length, overlap: mean(trials.map(({ overlap }) => overlap)),
        runnerUp: mean(trials.map(({ runnerUp }) => runnerUp)), right: mean(trials.map(({ right }) => right)),
      }
    }),
    noises: levels.map((noise, index) => ({
      ...place, kind: level.hasWords ? 'share of bits flipped' : 'uniform noise', noise,
      ...wrongOf(byNoise[index]!, seed, `noise/${level.name}/${share}/${noise}`), trials: byNoise[index]!.flat().length,
    })),
    walk: {
      ...place, walks: lengths.length, inputs: given.walkLength, followed: mean(lengths),
      whole: lengths.filter((length) => length === given.walkLength).length,
    },
  }
}

/** Random automata of one size; sets of patterns are fewer, for there are more transitions. */
function loadRow(given: AutomatonParameters, { level, share, replicates }: Place, states: number, seed: number): LoadRow {
  const trials = Array.from({ length: Math.min(2, replicates) }, (_, replicate) => {
    const machine = randomAutomaton(states, given.loadSymbols, seed + replicate)
    return level.open(machine, share, seed + replicate).transitions(0, stream(seed, 'automaton/load'))
  })
  return {
    level: level.name, share, states, transitions: states * given.loadSymbols,
    ...wrongOf(trials, seed, `load/${level.name}/${share}/${states}`), trials: trials.flat().length,
  }
}

/** The share of wrong transitions over sets of patterns. */
const wrongOf = (sets: readonly (readonly Trial[])[], seed: number, draws: string): Estimated<'wrong'> =>
  estimated('wrong', sets.map(wrongShare), seed, `automaton/bootstrap/${draws}`)

/** The notebook's chains of inputs. */
function familyRows(given: AutomatonParameters, machine: Automaton, seed: number): ChainRow[] {
  const level = realLevel('', { ...given, beta: given.chainBeta, orientation: 'successors' })
  return familyChains.map(({ start, inputs, reached }) => {
    const found = Array.from({ length: given.replicates }, (_, replicate) => {
      const runner = level.open(machine, given.stateShare, seed + replicate)
      const symbols = inputs.map((input) => machine.symbols.indexOf(input))
      return runner.follow(machine.states.indexOf(start), symbols, stream(seed, 'automaton/chain'))
        .map((vertex) => machine.states[vertex] ?? '–').join(' → ')
    })
    const expected = reached.join(' → ')
    const correct = found.filter((one) => one === expected).length
    return { start, inputs: inputs.join(', '), expected, found: found[0]!, correct, sets: found.length }
  })
}
