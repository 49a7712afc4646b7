import { formatNumber } from '../../../report/formatNumber.js'
import { textWidth } from '../../../report/textWidth.js'
import { ticksBetween, tickStep } from '../ticks.js'
import { labelsWithRoom, type Label } from './labelsWithRoom.js'
import { endOf, type Stretch } from './timeStretches.js'

/** The time of a picture that is seen, and where it is. */
export interface SeenTime {
  readonly endMs: number
  readonly windowMs: number
  readonly left: number
  readonly right: number
}

/** Places along the time axis in CSS pixels, and texts at them. */
export interface RasterAxis {
  /** Of each stretch. */
  readonly lines: readonly (readonly [from: number, to: number])[]
  /** Between stretches, where time is left out. */
  readonly breaks: readonly (readonly [from: number, to: number])[]
  readonly onsets: readonly number[]
  readonly ticks: readonly number[]
  /** Times of the circuit. */
  readonly times: readonly Label[]
  /** What is said of stretches. */
  readonly words: readonly Label[]
}

/** How far ticks are apart at least. */
const apartPx = 50
export const [timePx, wordPx] = [12, 11]

/** A time to the microsecond. */
const timeText = (timeMs: number): string => formatNumber(Number(timeMs.toFixed(3)), 9)

/** The time axis of a raster: of stretches of time with breaks of so many milliseconds of the picture between them. */
export function rasterAxis(stretches: readonly Stretch[], breakMs: number, seen: SeenTime): RasterAxis {
  const { endMs, windowMs, left, right } = seen
  const pixelsPerMs = (right - left) / windowMs
  const step = tickStep(windowMs, (right - left) / apartPx)
  const placed = stretches.map((stretch) => {
    const from = right + (stretch.pictureMs - endMs) * pixelsPerMs
    return { ...stretch, from, to: Math.min(right, right + (endOf(stretch) - endMs) * pixelsPerMs) }
  }).filter(({ to }) => to >= left)
  const begun = placed.filter(({ from }) => from >= left)
  const ticks = placed.flatMap(({ fromMs, toMs, from }) => ticksBetween(fromMs, toMs, step)
    .filter((timeMs) => timeMs - fromMs > step / 2)
    .map((timeMs) => ({ text: timeText(timeMs), at: from + (timeMs - fromMs) * pixelsPerMs })))
    .filter(({ at }) => at >= left && at <= right)
  const times = [
    ...begun.map(({ fromMs, from }) => ({ text: `${timeText(fromMs)} ms`, from })),
    ...ticks.map(({ text, at }) => ({ text, from: at - textWidth(text, timePx) / 2 })),
  ]
  return {
    lines: placed.map(({ from, to }) => [Math.max(left, from), to]),
    breaks: placed.filter(({ isAfterBreak, from }) => isAfterBreak && from > left)
      .map(({ from }) => [Math.max(left, from - breakMs * pixelsPerMs), from]),
    onsets: begun.map(({ from }) => from),
    ticks: ticks.map(({ at }) => at),
    times: labelsWithRoom(times, right + 8, timePx),
    words: begun.filter(({ text, from }, index) => from + textWidth(text, wordPx) + 8 < (begun[index + 1]?.from ?? Infinity))
      .map(({ text, from }) => ({ text, from: from + 4 })),
  }
}
