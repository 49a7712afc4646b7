import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { directedRing, ring } from '../../memory/graph/classicGraphs.js'
import { estimated } from '../estimateOver.js'
import type { Experiment, ExperimentProgress } from '../experiment.js'
import { cdamShape, mixtureName } from './cdamParameters.js'
import { kickedRecall, type KickedSetting } from './kickedRecall.js'
import { meanWith } from './meanWith.js'
import { orientedResult, type DistractedRow, type OrientedRow, type PositionRow } from './orientedResult.js'
import { signedStep } from './signedStep.js'

const { neurons, beta, eta, noise, meanLoad, mixtures } = cdamShape
const strength = z.number().min(-1000).max(1000)

const parameters = z.strictObject({
  neurons, beta, eta, noise, meanLoad, mixtures,
  replicates: z.number().int().min(1).max(100).default(10)
    .describe('Sets of patterns, with the run\'s seed and the following ones'),
  vertices: z.number().int().min(5).max(1000).default(30).describe('Of the undirected ring that kicks give a direction'),
  interval: z.number().int().min(1).max(1000).default(5).describe('Updates from one such kick to the next'),
  strides: z.array(z.number().int().min(1).max(500)).min(1).max(4).default([1, 5])
    .describe('Each kick adds the pattern so many vertices before that of the last one'),
  steps: z.number().int().min(2).max(10_000).default(100).describe('Updates on that ring'),
  near: z.number().int().min(0).max(100).default(2)
    .describe('A state that is nearest at most so many vertices from the last kick has followed it'),
  distractedVertices: z.number().int().min(10).max(1000).default(49).describe('Of the directed ring with distractors'),
  distractedMixtures: z.array(z.tuple([strength, strength])).min(1).max(12)
    .default([[-2, 3], [-1, 2], [-0.5, 1.5], [0, 1], [0.2, 1], [0.5, 1], [0.8, 1]])
    .describe('[a, h] on the directed ring'),
  amplitudes: z.array(z.number().min(0).max(1000)).min(1).max(12).default([0, 0.25, 0.5, 1, 2])
    .describe('How much of a random pattern a distractor adds'),
  distractedInterval: z.number().int().min(2).max(1000).default(20).describe('Updates from one distractor to the next'),
  distractedSteps: z.number().int().min(10).max(10_000).default(200).describe('Updates on the directed ring'),
  keptWithin: z.number().int().min(0).max(100).default(3)
    .describe('A sequence goes on that is so many vertices or fewer from where it would have been'),
})
export type OrientedParameters = z.infer<typeof parameters>

/**
 * Patterns that are added to the state from outside while it moves: kicks that go round an undirected ring, which has no
 * direction of its own, and random distractors while a sequence runs. The engine is that of the notebooks of Burns
 * 2024 (a helper that none of the published ones uses); the settings and measures are ours.
 */
export const orientedRecall: Experiment<OrientedParameters> = {
  name: 'oriented-recall',
  title: 'Oriented recall',
  about: 'recall that is kicked from outside: a direction given to an undirected ring, and sequences with distractors',
  source: 'Burns 2024 (CDAM), public notebooks (periodic kicks)',
  parameters,
  *run(given, seed) {
    const { vertices, distractedVertices } = given
    demandBelow('interval', given.interval, given.steps, 'the updates made')
    demandBelow('distractedInterval', given.distractedInterval, given.distractedSteps, 'the updates made')
    demandBelow('near', given.near, vertices >> 1, 'half of the ring')
    demandBelow('keptWithin', given.keptWithin, distractedVertices >> 1, 'half of the ring')
    given.strides.forEach((stride, index) => demandBelow(`strides.${index}`, stride, vertices, 'the vertices of the ring'))
    const oriented: OrientedRow[] = []
    const positions: PositionRow[] = []
    const distracted: DistractedRow[] = []
    const total = given.mixtures.length + given.distractedMixtures.length
    for (const [index, mixture] of given.mixtures.entries()) {
      yield progressOf(mixture, index / total)
      for (const stride of [0, ...given.strides]) {
        const { row, path } = orient(given, mixture, stride, seed)
        oriented.push(row)
        positions.push(...path)
      }
    }
    for (const [index, mixture] of given.distractedMixtures.entries()) {
      yield progressOf(mixture, (given.mixtures.length + index) / total)
      distracted.push(...distract(given, mixture, seed))
    }
    return orientedResult(given, oriented, positions, distracted)
  },
}

