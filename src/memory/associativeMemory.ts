/**
 * The one face of every level of description: an address goes in, the data word that was stored near it comes back.
 */
export interface AssociativeMemory<Word> {
  /** Bits of a binary word, or dimensions of a real vector. */
  readonly length: number
  /**
   * Stores `data` at `address`. `strength` is 1 unless stated, may be negative, and must be an integer where weights
   * are counters.
   */
  write(address: Word, data: Word, strength?: number): void
  /** One step of recall; feeding the answer back until it no longer changes is recall. */
  read(cue: Word): Word
  /** The words that `read` gives for each cue, where a memory reads many at once faster than one after the other. */
  readMany?(cues: readonly Word[]): Word[]
}

/** What one read did. */
export interface Reading<Word> {
  readonly word: Word
  /** How many hard locations, or stored patterns, took part. Where none did, the cue was silent: `word` is the cue. */
  readonly active: number
}

/** A memory that also says how much a cue activated. */
export interface DetailedMemory<Word> extends AssociativeMemory<Word> {
  readDetailed(cue: Word): Reading<Word>
}

/** What one recall did: the words read, the first one step from the cue. */
export interface Recall<Word> {
  readonly steps: readonly Word[]
  /** Whether the last word is a fixed point (reading it gives itself), rather than the cap being reached. */
  readonly settled: boolean
}

/**
 * Iterates `read` from a cue until the word no longer changes or `cap` reads were made (Kanerva 1988, chapter 8).
 * The first of `steps` is one read; the last is the answer.
 */
export function recall<Word>(
  memory: Pick<AssociativeMemory<Word>, 'read'>, cue: Word, cap: number, equal: (left: Word, right: Word) => boolean,
): Recall<Word> {
  const steps: Word[] = []
  let current = cue
  while (steps.length < cap) {
    const next = memory.read(current)
    steps.push(next)
    if (equal(next, current)) return { steps, settled: true }
    current = next
  }
  return { steps, settled: false }
}

/**
 * `recall` of many cues, word for word. A memory with `readMany` reads all that have not settled at once; another one
 * recalls one cue after the other.
 */
export function recallMany<Word>(
  memory: Pick<AssociativeMemory<Word>, 'read' | 'readMany'>, cues: readonly Word[], cap: number,
  equal: (left: Word, right: Word) => boolean,
): Recall<Word>[] {
  if (!memory.readMany) return cues.map((cue) => recall(memory, cue, cap, equal))
  const recalls = cues.map((cue) => ({ current: cue, steps: [] as Word[], settled: false }))
  for (let read = 0; read < cap; read++) {
    const moving = recalls.filter(({ settled }) => !settled)
    if (moving.length === 0) break
    const words = memory.readMany(moving.map(({ current }) => current))
    moving.forEach((one, index) => {
      const next = words[index]!
      one.steps.push(next)
      one.settled = equal(next, one.current)
      one.current = next
    })
  }
  return recalls.map(({ steps, settled }) => ({ steps, settled }))
}

/** Throws a RangeError unless words have the length of a memory. */
export function demandLength(length: number, ...words: readonly { readonly length: number }[]): void {
  for (const word of words) {
    if (word.length !== length) throw new RangeError(`a word of ${word.length} bits in a memory of ${length}`)
  }
}
