/** The shortest bin of 1, 2, 5, 10, 20 … ticks that parts so many ticks into at most `binsMax` bins. */
export function binTicksFor(ticks: number, binsMax: number): number {
  if (!(binsMax >= 1)) throw new RangeError(`${binsMax} bins part no time`)
  for (let decade = 1; ; decade *= 10) {
    for (const step of [1, 2, 5]) if (Math.ceil(ticks / (step * decade)) <= binsMax) return step * decade
  }
}
