import type { PatternSet } from '../../words/patternSet.js'
import type { Pictures } from '../experiment.js'
import { centredImages } from './images.js'
import { imageRun, type ImageSetting } from './imageRun.js'

type Run = Pick<ImageSetting, 'beta' | 'eta' | 'steps' | 'noise' | 'neighbours'>

export interface Pictured {
  readonly given: Run & { readonly centredBeta: number; readonly pictured: number }
  readonly set: PatternSet
  readonly images: readonly Float64Array[]
}

/** What stands in one column of the pictures of mixtures. */
const columns = [
  { title: 'a = 1', preparation: 'as published', graph: 'none', a: 1, h: 0 },
  { title: 'a = 0.5', preparation: 'as published', graph: 'none', a: 0.5, h: 0 },
  { title: 'a = 0', preparation: 'as published', graph: 'none', a: 0, h: 0 },
  { title: 'h = −0.5', preparation: 'as published', graph: 'similar', a: 1, h: -0.5 },
  { title: 'centred, a = 1', preparation: 'centred', graph: 'similar', a: 1, h: 0 },
  { title: 'centred, h = −1', preparation: 'centred', graph: 'similar', a: 1, h: -1 },
  { title: 'centred, a = −0.5', preparation: 'centred', graph: 'similar', a: -0.5, h: 1.5 },
] as const

/** Cues and what became of them, for some of the images. */
export function imagePictures({ given, set, images }: Pictured, seed: number): Pictures[] {
  const { width } = set
  const chosen = spread(images.length, given.pictured)
  const rowOf = (image: number): string => imageTitle(set, image)
  const stored = chosen.map((image) => picture(rowOf(image), 'stored', images[image]!))
  const runs = columns.map(({ title, ...how }) => {
    const beta = how.preparation === 'centred' ? given.centredBeta : given.beta
    return { title, run: imageRun(images, { ...given, ...how, beta }, seed) }
  })
  const times = [1, 10, 25].filter((step) => step < given.steps)
  const inTime = imageRun(images, { ...given, preparation: 'as published', graph: 'none', a: 1, h: 0 }, seed, times)
  const cuesOf = (run: ReturnType<typeof imageRun>, title: string) =>
    chosen.map((image) => picture(rowOf(image), title, run.cues[image]!))
  const ends = (run: ReturnType<typeof imageRun>, title: string) => chosen.map((image) =>
    picture(rowOf(image), title, run.states.get(given.steps)![image]!, noteOf(run.overlaps[image]!, image)))
  const prepared = centredImages(images)
  return [
    {
      name: 'recalled', title: 'From the cue to the image recalled', width,
      caption: `${images.length} images stored; a row is an image, by its number (and label). Published `
        + 'protocol: brightness, the mean image subtracted '
        + `at each update, β = ${given.beta}, no edges but where h is stated. There and in the last columns each image is `
        + `joined with its ${given.neighbours} most similar ones (a = 1 unless stated, h = 1.5 with a = −0.5). Centred: `
        + `without the mean image and its own mean, length 1, β = ${given.centredBeta}. Below: the correlation `
        + 'with the stored image, and in brackets the image that is nearer. Each picture goes from its own '
        + 'darkest to its lightest.',
      images: [...stored, ...cuesOf(runs[0]!.run, 'cue'), ...runs.slice(0, 4).flatMap(({ run, title }) => ends(run, title)),
        ...chosen.map((image) => picture(rowOf(image), 'centred, stored', prepared[image]!)),
        ...runs.slice(4).flatMap(({ run, title }) => ends(run, title))],
    },
    {
      name: 'in-time', title: 'Recall in time, as published with a = 1', width,
      caption: `${images.length} images stored, no edges, β = ${given.beta}: the state after some updates.`,
      images: [...stored, ...cuesOf(inTime, 'cue'), ...times.flatMap((step) => chosen.map((image) =>
        picture(rowOf(image), `after ${step}`, inTime.states.get(step)![image]!))), ...ends(inTime, `after ${given.steps}`)],
    },
  ]
}

/** How a row of pictures is called: the number of its image, and its label where it has one. */
export function imageTitle({ patterns }: PatternSet, image: number): string {
  const { label, name } = patterns[image]!
  return label === name ? `${image + 1}` : `${image + 1} (${label})`
}

/** At most `count` of the numbers below `total`, evenly from the first to the last. */
export function spread(total: number, count: number): number[] {
  if (total <= count) return Array.from({ length: total }, (_, index) => index)
  return Array.from({ length: count }, (_, index) => Math.round((index * (total - 1)) / Math.max(1, count - 1)))
}

/** Whether the own image is the nearest, the correlation with it, and which one is nearer. */
export function noteOf(overlaps: Float64Array, own: number): string {
  const nearest = overlaps.reduce((best, overlap, other) => (overlap > overlaps[best]! ? other : best), 0)
  const correlation = overlaps[own]!.toFixed(2).replace('-', '−')
  return nearest === own ? `✓ ${correlation}` : `✗ ${correlation} (${nearest + 1})`
}

/** Brightness as 256 levels, from the least to the greatest of the picture. */
export function picture(row: string, column: string, values: Float64Array, note = ''): Pictures['images'][number] {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity)
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity)
  const range = most > least ? most - least : 1
  return { row, column, note, levels: Array.from(values, (value) => Math.round((255 * (value - least)) / range)) }
}
