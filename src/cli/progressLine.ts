/** How far a run is, on stderr: one line that is drawn over and over on a terminal, elsewhere a line now and then. */
export interface ProgressLine {
  show(text: string): void
  /** Removes the line of a terminal, so that other output starts on a clean one. */
  clear(): void
}

const redrawEveryMs = 100
const writeEveryMs = 10_000

/** What is written where: `columns` is the width of a terminal, undefined where there is none. */
interface ProgressPlace {
  readonly write: (text: string) => void
  readonly columns: number | undefined
  readonly nowMs: () => number
}

const stderr = (): ProgressPlace => ({
  write: (text) => process.stderr.write(text),
  get columns() {
    return process.stderr.isTTY ? process.stderr.columns || 80 : undefined
  },
  nowMs: () => performance.now(),
})

export function progressLine(enabled: boolean, place: ProgressPlace = stderr()): ProgressLine {
  if (!enabled) return { show: () => {}, clear: () => {} }
  return place.columns === undefined ? writtenLine(place) : drawnLine(place)
}

function drawnLine(place: ProgressPlace): ProgressLine {
  const { write, nowMs } = place
  let lastMs = -Infinity
  let drawn = false
  return {
    show(text) {
      if (nowMs() - lastMs < redrawEveryMs) return
      lastMs = nowMs()
      drawn = true
      write(`\r\u001B[2K${text.slice(0, place.columns! - 1)}`)
    },
    clear() {
      if (drawn) write('\r\u001B[2K')
      drawn = false
    },
  }
}

/** The first line comes when 10 s are over: of what is done before there is nothing to tell. */
function writtenLine({ write, nowMs }: ProgressPlace): ProgressLine {
  let lastMs = nowMs()
  return {
    show(text) {
      if (nowMs() - lastMs < writeEveryMs) return
      lastMs = nowMs()
      write(`lobule: ${text}\n`)
    },
    clear() {},
  }
}

/** 75 → "1 min 15 s"; 7500 → "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return `${whole} s`
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