function demandBelow(field: string, value: number, bound: number, what: string): void {
  if (value < bound) return
  throw new InputError({ field: `experiment.${field}`, problem: `found ${value}`, allowed: `below ${bound}, ${what}` })
}

const progressOf = ([a, h]: readonly [number, number], done: number): ExperimentProgress =>
  ({ phase: mixtureName(a, h), done })

/** Kicks with every `stride`-th pattern backwards from the middle of the ring; none where it is 0. */
function orient(
  given: OrientedParameters, [a, h]: readonly [number, number], stride: number, seed: number,
): { readonly row: OrientedRow; readonly path: PositionRow[] } {
  const { vertices, interval, steps, near, replicates } = given
  const start = vertices >> 1
  const setting: KickedSetting = { ...given, graph: ring(vertices), a, h, start, amplitude: stride === 0 ? 0 : 1 }
  const kicked = (kick: number) => (((start - kick * stride) % vertices) + vertices) % vertices
  const runs = Array.from({ length: replicates }, (_, replicate) => kickedRecall(setting, kicked, seed + replicate))
  const followed = meanWith(runs.map(({ positions, kicks }) => shareOf(kicks, ({ step, vertex }) => {
    const before = Math.min(step + interval, steps) - 1
    return Math.abs(signedStep(positions[before]! - vertex, vertices)) <= near
  })))
  const moved = meanWith(runs.map(({ positions }) => travelled([start, ...positions], vertices)))
  return {
    row: {
      a, h, stride, followed: followed.mean, followedDeviation: followed.deviation, moved: moved.mean,
      movedDeviation: moved.deviation, kicked: 0 - stride * runs[0]!.kicks.length,
    },
    path: runs[0]!.positions.map((vertex, index) => ({ a, h, stride, update: index + 1, vertex })),
  }
}

/** Every amplitude against the same recall without distractors, whose speed in its second half is the sequence's. */
function distract(given: OrientedParameters, [a, h]: readonly [number, number], seed: number): DistractedRow[] {
  const { distractedVertices: vertices, distractedInterval: interval, distractedSteps: steps, keptWithin } = given
  const setting = { ...given, graph: directedRing(vertices), a, h, start: 0, interval, steps }
  const seeds = Array.from({ length: given.replicates }, (_, replicate) => seed + replicate)
  const random = (_: number, draws: { below(bound: number): number }) => draws.below(vertices)
  const half = steps >> 1
  const speeds = seeds.map((own) => {
    const { positions } = kickedRecall({ ...setting, amplitude: 0 }, random, own)
    return travelled(positions.slice(half - 1), vertices) / (steps - half)
  })
  const ahead = interval >> 1
  return given.amplitudes.map((amplitude) => {
    const kept = seeds.map((own, index) => {
      const { positions, kicks } = kickedRecall({ ...setting, amplitude }, random, own)
      return shareOf(kicks.filter(({ step }) => step + ahead <= steps), ({ step }) => {
        const expected = positions[step - 1]! + speeds[index]! * ahead
        return Math.abs(signedStep(positions[step + ahead - 1]! - Math.round(expected), vertices)) <= keptWithin
      })
    })
    return {
      a, h, amplitude, ...estimated('kept', kept, seed, `oriented/bootstrap/${a}/${h}/${amplitude}`),
      speed: meanWith(speeds).mean,
    }
  })
}

/** Vertices that were passed, forwards counted positive. */
const travelled = (positions: readonly number[], vertices: number): number =>
  positions.slice(1).reduce((sum, vertex, index) => sum + signedStep(vertex - positions[index]!, vertices), 0)

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  (items.length === 0 ? 0 : items.filter(holds).length / items.length)
