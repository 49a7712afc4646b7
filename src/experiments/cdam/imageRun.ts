import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { distinctStates } from '../../analysis/distinctStates.js'
import { columnAccuracy, rowAccuracy } from '../../analysis/retrievalAccuracy.js'
import { Cdam } from '../../memory/cdam/cdam.js'
import { edgeless } from '../../memory/graph/classicGraphs.js'
import { noisyState } from '../../memory/cdam/randomStates.js'
import { stream } from '../../random/stream.js'
import { centredImages, similarityGraph } from './images.js'

export const preparations = ['as published', 'centred'] as const
export const imageGraphs = ['none', 'similar'] as const

/** One way to store and recall images. */
export interface ImageSetting {
  /** Brightness 0 to 1 with the whole mean image subtracted at each update, or `centredImages` and nothing subtracted. */
  readonly preparation: (typeof preparations)[number]
  readonly graph: (typeof imageGraphs)[number]
  /** Neighbours of an image in the graph `similar`. */
  readonly neighbours: number
  readonly a: number
  readonly h: number
  readonly beta: number
  readonly eta: number
  readonly steps: number
  /** Of the starts, relative to the images: ±½ · noise for brightness, ±noise/√pixels for centred images. */
  readonly noise: number
}

export interface ImageMeasures {
  readonly column: number
  readonly row: number
  /** The mean correlation of a state with the image it began at. */
  readonly self: number
  /** States that differ (correlation below 0.95). */
  readonly distinct: number
}

export interface ImageRun extends ImageMeasures {
  readonly cues: readonly Float64Array[]
  /** After the updates asked for, and after all. */
  readonly states: ReadonlyMap<number, readonly Float64Array[]>
  /** Of the last states. */
  readonly overlaps: readonly Float64Array[]
}

/** Every image is a start, once. `shown` are updates after which states are kept. */
export function imageRun(
  images: readonly Float64Array[], setting: ImageSetting, seed: number, shown: readonly number[] = [],
): ImageRun {
  const { preparation, steps, noise } = setting
  const isCentred = preparation === 'centred'
  const patterns = isCentred ? centredImages(images) : images
  const graph = setting.graph === 'none' ? edgeless(images.length) : similarityGraph(images, setting.neighbours)
  const draws = stream(seed, 'images/starts')
  const amplitude = isCentred ? (2 * noise) / Math.sqrt(images[0]!.length) : noise
  const cues = patterns.map((pattern) => noisyState(pattern, amplitude, draws))
  const trajectory = new Cdam(patterns, { ...setting, graph, meanLoad: isCentred ? 'none' : 'notebook' }).start(cues)
  const states = new Map<number, readonly Float64Array[]>()
  for (let step = 1; step <= steps; step++) {
    trajectory.advance()
    if (shown.includes(step) || step === steps) states.set(step, trajectory.states())
  }
  const overlaps = trajectory.overlaps()
  return {
    cues, states, overlaps, column: columnAccuracy(overlaps), row: rowAccuracy(overlaps),
    self: overlaps.reduce((sum, row, start) => sum + row[start]!, 0) / overlaps.length,
    distinct: distinctStates(correlationMatrix(states.get(steps)!)),
  }
}
