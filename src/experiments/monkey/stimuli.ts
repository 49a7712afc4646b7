import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { ring } from '../../memory/graph/classicGraphs.js'
import { memoryGraph, type MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { distinctBelow, stream, type Stream } from '../../random/stream.js'
import { balancedWords } from '../../words/balancedWords.js'
import { withFlips, type Word } from '../../words/word.js'

/** The stimuli of one seed. */
export interface Stimuli {
  /** In the order of training, and as many that are never trained. */
  readonly trained: readonly Word[]
  readonly fresh: readonly Word[]
  /** The same as they are shown in the test, with bits flipped. */
  readonly trainedCues: readonly Word[]
  readonly freshCues: readonly Word[]
}

/** Random words in which every bit is 1 for half of the stimuli. */
export function drawStimuli(
  { stimuli, bits, cueNoise }: { readonly stimuli: number; readonly bits: number; readonly cueNoise: number },
  seed: number,
): Stimuli {
  const words = (name: string): Word[] => balancedWords(stimuli, bits, stream(seed, `monkey/${name}`).uint32)
  const shown = (list: readonly Word[], name: string): Word[] => {
    const { uint32 } = stream(seed, `monkey/${name} cues`)
    return list.map((word) => withFlips(word, distinctBelow(bits, Math.round(cueNoise * bits), uint32)))
  }
  const [trained, fresh] = [words('trained'), words('new')]
  return { trained, fresh, trainedCues: shown(trained, 'trained'), freshCues: shown(fresh, 'new') }
}

/** How strongly each stimulus recalls itself, and those before and after it in training. */
export interface Strengths {
  readonly a: number
  readonly h: number
}

/** What training in a fixed cyclic order leaves: neighbours recall each other. */
export const trainedInOrder = (words: readonly Word[], { a, h }: Strengths): GraphOfWords =>
  ({ words, graph: ring(words.length), a, h })

/** What training leaves that takes another random order in each of `epochs`. */
export const trainedShuffled = (
  words: readonly Word[], { a, h }: Strengths, epochs: number, seed: number,
): GraphOfWords => ({
  words, graph: shuffledRings(words.length, epochs, stream(seed, 'monkey/shuffles')), a, h, strengthMax: 16 * epochs,
})

/** The mean of `epochs` rings, each through all vertices in a random order. */
export function shuffledRings(vertices: number, epochs: number, draws: Stream): MemoryGraph {
  const edges = Array.from({ length: epochs }, () => {
    const order = Array.from({ length: vertices }, (_, vertex) => vertex)
    shuffle(order, draws)
    return order.map((vertex, place) => [vertex, order[(place + 1) % vertices]!, 1 / epochs] as const)
  })
  return memoryGraph({ name: `shuffled-rings:${vertices}:${epochs}`, vertices, edges: edges.flat() })
}

/** Every order is equally likely (Durstenfeld 1964). */
function shuffle(order: number[], draws: Stream): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = draws.below(last + 1)
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
}
