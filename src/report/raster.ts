import type { RecallResult } from '../experiments/recallResult.js'
import { quantitative, tooltipOf, type Piece } from './channels.js'
import { decimationOf, everyNth, type Decimation } from './decimate.js'
import type { Figure } from './figure.js'
import { formatFixed } from './formatNumber.js'
import { ink } from './theme.js'

const pointsMax = 20_000
const widthPx = 640
const columnPxMin = 180
const gapPx = 24
const bandPx = 60
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
      + shownText(decimation),
    rows: windows.flatMap(({ populations }, column) =>
      populations.flatMap((population) => everyNth(rowsOf(column, population), decimation.step))),
    specification: specification(windows),
  }
}

const rowsOf = (column: number, { population, timesMs, cells }: Population) =>
  timesMs.map((time, index) =>
    ({ window: column + 1, population, time_ms: Number(time.toFixed(4)), cell: cells[index]! }))

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
  return {
    name: bandName(column, row),
    width, height: bandPx, view: { fill: ink.shade },
    transform: [
      { filter: { field: 'window', equal: column + 1 } }, { filter: { field: 'population', equal: population } },
    ],
    mark: {
      type: 'tick', clip: true, orient: 'vertical', color: ink.text, opacity: 1,
      thickness: markPx, size: Math.max(markPx, Math.min(8, bandPx / count)),
    },
    encoding: {
      x: quantitative('time_ms', { scale: { domain, nice: false }, axis: timeAxis }),
      y: quantitative('cell', {
        scale: { domain: [0, Math.max(1, count)], nice: false }, axis: column === 0 ? cellAxis : null,
      }),
      tooltip: tooltipOf([['population', 'population'], ['cell', 'cell', 'd'], ['time_ms', 'time (ms)', '.4~f']]),
    },
  }
}
