/** One line on a terminal's stderr that is drawn over and over; nothing where stderr is no terminal. */
export interface ProgressLine {
  show(text: string): void
  /** Removes the line, so that other output starts on a clean one. */
  clear(): void
}

const redrawEveryMs = 100

export function progressLine(enabled: boolean): ProgressLine {
  if (!enabled || !process.stderr.isTTY) return { show: () => {}, clear: () => {} }
  let lastMs = -Infinity
  let drawn = false
  return {
    show(text) {
      const nowMs = performance.now()
      if (nowMs - lastMs < redrawEveryMs) return
      lastMs = nowMs
      drawn = true
      process.stderr.write(`\r\u001B[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`)
    },
    clear() {
      if (drawn) process.stderr.write('\r\u001B[2K')
      drawn = false
    },
  }
}

/** 75 → "1 min 15 s"; 7500 → "2 h 5 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return `${whole} s`
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
