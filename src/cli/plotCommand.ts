import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { InputError, nearest } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { readStoredFigures } from '../files/readStoredFigures.js'
import { readRunSpikes } from '../files/readRunSpikes.js'
import type { Figure } from '../report/figure.js'
import { stripName } from '../report/filmFigures.js'
import { pageHeightMm, paperFigure } from '../report/paper/paperFigure.js'
import { paperStrip } from '../report/paper/paperStrip.js'
import { populationRates } from '../report/spikes/populationRates.js'
import { binTicksFor } from '../recording/binTicks.js'
import { selectSpikes, type SpikeSelection } from '../recording/recordedSpikes.js'
import { spikeCorrelogram } from '../report/spikes/spikeCorrelogram.js'
import { spikeIntervals } from '../report/spikes/spikeIntervals.js'
import { spikeRaster } from '../report/spikes/spikeRaster.js'
import { convertSvg, drawnFormats } from './convertSvg.js'
import { holdsRecord, holdsStudy } from './keptFolder.js'
import { numberOption } from './numberOption.js'
import { keptRunIn } from './reportCommand.js'
import { runFigures, runFilms } from './runReport.js'

/** Options as commander gives them. */
export interface PlotOptions {
  readonly figure?: string
  readonly out?: string
  readonly from?: string
  readonly to?: string
  readonly population?: string
  readonly bin?: string
  readonly period?: string
  readonly lag?: string
  readonly width: string
  readonly font?: string
  readonly fontSize: string
}

const formats = ['.svg', ...drawnFormats]

const binMsOf = ({ bin }: PlotOptions): number => numberOption('--bin', bin ?? '1')

/** Of bins of 1 ms and more, the shortest of which there are not too many. */
const shortestBinMs = ({ run, from, to }: SpikeSelection): number =>
  Math.max(1, binTicksFor(to - from, 1000) * run.resolutionMs)

/** Figures that are made of a run's spikes. */
const ofSpikes = {
  'raster': (selection: SpikeSelection) => spikeRaster(selection),
  'population-rates': (selection: SpikeSelection, options: PlotOptions) =>
    populationRates(selection, { binMs: options.bin === undefined ? shortestBinMs(selection) : binMsOf(options) }),
  'psth': (selection: SpikeSelection, options: PlotOptions) => {
    const { period } = options
    if (period === undefined) {
      throw new InputError({ field: '--period', problem: 'is missing', allowed: 'the time between stimuli in ms, for a psth' })
    }
    return populationRates(selection, { binMs: binMsOf(options), periodMs: numberOption('--period', period) })
  },
  'intervals': (selection: SpikeSelection) => spikeIntervals(selection),
  'correlogram': (selection: SpikeSelection, options: PlotOptions) =>
    spikeCorrelogram(selection, { binMs: binMsOf(options), lagMs: numberOption('--lag', options.lag ?? '50') }),
} as const

/** Whether times, populations or bins are asked for that a figure of the report does not have. */
const asksForSpikes = ({ from, to, population, bin, period, lag }: PlotOptions): boolean =>
  [from, to, population, bin, period, lag].some((option) => option !== undefined)

/**
 * `lobule plot`: one figure of a run or study for a paper: as the report has it or, where times, populations or bins are
 * asked for or the report has none, anew from the spikes. Without a name it lists what there is. Throws an InputError for
 * a folder, figure or option that does not fit.
 */
export async function plotCommand(folder: string, options: PlotOptions): Promise<void> {
  if (!holdsRecord(folder)) {
    const allowed = 'the folder of a run or of a study that ended'
    throw new InputError({ source: folder, problem: 'has no record.json', allowed })
  }
  const stored = readStoredFigures(folder)
  const hasSpikes = existsSync(join(folder, 'spikes.parquet'))
  const kept = existsSync(join(folder, 'summary.json')) && !holdsStudy(folder) ? keptRunIn(folder) : undefined
  const reported = kept ? runFigures(kept) : []
  const films = kept ? runFilms(kept) : []
  const names = [...new Set([
    ...(hasSpikes ? Object.keys(ofSpikes) : []), ...films.map(stripName), ...reported.map((one) => one.name), ...stored.names,
  ])]
  const { figure: name } = options
  if (name === undefined) {
    process.stdout.write(`${names.join('\n')}\n`)
    return
  }
  if (!names.includes(name)) {
    const allowed = names.length === 0 ? 'nothing: this folder has neither figures nor spikes' : names.join(', ')
    throw new InputError({ field: '--figure', problem: `found "${name}"${nearest(name, names)}`, allowed })
  }
  if (asksForSpikes(options) && !(hasSpikes && name in ofSpikes)) {
    const allowed = `times, populations, bins and lags with ${Object.keys(ofSpikes).join(', ')}, of runs with spikes`
    throw new InputError({ field: '--figure', problem: `${name} is not made of spikes`, allowed })
  }
  const out = options.out ?? `${name}.svg`
  if (!formats.includes(extname(out))) {
    const allowed = `a name that ends in ${formats.join(', ')}`
    throw new InputError({ field: '--out', problem: `found "${basename(out)}"`, allowed })
  }
  const ofReport = reported.find((one) => one.name === name)
  const isOfSpikes = hasSpikes && name in ofSpikes && (asksForSpikes(options) || !ofReport)
  const size = {
    widthMm: numberOption('--width', options.width), fontPt: numberOption('--font-size', options.fontSize), font: options.font,
  }
  const film = films.find((one) => stripName(one) === name)
  const figure = film ?? (isOfSpikes ? await figureOfSpikes(folder, name as keyof typeof ofSpikes, options)
    : ofReport ?? stored.read(name))
  const { svg, caption } = 'reels' in figure ? paperStrip(figure, size)
    : { svg: await paperFigure(figure, size), caption: figure.caption }
  if (extname(out) === '.svg') atomicWrite(out, svg)
  else convertSvg(svg, out)
  process.stdout.write(`${out}\n${caption}\n`)
  const heightMm = Number(svg.match(/ height="([\d.]+)mm"/)![1])
  if (heightMm <= pageHeightMm) return
  process.stderr.write(`${heightMm} mm high, more than a page has room for: ${lowerBy(isOfSpikes)}\n`)
}

/** What makes a figure lower. */
const lowerBy = (isOfSpikes: boolean): string =>
  `a larger --width or a smaller --font-size lets more plots stand beside each other${
    isOfSpikes ? ', and --population chooses some' : ''}`

async function figureOfSpikes(folder: string, name: keyof typeof ofSpikes, options: PlotOptions): Promise<Figure> {
  const selection = selectSpikes(await readRunSpikes(folder), {
    fromMs: options.from === undefined ? undefined : numberOption('--from', options.from),
    toMs: options.to === undefined ? undefined : numberOption('--to', options.to),
    populations: options.population?.split(',').map((part) => part.trim()),
  })
  const figure = ofSpikes[name](selection, options)
  if (figure === undefined) {
    const allowed = 'populations and a time with spikes'
    throw new InputError({ field: '--figure', problem: `nothing to show in "${name}"`, allowed })
  }
  return figure
}
