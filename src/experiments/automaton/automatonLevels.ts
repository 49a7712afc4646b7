import { openGraphLevel } from '../../levels/openGraphLevel.js'
import { AttentionMemory } from '../../memory/attentionMemory.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { writeGraph, type GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { stream } from '../../random/stream.js'
import { circuitWith } from '../association/circuitMemories.js'
import type { CircuitInput } from '../experiment.js'
import type { Automaton } from './automaton.js'
import { realMachine, type RealSetting } from './realMachine.js'
import { runnerOf, type Runner } from './trials.js'
import { automatonWords, graphOfAutomaton, wordMachine } from './wordMachine.js'

/** Where an automaton is held. `share` is the part of a pattern that says the state. */
export interface AutomatonLevel {
  readonly name: string
  /** Whether noise is the share of bits that are flipped; else uniform noise is added to real elements. */
  readonly hasWords: boolean
  open(automaton: Automaton, share: number, seed: number): Runner
}

/** The CDAM as published, or the same with predecessors recalled in place of successors. */
export const realLevel = (name: string, setting: Omit<RealSetting, 'stateNeurons'>): AutomatonLevel => ({
  name, hasWords: false,
  open: (automaton, share, seed) =>
    runnerOf(realMachine(automaton, { ...setting, stateNeurons: Math.round(share * setting.neurons) }, seed), automaton),
})

interface WordSetting {
  readonly bits: number
  readonly wordBeta: number
  readonly memories: readonly (readonly [number, number])[]
  readonly reads: number
}

/** Levels that hold words, with the same words at all of them; the circuit's where one takes part. */
export function wordLevels({ bits, wordBeta, memories, reads }: WordSetting, circuitInput?: CircuitInput): AutomatonLevel[] {
  const level = (name: string, open: (graph: GraphOfWords, seed: number) => GraphDynamics): AutomatonLevel => ({
    name, hasWords: true,
    open(automaton, share, seed) {
      const words = automatonWords(automaton, bits, Math.round(share * bits), seed)
      const graph = graphOfAutomaton(automaton, words)
      return runnerOf(wordMachine(words, graph, open(graph, seed), reads), automaton)
    },
  })
  return [
    level(`attention, β = ${wordBeta}`, (graph, seed) => {
      const memory = new AttentionMemory(bits, wordBeta)
      writeGraph(memory, graph)
      return new VolleyLoop(memory, { noise: 0, key: stream(seed, 'automaton/volleys').key })
    }),
    ...memories.map(([locations, winners]) => level(`sdm, ${winners} of ${locations}`, (graph, seed) =>
      openGraphLevel({ level: 'sdm', locations, winners }, graph, seed))),
    ...circuitLevels(circuitInput, bits).map(({ name, ...circuit }) => level(name, (graph, seed) =>
      openGraphLevel({ ...circuit, noise: 0 }, graph, seed))),
  ]
}

function circuitLevels(input: CircuitInput | undefined, bits: number) {
  if (input === undefined || input.level === 'attention') return []
  const { circuit } = circuitWith(input, `memory.bits=${bits}`)
  return [{ name: input.level === 'circuit' ? 'circuit' : 'sdm of the circuit', level: input.level, circuit }]
}
