import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { InputError } from '../../errors/inputError.js'
import { memoryGraph, type MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { PatternSet } from '../../words/patternSet.js'
import { lengthOf } from '../../words/vector.js'
import { wordToBits } from '../../words/word.js'

/**
 * The first images of a set as vectors of brightness, divided by the greatest of all of them, as the public notebook of
 * Burns 2024 takes the first rows of its file. Throws an InputError where there are fewer, or all are black.
 */
export function firstImages({ source, patterns, grey }: PatternSet, count: number): Float64Array[] {
  if (patterns.length < count) {
    const problem = `found ${patterns.length} images`
    const allowed = `at least ${count}, or fewer in experiment.counts and experiment.levelImages`
    throw new InputError({ source, problem, allowed })
  }
  const images = patterns.slice(0, count).map(({ word }, index) => grey?.(index) ?? Float64Array.from(wordToBits(word)))
  const greatest = images.reduce((most, image) => image.reduce((left, right) => Math.max(left, right), most), 0)
  if (greatest === 0) throw new InputError({ source, problem: 'all images are black', allowed: 'images with some light' })
  return images.map((image) => image.map((value) => value / greatest))
}

/**
 * The images without the mean image and without their own mean over pixels, at length 1. Throws an InputError for one of
 * which nothing is left.
 */
export function centredImages(images: readonly Float64Array[]): Float64Array[] {
  const mean = images[0]!.map((_, pixel) => images.reduce((sum, image) => sum + image[pixel]!, 0) / images.length)
  return images.map((image, index) => {
    const rest = image.map((value, pixel) => value - mean[pixel]!)
    const level = rest.reduce((sum, value) => sum + value, 0) / rest.length
    const centred = rest.map((value) => value - level)
    const length = lengthOf(centred)
    if (length > 1e-9) return centred.map((value) => value / length)
    const allowed = 'images that differ from each other in more than brightness'
    throw new InputError({ field: `images[${index}]`, problem: 'nothing is left without the mean image', allowed })
  })
}

/** Each image joined with the `neighbours` others that it correlates most with; of equal ones the first. */
export function similarityGraph(images: readonly Float64Array[], neighbours: number): MemoryGraph {
  const joined = new Set<string>()
  correlationMatrix(images).forEach((row, image) => {
    [...row.keys()].filter((other) => other !== image).sort((left, right) => row[right]! - row[left]! || left - right)
      .slice(0, neighbours).forEach((other) => joined.add(`${Math.min(image, other)} ${Math.max(image, other)}`))
  })
  return memoryGraph({
    name: `similar:${neighbours}`, vertices: images.length,
    edges: [...joined].map((pair) => pair.split(' ').map(Number) as [number, number]),
  })
}
