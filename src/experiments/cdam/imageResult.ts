import { meanOf } from '../../analysis/mean.js'
import type { PatternSet } from '../../words/patternSet.js'
import { estimateOver, saidOfEstimates } from '../estimateOver.js'
import type { ExperimentResult, Pictures, Plot, PublishedNumber } from '../experiment.js'
import { writtenLike } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import type { ImageMeasures, ImageSetting } from './imageRun.js'
import type { LevelImages } from './levelImages.js'
import { levelImagePictures } from './levelImagePictures.js'
import { levelImagesPlots, levelImagesSummary, levelImagesTables, type LevelGiven } from './levelImagesResult.js'
import { imageSource, publishedImages, publishedPixels } from './publishedImages.js'

/** One setting with one number of images, over runs. */
export interface ImageFound extends ImageSetting {
  readonly count: number
  readonly runs: readonly ImageMeasures[]
}

interface Given extends Pick<ImageSetting, 'beta' | 'eta' | 'steps' | 'noise' | 'neighbours'>, LevelGiven {
  readonly counts: readonly number[]
  readonly mixtures: readonly (readonly [number, number])[]
  readonly autos: readonly number[]
  readonly heteros: readonly number[]
  readonly betas: readonly number[]
  readonly centredBeta: number
  readonly replicates: number
}

/** All that was measured, and the pictures of attention. */
interface Found {
  readonly found: readonly ImageFound[]
  readonly levels: LevelImages
  readonly pictures: readonly Pictures[]
}

export function imageResult(
  given: Given, set: PatternSet, { found, levels, pictures }: Found, seed: number,
): ExperimentResult {
  const rows = found.map((one) => imageRow(one, seed))
  const { replicates, neighbours } = given
  return {
    summary: summaryOf(given, set, rows) + levelImagesSummary(given, levels),
    tables: [{
      name: 'accuracies', title: 'Images recalled, counted in two ways',
      caption: 'Right by start: the share of starts whose last state correlates most with their own image; chance is 1/P. '
        + 'By pattern, as the notebook counts: the share of images with which no other start\'s state correlates more; it '
        + 'is 1 where all states are the same but for a trace of the start. Similar: each image is joined with the '
        + `${neighbours} most correlated ones. Means over ${replicates} runs with bootstrap intervals; self is the `
        + 'correlation with the own image, different counts the states that correlate by less than 0.95.',
      columns: [
        { key: 'preparation', title: 'images' }, { key: 'graph', title: 'graph' }, { key: 'beta', title: 'β' },
        { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'count', title: 'P' },
        { key: 'row', title: 'right by start' }, { key: 'rowLow', title: '95 % from' }, { key: 'rowHigh', title: 'to' },
        { key: 'column', title: 'by pattern' }, { key: 'columnLow', title: '95 % from' }, { key: 'columnHigh', title: 'to' },
        { key: 'self', title: 'self' }, { key: 'distinct', title: 'different' },
      ],
      rows,
    }, ...levelImagesTables(given, levels)],
    plots: [metricsPlot(given, rows), signPlot(given, rows), betaPlot(given, rows), ...levelImagesPlots(given, levels)],
    pictures: [...pictures, ...levelImagePictures(given, set, levels)],
    comparison: comparisonWith(given, set, rows),
  }
}

type ImageRow = ReturnType<typeof imageRow>

function imageRow({ preparation, graph, beta, a, h, count, runs }: ImageFound, seed: number) {
  const estimate = (of: 'row' | 'column') => estimateOver(runs.map((run) => run[of]), seed,
    `images/bootstrap/${preparation}/${graph}/${beta}/${a}/${h}/${count}/${of}`)
  const [row, column] = [estimate('row'), estimate('column')]
  return {
    preparation, graph, beta, a, h, count, row: row.mean, rowLow: row.low, rowHigh: row.high, column: column.mean,
    columnLow: column.low, columnHigh: column.high, self: meanOf(runs.map((run) => run.self)),
    distinct: meanOf(runs.map((run) => run.distinct)),
  }
}

const ofPublished = (rows: readonly ImageRow[], { beta }: Given) =>
  rows.filter((row) => row.preparation === 'as published' && row.graph === 'none' && row.beta === beta)

const share = (value: number | undefined): string => (value === undefined ? 'not measured' : value.toFixed(2))

function summaryOf(given: Given, { source }: PatternSet, rows: readonly ImageRow[]): string {
  const most = given.counts.at(-1)!
  const at = (some: readonly ImageRow[]): ImageRow | undefined => some.find(({ count }) => count === most)
  const published = ofPublished(rows, given)
  const [stored, empty] = [1, 0].map((a) => at(published.filter((row) => row.a === a)))
  const similar = (h: number): ImageRow[] => rows.filter((row) =>
    row.preparation === 'as published' && row.graph === 'similar' && row.a === 1 && row.h === h)
  const best = given.heteros.filter((h) => similar(h).length > 0)
    .map((h) => ({ h, mean: meanOf(similar(h).map(({ row }) => row)) }))
    .reduce((left, right) => (right.mean > left.mean ? right : left), { h: 0, mean: meanOrNone(similar(0)) })
  const beta = given.betas.at(-1)!
  const centred = at(rows.filter((row) => row.preparation === 'centred' && row.graph === 'none' && row.beta === beta))
  return [
    `Are images recalled, and does the way to count mislead? Of the first ${most} images of ${source}${stored === undefined ? ''
      : `, stored and recalled as published with a = 1, ${share(stored.row)} of the starts are recalled, while the notebook’s `
        + `count says ${share(stored.column)}`}.`,
    empty === undefined ? '' : `With a = 0, where no image is stored at all, the notebook’s count says `
      + `${share(empty.column)}, and ${share(empty.row)} of the starts are right, which is chance: all states are −mean `
      + 'image but for '
      + `(1 − η)^${given.steps} of their start, a trace by which the notebook’s count still tells starts apart.`,
    [
      similar(0).length === 0 ? '' : `On the graph of similar images with a = 1 ${best.h === 0
        ? 'no h lets more starts be recalled than h = 0 does'
        : `most starts are recalled with h = ${String(best.h).replace('-', '−')}: ${share(at(similar(best.h))?.row)}, and `
          + `${share(at(similar(0))?.row)} with h = 0`}${best.h < 0
        ? '; anti-Hebbian hetero-association takes away what similar images share' : ''}.`,
      centred === undefined ? '' : `Of centred images with β = ${beta}, ${share(centred.row)} are recalled.`,
    ].filter((part) => part !== '').join(' '),
  ].filter((part) => part !== '').join('\n\n')
}

