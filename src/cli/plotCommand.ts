import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { InputError, nearest } from '../errors/inputError.js'
import { atomicWrite } from '../files/atomicWrite.js'
import { readStoredFigures } from '../files/readStoredFigures.js'
import { readRunSpikes } from '../files/readRunSpikes.js'
import type { Figure } from '../report/figure.js'
import { paperFigure } from '../report/paperFigure.js'
import { populationRates } from '../report/spikes/populationRates.js'
import { selectSpikes, type SpikeSelection } from '../recording/recordedSpikes.js'
import { spikeCorrelogram } from '../report/spikes/spikeCorrelogram.js'
import { spikeIntervals } from '../report/spikes/spikeIntervals.js'
import { spikeRaster } from '../report/spikes/spikeRaster.js'
import { convertSvg, drawnFormats } from './convertSvg.js'
import { holdsRecord } from './keptFolder.js'
import { numberOption } from './numberOption.js'

/** Options as commander gives them. */
export interface PlotOptions {
  readonly figure?: string
  readonly out?: string
  readonly from?: string
  readonly to?: string
  readonly population?: string
  readonly bin: string
  readonly period?: string
  readonly lag: string
  readonly width: string
  readonly font?: string
  readonly fontSize: string
}

const formats = ['.svg', ...drawnFormats]

/** Figures that are made of a run's spikes. */
const ofSpikes = {
  'raster': (selection: SpikeSelection) => spikeRaster(selection),
  'population-rates': (selection: SpikeSelection, { bin }: PlotOptions) =>
    populationRates(selection, { binMs: numberOption('--bin', bin) }),
  'psth': (selection: SpikeSelection, { bin, period }: PlotOptions) => {
    if (period === undefined) {
      throw new InputError({ field: '--period', problem: 'is missing', allowed: 'the time between stimuli in ms, for a psth' })
    }
    return populationRates(selection, { binMs: numberOption('--bin', bin), periodMs: numberOption('--period', period) })
  },
  'intervals': (selection: SpikeSelection) => spikeIntervals(selection),
  'correlogram': (selection: SpikeSelection, { bin, lag }: PlotOptions) =>
    spikeCorrelogram(selection, { binMs: numberOption('--bin', bin), lagMs: numberOption('--lag', lag) }),
} as const

/**
 * `lobule plot`: one figure of a run or study for a paper. Without a name it lists what there is. Throws an InputError
 * for a folder, figure or option that does not fit.
 */
export async function plotCommand(folder: string, options: PlotOptions): Promise<void> {
  if (!holdsRecord(folder)) {
    const allowed = 'the folder of a run or of a study that ended'
    throw new InputError({ source: folder, problem: 'has no record.json', allowed })
  }
  const stored = readStoredFigures(folder)
  const hasSpikes = existsSync(join(folder, 'spikes.parquet'))
  const names = [...new Set([...(hasSpikes ? Object.keys(ofSpikes) : []), ...stored.names])]
  const { figure: name } = options
  if (name === undefined) {
    process.stdout.write(`${names.join('\n')}\n`)
    return
  }
  if (!names.includes(name)) {
    const allowed = names.length === 0 ? 'nothing: this folder has neither figures nor spikes' : names.join(', ')
    throw new InputError({ field: '--figure', problem: `found "${name}"${nearest(name, names)}`, allowed })
  }
  const out = options.out ?? `${name}.svg`
  if (!formats.includes(extname(out))) {
    const allowed = `a name that ends in ${formats.join(', ')}`
    throw new InputError({ field: '--out', problem: `found "${basename(out)}"`, allowed })
  }
  const isOfSpikes = hasSpikes && name in ofSpikes
  const figure = isOfSpikes ? await figureOfSpikes(folder, name as keyof typeof ofSpikes, options) : stored.read(name)
  const svg = await paperFigure(figure, {
    widthMm: numberOption('--width', options.width), fontPt: numberOption('--font-size', options.fontSize), font: options.font,
  })
  if (extname(out) === '.svg') atomicWrite(out, svg)
  else convertSvg(svg, out)
  process.stdout.write(`${out}\n${figure.caption}\n`)
}

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
