import type { RecallResult } from '../experiments/recallResult.js'
import { fourDigits, quantitative, tooltipOf, type Piece } from './channels.js'
import { decimationOf, everyNth, type Decimation } from './decimate.js'
import type { Figure } from './figure.js'
import { formatFixed } from './formatNumber.js'
import { ink, palette } from './theme.js'

const pointsMax = 20_000
const widthPx = 640
const columnPxMin = 180
const gapPx = 24
const bandPx = 60
const ratePx = 24
const rateGapPx = 4
const markPx = 2
type Window = RecallResult['rasters'][number]
type Population = Window['populations'][number]

const ofPresentations = 'Time counts from the beginning of the presentation named above, in the first replicate.'

/**
 * Spikes of every population, a column for each window of time and a band for each population in the circuit's order.
 * Absent without spikes. `about` is the caption's part on what times and cells are shown.
 */
export function raster(
  { rasters: windows }: Pick<RecallResult, 'rasters'>, about = ofPresentations,
): Figure | undefined {
  const counts = windows.flatMap(({ populations }) => populations.map(({ timesMs }) => timesMs.length))
  const decimation = decimationOf(counts, pointsMax)
  if (decimation.total === 0) return undefined
  return {
    name: 'raster',
    title: 'Spikes of every population',
    caption: 'Each mark is one spike, time to the right, cell number upwards; the number at the top of an axis is the '
      + `population's size. ${about} `
      + shownText(decimation) + rateText(windows),
    rows: windows.flatMap((window, column) => window.populations.flatMap((population) => [
      ...everyNth(rowsOf(column, population, window.binMs !== undefined), decimation.step), ...rateRows(window, column,
        population),
    ])),
    specification: specification(windows),
  }
}

const rowsOf = (column: number, { population, timesMs, cells }: Population, hasRates: boolean) =>
  timesMs.map((time, index) =>
    ({ window: column + 1, population, time_ms: Number(time.toFixed(4)), cell: cells[index]!,
      ...(hasRates && { until_ms: '', rate_hz: '' }) }))

const exact = (value: number) => Number(value.toPrecision(10))

/** The bins in which a population fired. */
function rateRows({ fromMs, binMs }: Window, column: number, { population, count, counts }: Population) {
  if (binMs === undefined || counts === undefined) return []
  return counts.flatMap((spikes, bin) => (spikes === 0 ? [] : [{
    window: column + 1, population, time_ms: exact(fromMs + bin * binMs), cell: '',
    until_ms: exact(fromMs + (bin + 1) * binMs), rate_hz: exact(spikes / count / (binMs / 1000)),
  }]))
}

const rateText = ([window]: readonly Window[]): string => (window?.binMs === undefined ? ''
  : ` Below each population is its rate, in spikes per second and cell, in bins of ${window.binMs} ms; all cells count.`)

const shownText = ({ step, total, shown }: Decimation): string => step === 1
  ? `All ${formatFixed(total, 0)} spikes are shown.`
  : `Of ${formatFixed(total, 0)} spikes, every ${ordinal(step)} of each population is shown, `
    + `${formatFixed(shown, 0)} in all.`

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  return `${formatFixed(number, 0)}${teen ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`
}

function specification(windows: readonly Window[]): Piece {
  const width = Math.max(columnPxMin, Math.floor((widthPx - gapPx * (windows.length - 1)) / windows.length))
  return {
    params: windows.map(({ populations }, column) => ({
      name: `zoom_${column}`, bind: 'scales', views: populations.map((_, row) => bandName(column, row)),
      select: { type: 'interval', encodings: ['x'], zoom: 'wheel![event.shiftKey]' },
    })),
    spacing: gapPx,
    hconcat: windows.map((window, column) => ({
      title: { text: window.name, fontSize: 12, offset: 6, limit: 1.5 * width },
      spacing: 7,
      bounds: 'flush',
      resolve: { scale: { x: 'shared' } },
      vconcat: window.populations.map((_, row) => band(window, row, column, width)),
    })),
  }
}

const bandName = (column: number, row: number): string => `band-${column}-${row}`

function band(window: Window, row: number, column: number, width: number): Piece {
  const { population, count } = window.populations[row]!
  const { fromMs, toMs } = window
  // Spikes of the first tick stand clear of the axis.
  const domain = [fromMs - (toMs - fromMs) / 50, toMs]
  const last = row === window.populations.length - 1
  const timeAxis = last ? { title: 'time (ms)', orient: 'bottom', tickCount: Math.floor(width / 50) } : null
  const cellAxis = {
    values: [0, count], format: ',d', tickSize: 3, labelFontSize: 10, domainColor: ink.frame,
    labelBaseline: { condition: { test: 'datum.value === 0', value: 'bottom' }, value: 'top' },
    title: population, titleAngle: 0, titleAlign: 'right', titleBaseline: 'middle', titleX: -48, titleFontSize: 12,
    titleLimit: 160,
  }
  const x = quantitative('time_ms', { scale: { domain, nice: false }, axis: timeAxis })
  const tick = {
    name: bandName(column, row),
    transform: [{ filter: '!isValid(datum.rate_hz) || datum.rate_hz === \'\'' }],
    mark: {
      type: 'tick', clip: true, orient: 'vertical', color: ink.text, opacity: 1,
      thickness: markPx, size: Math.max(markPx, Math.min(8, bandPx / count)),
    },
    encoding: {
      x,
      y: quantitative('cell', {
        scale: { domain: [0, Math.max(1, count)], nice: false, range: [bandPx, 0] }, axis: column === 0 ? cellAxis : null,
      }),
      tooltip: tooltipOf([['population', 'population'], ['cell', 'cell', 'd'], ['time_ms', 'time (ms)', '.4~f']]),
    },
  }
  const own = [{ filter: { field: 'window', equal: column + 1 } }, { filter: { field: 'population', equal: population } }]
  const most = mostHz(window, row)
  if (most === undefined) {
    return { ...tick, width, height: bandPx, view: { fill: ink.shade }, transform: [...own, ...tick.transform] }
  }
  const rateAxis = {
    values: [most], format: '.3~r', tickSize: 3, labelFontSize: 10, labelColor: palette.blue,
    domainColor: ink.frame, title: null, orient: 'left', labelBaseline: 'top',
  }
  return {
    width, height: bandPx + rateGapPx + ratePx, view: { fill: ink.shade }, transform: own,
    resolve: { scale: { y: 'independent' } },
    layer: [tick, {
      transform: [{ filter: 'isValid(datum.rate_hz) && datum.rate_hz !== \'\'' }],
      mark: { type: 'rect', clip: true, color: palette.blue, strokeWidth: 0 },
      encoding: {
        x, x2: { field: 'until_ms' },
        y: quantitative('rate_hz', {
          scale: { domain: [0, most], nice: false, range: [bandPx + rateGapPx + ratePx, bandPx + rateGapPx] },
          axis: column === 0 ? rateAxis : null,
        }),
        y2: { datum: 0 },
        tooltip: tooltipOf([
          ['population', 'population'], ['time_ms', 'from (ms)', '.4~f'], ['until_ms', 'to (ms)', '.4~f'],
          ['rate_hz', 'rate (Hz)', fourDigits],
        ]),
      },
    }],
  }
}

/** The highest rate of a population in a window, 1 where it is silent; undefined where rates were not kept. */
function mostHz({ binMs, populations }: Window, row: number): number | undefined {
  const { counts, count } = populations[row]!
  if (binMs === undefined || counts === undefined) return undefined
  return Math.max(...counts) / count / (binMs / 1000) || 1
}
