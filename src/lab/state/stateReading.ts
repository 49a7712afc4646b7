import { lesionAssignment } from '../../circuit/lesionAssignment.js'
import { distinctBelow, stream } from '../../random/stream.js'
import type { PatternSet } from '../../words/patternSet.js'
import type { Opening, RingSetting } from '../session/messages.js'
import {
  commandLine, patternsFile, ringCommandLine, ringParameters, runRequest, type RunRequest,
} from './commandLine.js'
import type { LabState, StoredPattern } from './labState.js'
import { lesionsOf, lesionTexts, wholeAgain, type Shares } from './lesions.js'
import { bitsOfPattern, hexOfBits, shippedCount, type NamedBits } from './patternBits.js'
import { assignmentsOf, type CircuitDocument } from './settings.js'
import { circuitTextOf, digitsSource, documentOf, type ShippedFiles } from './shippedFiles.js'

/** A ring has so many memories at least. */
const fewest = 3

/** What follows from a state and what ships with the page, without anything being simulated. */
export class StateReading {
  readonly #state: LabState
  readonly #files: ShippedFiles
  readonly #shipped: PatternSet
  readonly #length: number
  #stored: readonly NamedBits[] | undefined
  #document: CircuitDocument | undefined
  #lesions: Shares | undefined

  /** `length` is that of the circuit's words. */
  constructor(state: LabState, files: ShippedFiles, shipped: PatternSet, length: number) {
    this.#state = state
    this.#files = files
    this.#shipped = shipped
    this.#length = length
  }

  /** The text of the circuit file. */
  get text(): string {
    return circuitTextOf(this.#state, this.#files)
  }

  get document(): CircuitDocument {
    return this.#document ??= documentOf(this.text)
  }

  /** What the circuit has lost. */
  get lesions(): Shares {
    return this.#lesions ??= lesionsOf(this.#state, this.document)
  }

  /** The pattern on the grid. */
  get pattern(): NamedBits {
    return this.#bitsOf(this.#state.pattern)
  }

  get stored(): readonly NamedBits[] {
    return this.#stored ??= this.#state.stored.map((pattern) => this.#bitsOf(pattern))
  }

  /** The pattern on the grid with the noise of the state. */
  get cue(): Uint8Array {
    const { seed, draw, noise } = this.#state
    const bits = this.pattern.bits.slice()
    const { uint32 } = stream(seed, `lab/cue/${draw}`)
    for (const bit of distinctBelow(bits.length, Math.round(noise * bits.length), uint32)) bits[bit]! ^= 1
    return bits
  }

  /** The word that a perfect memory would have read after so many reads. */
  wanted(reads: number): Uint8Array {
    const { stored, pattern, order } = this.#state
    const at = stored.findIndex(({ name }) => name === pattern.name)
    if (order === 'itself' || at < 0) return this.pattern.bits
    return this.#bitsOf(stored[(at + reads) % stored.length]!).bits
  }

  /** The label of the stored pattern that is nearest to a word, with how many bits differ. */
  nearest(word: Uint8Array): string {
    const found = this.stored
      .map(({ label, bits }) => ({ label, distance: differing(bits, word) }))
      .sort((left, right) => left.distance - right.distance)[0]
    if (!found) return 'nothing is stored'
    const { label, distance } = found
    return distance === 0 ? label : `${distance} ${distance === 1 ? 'bit' : 'bits'} from ${label}`
  }

  /** The pattern on the grid as one more to be stored, under a name that no other has. */
  get added(): StoredPattern {
    const { stored, pattern } = this.#state
    const taken = new Set(stored.map(({ name }) => name))
    if (!taken.has(pattern.name)) return pattern
    let number = 2
    while (taken.has(`${pattern.name} ${number}`)) number++
    return { name: `${pattern.name} ${number}`, hex: hexOfBits(this.pattern.bits) }
  }

  get opening(): Opening {
    const { circuit, circuitText, seed, order, settings, lesions } = this.#state
    return {
      text: this.text, source: circuitText === '' ? `circuits/${circuit}` : circuit,
      assignments: [...assignmentsOf(settings, this.document), ...lesionTexts(lesions).map(lesionAssignment)],
      seed, order, stored: this.stored, patternsSource: this.patternsSource,
    }
  }

  /** The ring of memories; undefined where fewer than three are stored, or there is no circuit. */
  get ring(): RingSetting | undefined {
    const { settings, seed, stored, pattern, ringOf, ringStart } = this.#state
    const { text, source } = this.opening
    if (text === '' || (ringOf === 'stored' && stored.length < fewest)) return undefined
    const own = stored.findIndex(({ name }) => name === pattern.name)
    return {
      circuit: {
        text, source,
        assignments: [...assignmentsOf(settings, this.document), ...wholeAgain(this.document).map(lesionAssignment)],
      },
      parameters: ringParameters(this.#state), ...(ringOf === 'stored' && { patterns: this.stored }),
      start: ringStart >= 0 ? ringStart : ringOf === 'stored' ? Math.max(0, own) : 0, seed,
    }
  }

  /** The command line of the ring, where there is one. */
  get ringCommandLine(): string | undefined {
    return ringCommandLine(this.#state, this.document)
  }

  get request(): RunRequest {
    return runRequest(this.#state, this.document, this.#shipped)
  }

  /** The command line that repeats the run. */
  get commandLine(): string {
    return commandLine(this.request)
  }

  /** Where the patterns of a run come from, as its command line names it. */
  get patternsSource(): string {
    return shippedCount(this.#state.stored, this.#shipped) === undefined ? patternsFile : digitsSource
  }

  #bitsOf(pattern: StoredPattern): NamedBits {
    return bitsOfPattern(pattern, this.#shipped, this.#length)
  }
}

/** How many bits of two words differ. */
export const differing = (left: Uint8Array, right: Uint8Array): number =>
  left.reduce((sum, bit, at) => sum + (bit ^ (right[at] ?? 0)), 0)