/** The mean accuracy by start; −1 where there are no rows. */
const meanOrNone = (rows: readonly ImageRow[]): number => (rows.length === 0 ? -1 : meanOf(rows.map(({ row }) => row)))

/** Both ways to count against a, and chance. */
const metricsPlot = (given: Given, rows: readonly ImageRow[]): Plot => ({
  name: 'metrics', title: 'Two ways to count, as published without edges',
  caption: 'By start: states nearest to their own image. By pattern, as the notebook counts: images that no other start\'s '
    + `state is nearer to. ${saidOfEstimates(given.replicates, 'run', 'runs')}`,
  rows: ofPublished(rows, given).filter(({ a, h }) => h === 0 && given.autos.includes(a))
    .sort((left, right) => left.a - right.a).flatMap((row) => {
      const panel = `${row.count} images`
      return [
        { panel, a: row.a, way: 'by start', accuracy: row.row, low: row.rowLow, high: row.rowHigh },
        { panel, a: row.a, way: 'by pattern', accuracy: row.column, low: row.columnLow, high: row.columnHigh },
        { panel, a: row.a, way: 'chance, by start', accuracy: 1 / row.count, low: 1 / row.count, high: 1 / row.count },
      ]
    }),
  x: { key: 'a', title: 'a' }, y: { key: 'accuracy', title: 'share that is right' }, series: 'way', panel: 'panel',
  oneScale: true, interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

/** Accuracy by start against h on the graph of similar images. */
const signPlot = (given: Given, rows: readonly ImageRow[]): Plot => ({
  name: 'signs', title: 'Starts recalled on the graph of similar images',
  caption: `Each image is joined with its ${given.neighbours} most similar ones. `
    + `${saidOfEstimates(given.replicates, 'run', 'runs')} β = ${given.beta} as published, ${given.centredBeta} for `
    + 'centred images.',
  rows: (['a = 1', 'a = 1 − h'] as const).flatMap((line) => (['as published', 'centred'] as const).flatMap((preparation) =>
    rows.filter((row) => row.preparation === preparation && row.graph === 'similar' && given.heteros.includes(row.h)
      && row.a === (line === 'a = 1' ? 1 : 1 - row.h)).sort((left, right) => left.h - right.h)
      .map(({ count, h, row, rowLow, rowHigh }) => ({
        panel: `${preparation}, ${line}`, h, images: `${count} images`, accuracy: row, low: rowLow, high: rowHigh,
      })))),
  x: { key: 'h', title: 'h' }, y: { key: 'accuracy', title: 'starts that are right' }, series: 'images', panel: 'panel',
  oneScale: true, interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const betaPlot = (given: Given, rows: readonly ImageRow[]): Plot => ({
  name: 'betas', title: 'Centred images: starts recalled against β',
  caption: 'Images without the mean image and their own mean, of length 1; no edges, a = 1, nothing subtracted. '
    + saidOfEstimates(given.replicates, 'run', 'runs'),
  rows: rows.filter((row) => row.preparation === 'centred' && row.graph === 'none' && given.betas.includes(row.beta))
    .map(({ count, beta, row, rowLow, rowHigh }) =>
      ({ images: `${count} images`, beta, accuracy: row, low: rowLow, high: rowHigh })),
  x: { key: 'beta', title: 'β', scale: 'log' }, y: { key: 'accuracy', title: 'starts that are right' }, series: 'images',
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const needed = 'needs the images'

/** The printed accuracies beside ours of the same protocol, where images of that size were given. */
function comparisonWith(given: Given, { bits, grey }: PatternSet, rows: readonly ImageRow[]): PublishedNumber[] {
  const isTheirs = bits === publishedPixels && grey !== undefined && given.beta === 1 && given.eta === 0.1
    && given.steps === 100 && given.noise === 1
  return publishedImages.flatMap(({ a, h, accuracies }) => Object.entries(accuracies).map(([count, published]) => {
    const ours = ofPublished(rows, given).find((row) => row.a === a && row.h === h && row.count === Number(count))
    const written = isTheirs && ours !== undefined ? writtenLike(published, ours.column) : needed
    const agrees = written === needed ? null : written === published
    return {
      quantity: `accuracy by pattern, ${mixtureName(a, h)} without edges, ${count} images`, published, source: imageSource,
      ours: written, agrees,
      ...(!agrees && { why: written === needed
        ? 'the images are not ours to ship: --set experiment.patterns=FILE, the IDX file of Fashion-MNIST\'s test images'
        : `one run without a seed, of the first rows of a file that may have another order than the IDX file; ours is the `
          + `mean of ${given.replicates}, and ${ours!.row.toFixed(2)} by start` }),
    }
  }))
}
