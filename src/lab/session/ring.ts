import { openGraphLevel } from '../../levels/openGraphLevel.js'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import { wordFromBits, wordToSigned } from '../../words/word.js'
import type { RingSetting } from './messages.js'

const steps = 40
const eta = 0.5
const fewest = 3

/**
 * What becomes of a cue in a ring of memories under the update of CDAM (Burns 2024): the state after each step, the cue
 * first, and its Pearson correlation with each memory. Nothing where fewer than three are stored.
 */
export function settleRing({ patterns, a, h, beta, directed, cue, seed }: RingSetting) {
  if (patterns.length < fewest) return { labels: [], correlations: [], states: [], period: 0 }
  const words = patterns.map(({ bits }) => wordFromBits(bits))
  const graph = graphNamed(`${directed ? 'directed-ring' : 'ring'}:${words.length}`)
  const start = words[cue % words.length]!
  const [found] = openGraphLevel({ level: 'attention', beta }, { words, graph, a, h }, seed)
    .settle([start], { eta, steps, keepStates: true })
  const states = [wordToSigned(start), ...found!.states!].map((state) => Float32Array.from(state))
  const memories = words.map(wordToSigned)
  return {
    labels: patterns.map(({ label }) => label), states, period: found!.period ?? 0,
    correlations: states.map((state) => Float32Array.from(memories, (memory) => correlation(state, memory))),
  }
}

/** Pearson's correlation; 0 where one of them is constant. */
function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const count = left.length
  let [sumLeft, sumRight, squaresLeft, squaresRight, products] = [0, 0, 0, 0, 0]
  for (let index = 0; index < count; index++) {
    const [x, y] = [left[index]!, right[index]!]
    sumLeft += x
    sumRight += y
    squaresLeft += x * x
    squaresRight += y * y
    products += x * y
  }
  const spread = (count * squaresLeft - sumLeft * sumLeft) * (count * squaresRight - sumRight * sumRight)
  return spread > 0 ? (count * products - sumLeft * sumRight) / Math.sqrt(spread) : 0
}
