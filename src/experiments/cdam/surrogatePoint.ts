import { Cdam } from '../../memory/cdam/cdam.js'
import { fieldModel } from '../../memory/cdam/fieldModel.js'
import { PatternProducts } from '../../memory/cdam/patternProducts.js'
import { attentionMin } from '../../memory/cdam/recallMode.js'
import { wordToSigned } from '../../words/word.js'
import { fidelityData, overlapsOf } from './fidelityPoint.js'

export interface SurrogateSetting {
  readonly neurons: number
  readonly patterns: number
  readonly degree: number
  readonly cues: number
  readonly effectiveBeta: number
  readonly a: number
  readonly h: number
  readonly eta: number
  readonly steps: number
}

/** How far n neurons do what infinitely many would, from the patterns themselves. */
export interface SurrogatePoint {
  /** The share of starts whose active vertices are those of the field equation. */
  readonly support: number
  /** Mean overlaps less those that the field equation's mixture of the same patterns has. */
  readonly own: number
  readonly neighbour: number
}

/** The most that mean overlaps may be off, and the least share of right supports. */
export const surrogateLimits = { overlap: 0.05, support: 0.9 } as const

export const isWithin = ({ support, own, neighbour }: SurrogatePoint): boolean => support >= surrogateLimits.support
  && Math.abs(own) <= surrogateLimits.overlap && Math.abs(neighbour) <= surrogateLimits.overlap

/**
 * Follows random ±1 patterns from themselves, and beside it the field equation of the same graph and β_eff, which is the
 * limit of many neurons; where attention to one vertex holds, it ends there in closed form.
 */
export function surrogatePoint(setting: SurrogateSetting, seed: number): SurrogatePoint {
  const { neurons, effectiveBeta, a, h, eta, steps } = setting
  const { graph, words, cues } = fidelityData({ ...setting, noise: 0 }, seed)
  const patterns = words.map(wordToSigned)
  const vertices = cues.map(({ vertex }) => vertex)
  const settle = { stepsMax: steps, tolerance: 1e-4 }
  const mixture = { graph, a, h, eta, meanLoad: 'none' } as const
  const finite = new Cdam(patterns, { ...mixture, beta: effectiveBeta / neurons })
    .start(vertices.map((vertex) => patterns[vertex]!))
  finite.settle(settle)
  const model = fieldModel({ ...mixture, effectiveBeta })
  const ideal = model.start(vertices.map((vertex) => model.patterns[vertex]!))
  ideal.settle(settle)
  const expected = ideal.attention()
  const right = finite.attention().filter((attention, index) => sameSupport(attention, expected[index]!)).length
  const found = overlapsOf(finite.states(), vertices, graph, patterns)
  const meant = overlapsOf(new PatternProducts(patterns).compose(ideal.states()), vertices, graph, patterns)
  return {
    support: right / vertices.length, own: found.own - meant.own, neighbour: found.neighbour - meant.neighbour,
  }
}

const sameSupport = (left: Float64Array, right: Float64Array): boolean =>
  left.every((weight, vertex) => (weight > attentionMin) === (right[vertex]! > attentionMin))
