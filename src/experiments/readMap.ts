import { bootstrapMean } from '../analysis/bootstrap.js'
import type { Estimate } from '../analysis/estimate.js'
import { stream } from '../random/stream.js'
import { hamming } from '../words/distance.js'
import type { Pattern } from '../words/patternSet.js'
import type { Word } from '../words/word.js'

/** One recall as its reads follow each other: distances in bits, of the cue first. */
export interface RecallPath {
  /** Label of the pattern that was cued, and the noise of the cue. */
  readonly label: string
  readonly noise: number
  /** From the pattern that was cued, and from the nearest other one. */
  readonly own: readonly number[]
  readonly rival: readonly number[]
}

/** How reads of one replicate followed each other. */
export interface ReadPaths {
  /** Reads after the first one of a recall: wrong bits before, wrong bits after, how many such reads. */
  readonly later: readonly (readonly [before: number, after: number, reads: number])[]
  /** Of some recalls, evenly spaced over the patterns at each noise. */
  readonly paths: readonly RecallPath[]
}

/** Paths that are kept at each noise. */
const pathsMax = 10

/** Follows the recalls of a replicate. */
export class ReadWatch {
  readonly #patterns: readonly Pattern[]
  readonly #later = new Map<string, [number, number, number]>()
  readonly #paths: RecallPath[] = []

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns
  }

  take(index: number, noise: number, cue: Word, reads: readonly Word[]): void {
    const { word, label } = this.#patterns[index]!
    const words = [cue, ...reads]
    const own = words.map((one) => hamming(one, word))
    for (let read = 1; read < reads.length; read++) {
      const [before, after] = [own[read]!, own[read + 1]!]
      const known = this.#later.get(`${before},${after}`)
      if (known) known[2]++
      else this.#later.set(`${before},${after}`, [before, after, 1])
    }
    const every = Math.ceil(this.#patterns.length / pathsMax)
    if (index % every !== 0 || this.#patterns.length < 2) return
    const others = this.#patterns.filter((_, other) => other !== index)
    const rival = words.map((one) => others.reduce((least, other) => Math.min(least, hamming(one, other.word)), one.length))
    this.#paths.push({ label, noise, own, rival })
  }

  found(): ReadPaths {
    const later = [...this.#later.values()].sort(([left, after], [right, other]) => left - right || after - other)
    return { later, paths: this.#paths }
  }
}

/** What reads after the first one do to the error, by the error that they begin with. */
export interface ReadMapPoint {
  /** Fractions of wrong bits: the mean before, and the mean after with its interval over the replicates that have it. */
  readonly before: number
  readonly after: Estimate
  readonly reads: number
}

/** Classes of the error before are as wide as this fraction of the bits; a word without an error is a class of its own. */
const classWidth = 0.02

/** The map of the iterated read, from error to error (Amari & Maginu 1988), by classes of the error before. */
export function readMap(replicates: readonly ReadPaths[], bits: number, seed: number): ReadMapPoint[] {
  const classOf = (before: number): number => Math.ceil(before / (classWidth * bits))
  const classes = new Set(replicates.flatMap(({ later }) => later.map(([before]) => classOf(before))))
  return [...classes].sort((left, right) => left - right).map((wanted) => {
    const own = replicates.map(({ later }) => later.filter(([before]) => classOf(before) === wanted))
      .filter((reads) => reads.length > 0)
    const all = own.flat()
    const count = all.reduce((sum, [, , reads]) => sum + reads, 0)
    return {
      before: all.reduce((sum, [before, , reads]) => sum + before * reads, 0) / count / bits,
      after: bootstrapMean(own.map(meanAfter).map((after) => after / bits), stream(seed,
        `recall/bootstrap/read-map/${wanted}`)),
      reads: count,
    }
  })
}

function meanAfter(reads: ReadPaths['later']): number {
  const count = reads.reduce((sum, [, , many]) => sum + many, 0)
  return reads.reduce((sum, [, after, many]) => sum + after * many, 0) / count
}
