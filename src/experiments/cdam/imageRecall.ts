import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import type { Experiment, ExperimentProgress } from '../experiment.js'
import { part } from '../part.js'
import { mixtureName } from './cdamParameters.js'
import { levelShape } from './graphLevels.js'
import { firstImages } from './images.js'
import { imagePictures } from './imagePictures.js'
import { imageResult, type ImageFound } from './imageResult.js'
import { imageRun, type ImageSetting } from './imageRun.js'
import { levelImages } from './levelImages.js'

const finite = z.number().min(-100).max(100)
const sweep = z.array(finite).min(1).max(40)

const { bits: _, ...wordShape } = levelShape

const parameters = z.strictObject({
  patterns: z.string().min(1).default('digits')
    .describe('"digits" (shipped), or a file or folder of images: IDX (MNIST, Fashion-MNIST), PNGs, CSV of 0/1'),
  ink: z.enum(['dark', 'light']).default('dark').describe('Which pixels of a PNG are 1'),
  pixelThreshold: z.number().min(0).max(1).default(0.5)
    .describe('Brightness that parts 0 from 1, at level attention where a file has no grey values, and of all words'),
  counts: z.array(z.number().int().min(2).max(1000)).min(1).max(10).default([10, 20, 30])
    .describe('P: the first images of the file that are stored'),
  mixtures: z.array(z.tuple([finite, finite])).min(1).max(16)
    .default([[1, 0], [0.9, 0.1], [0.5, 0.5], [0.1, 0.9], [0, 1], [1, -0.5], [1, -1], [-0.5, 1.5], [-1, 2]])
    .describe('[a, h]: strengths of auto- and hetero-association; without edges h has no effect'),
  neighbours: z.number().int().min(1).max(50).default(3)
    .describe('Of the graph "similar": the images that each one is joined with'),
  autos: sweep.default([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]).describe('a of the picture of both metrics'),
  heteros: sweep.default([-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2])
    .describe('h of the picture of accuracies on similar images'),
  beta: z.number().gt(0).max(1e6).default(1).describe('β of images as published'),
  betas: z.array(z.number().gt(0).max(1e6)).min(1).max(12).default([1, 3, 10, 30, 100])
    .describe('β of centred images of length 1'),
  centredBeta: z.number().gt(0).max(1e6).default(30).describe('β of centred images where it does not vary'),
  eta: z.number().gt(0).max(1).default(0.1).describe('η, the step of an update'),
  steps: z.number().int().min(1).max(10_000).default(100).describe('Updates of each start'),
  noise: z.number().min(0).max(100).default(1)
    .describe('Of the starts: ±½ a pixel of brightness 0 to 1, ±1/√pixels of a centred image, times this'),
  replicates: z.number().int().min(1).max(100).default(5)
    .describe('Runs with noise of their own, with the run\'s seed and the following ones'),
  pictured: z.number().int().min(1).max(12).default(6).describe('Images in the pictures'),
  levelImages: z.number().int().min(2).max(1000).default(10)
    .describe('The first images of the file, which are stored at each level as words, a bit a pixel'),
  ...wordShape,
  levelReplicates: wordShape.levelReplicates.default(3)
    .describe('Sets of cues and of hard locations, with the run\'s seed and the following ones'),
  spikingStarts: wordShape.spikingStarts.default(2).describe('Starts in spikes at level circuit, of the first set of cues; '
    + 'the others are of its hard locations'),
  levelHeteros: sweep.default([-2, -1, -0.5, 0, 0.25, 0.5, 0.75, 1, 2])
    .describe('h at each level, with a = 1 and with a = 1 − h'),
  stepMixtures: z.array(z.tuple([finite, finite])).max(16).default([[1, -2], [1, 0.5], [1, 1]])
    .describe('[a, h] at which one thing is changed at a time between levels'),
  broadBeta: z.number().gt(0).max(1e6).default(5)
    .describe('There, β of attention with weights as broad as those of hard locations'),
})
type Parameters = z.infer<typeof parameters>

export const imageRecall: Experiment<Parameters> = {
  name: 'image-recall',
  title: 'Recall of images',
  about: 'images recalled with auto- and hetero-association of either sign; two ways to count, one of which misleads; '
    + 'at three levels, and what parts them',
  source: 'Burns 2024 (CDAM), public notebook on Fashion-MNIST',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, inputs) {
    const set = inputs?.patterns
    if (set === undefined) {
      throw new InputError({ field: 'experiment.patterns', problem: 'no images were read', allowed: '"digits", or a file' })
    }
    const settings = settingsOf(given)
    const share = 0.15
    const found: ImageFound[] = []
    for (const count of given.counts) {
      const images = firstImages(set, count)
      for (const setting of settings) {
        const runs = Array.from({ length: given.replicates }, (_, replicate) => {
          const { column, row, self, distinct } = imageRun(images, setting, seed + replicate)
          return { column, row, self, distinct }
        })
        found.push({ ...setting, count, runs })
        yield progressOf((share * found.length) / (settings.length * given.counts.length), count, setting)
      }
    }
    const most = firstImages(set, given.counts.at(-1)!)
    const pictures = imagePictures({ given, set, images: most }, seed)
    const levels = yield* part(levelImages(given, set, inputs?.circuit, seed), share, 1)
    return imageResult(given, set, { found, levels, pictures }, seed)
  },
}

const progressOf = (done: number, count: number, { a, h }: ImageSetting): ExperimentProgress =>
  ({ phase: `${count} images, ${mixtureName(a, h)}`, done })

/** All settings that tables and pictures need, each once. */
function settingsOf(given: Parameters): ImageSetting[] {
  const published = { ...given, preparation: 'as published', beta: given.beta } as const
  const centred = { ...given, preparation: 'centred' } as const
  const without = { graph: 'none', h: 0 } as const
  const all: ImageSetting[] = [
    ...given.mixtures.map(([a, h]) => ({ ...published, graph: 'none' as const, a, h })),
    ...given.autos.map((a) => ({ ...published, ...without, a })),
    ...given.betas.map((beta) => ({ ...centred, ...without, a: 1, beta })),
    ...[published, { ...centred, beta: given.centredBeta }].flatMap((one) => [
      ...given.mixtures.map(([a, h]) => ({ ...one, graph: 'similar' as const, a, h })),
      ...given.heteros.flatMap((h) => [
        { ...one, graph: 'similar' as const, a: 1, h }, { ...one, graph: 'similar' as const, a: 1 - h, h },
      ]),
    ]),
  ]
  return [...new Map(all.map((setting) => [keyOf(setting), setting])).values()]
}

const keyOf = ({ preparation, graph, a, h, beta }: ImageSetting): string => `${preparation} ${graph} ${a} ${h} ${beta}`
