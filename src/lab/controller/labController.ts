import { BehaviorSubject, Subject, Subscription, type Observable } from 'rxjs'
import { distinctBelow, stream } from '../../random/stream.js'
import { levels, type Level } from '../../levels/levelMemory.js'
import type { PatternSet } from '../../words/patternSet.js'
import type {
  CircuitFace, Opening, Presented, RanRun, Reply, Request, Trace, WeightCurve, WordAtLevels,
} from '../session/messages.js'
import { commandLine, patternsFile, runRequest, type RunRequest } from '../state/commandLine.js'
import type { LabState } from '../state/labState.js'
import { bitsOfPattern, hexOfBits, shippedCount, type NamedBits } from '../state/patternBits.js'
import type { TourStep } from '../tours.js'
import { Playback, type Frame } from './playback.js'
import { tourOf } from './tourTexts.js'
import { assignmentsOf, type CircuitDocument } from '../state/settings.js'
import { spikesOf } from '../session/volleyBatch.js'
import { circuitTextOf, digitsSource, documentOf, shippedPatterns, type ShippedFiles } from '../state/shippedFiles.js'

/** Where requests go, and replies come from. */
export interface Connection {
  post(request: Request): void
  readonly replies: Observable<Reply>
}

/** What came of the state so far: it follows from the worker's replies. */
export interface LabView {
  /** One line about what is going on, for everybody and for screen readers. */
  readonly status: string
  /** The message about a fault in what was given; empty where there is none. */
  readonly failure: string
  readonly face?: CircuitFace
  readonly isOpening: boolean
  readonly isPlaying: boolean
  /** The words read so far at each level, the cue first; empty before a recall. */
  readonly words: readonly WordAtLevels[]
  readonly isSettled: boolean
  readonly shares?: Presented['shares']
  readonly weights?: Presented['weights']
  readonly trace?: Trace
  /** Spikes of each population in the last presentation. */
  readonly spikes?: readonly number[]
  readonly curve?: WeightCurve
  readonly isWeighing: boolean
  readonly ring?: Extract<Reply, { readonly kind: 'settled' }>
  readonly run: { readonly phase: string; readonly done: number } | undefined
  readonly ran?: RanRun
}

export const readsMax = 10

/**
 * The logic of the page: actions change the state, the state decides what the worker is asked, and replies change the
 * view. It draws nothing and reads no clock.
 */
export class LabController {
  readonly state: BehaviorSubject<LabState>
  readonly view: BehaviorSubject<LabView>
  readonly frames = new Subject<Frame>()
  readonly shipped: PatternSet
  readonly files: ShippedFiles
  readonly #connection: Connection
  readonly #subscription: Subscription
  #playback = new Playback(0.1)
  #opened = ''
  /** Reads that were asked for and not yet answered, and how many of them nobody waits for any more. */
  #pending = 0
  #stale = 0
  #isStepping = false
  /** What a step of a tour is waiting to do. */
  #wanted: TourStep['action']

  constructor(files: ShippedFiles, state: LabState, connection: Connection) {
    this.files = files
    this.shipped = shippedPatterns(files)
    this.state = new BehaviorSubject(state)
    this.view = new BehaviorSubject<LabView>({
      status: 'Loading', failure: '', isOpening: true, isPlaying: false, words: [], isSettled: false,
      isWeighing: false, run: undefined,
    })
    this.#connection = connection
    this.#subscription = connection.replies.subscribe((reply) => this.#hear(reply))
  }

  close(): void {
    this.#subscription.unsubscribe()
  }

  get document(): CircuitDocument {
    return documentOf(circuitTextOf(this.state.value, this.files))
  }

  get bits(): number {
    return this.view.value.face?.bits ?? this.shipped.bits
  }

  /** The bits of the pattern on the grid. */
  get pattern(): NamedBits {
    return this.#bitsOf(this.state.value.pattern)
  }

  get stored(): NamedBits[] {
    return this.state.value.stored.map((pattern) => this.#bitsOf(pattern))
  }

  /** The word that a perfect memory would have read after so many reads. */
  wanted(reads: number): Uint8Array {
    const { stored, pattern, order } = this.state.value
    const at = stored.findIndex(({ name }) => name === pattern.name)
    if (order === 'itself' || at < 0) return this.pattern.bits
    return this.#bitsOf(stored[(at + reads) % stored.length]!).bits
  }

  /** The pattern on the grid with the noise of the state. */
  get cue(): Uint8Array {
    const { seed, draw, noise } = this.state.value
    const bits = this.pattern.bits.slice()
    const { uint32 } = stream(seed, `lab/cue/${draw}`)
    for (const bit of distinctBelow(bits.length, Math.round(noise * bits.length), uint32)) bits[bit]! ^= 1
    return bits
  }

  get request(): RunRequest {
    return runRequest(this.state.value, this.document, this.shipped)
  }

  get commandLine(): string {
    return commandLine(this.request)
  }

  /** Changes the state; where that changes the memory, it is opened anew. */
  change(patch: Partial<LabState>): void {
    this.state.next({ ...this.state.value, ...patch })
    if ('population' in patch || 'cell' in patch) this.#watch()
    if ('pattern' in patch || 'noise' in patch || 'draw' in patch) this.#forgetWords()
    this.open()
  }

  /** Builds the memory of the state, unless it stands already. */
  open(): void {
    const opening = this.#opening()
    const key = JSON.stringify(opening)
    if (key === this.#opened) return
    this.#opened = key
    this.#forgetWords()
    this.#show({ status: 'Building the circuit', isOpening: true, isPlaying: false, failure: '' })
    this.#clear('curve', 'shares', 'trace', 'spikes')
    this.#connection.post({ kind: 'open', opening })
    this.#watch()
    this.settleRing()
  }

  /** Stores the pattern on the grid, under a name of its own. */
  store(): void {
    const { stored, pattern, order } = this.state.value
    const taken = new Set(stored.map(({ name }) => name))
    let { name } = pattern
    for (let number = 2; taken.has(name); number++) name = `${pattern.name} ${number}`
    const hex = name === pattern.name ? pattern.hex : this.#hexOf(pattern)
    const added = { name, ...(hex !== undefined && { hex }) }
    this.state.next({ ...this.state.value, stored: [...stored, added] })
    if (order === 'next') return this.open()
    this.#opened = JSON.stringify(this.#opening())
    this.#clear('curve')
    this.#show({ status: `Storing ${name}`, isPlaying: true, words: [], isSettled: false })
    const bits = this.#bitsOf(added)
    this.#connection.post({ kind: 'store', address: bits, data: bits })
    this.settleRing()
  }

  /** Recalls from the cue until every level has settled. */
  play(): void {
    this.#show({ isPlaying: true })
    if (this.view.value.isSettled) this.#forgetWords()
    if (!this.#isWaiting) this.#read()
  }

  pause(): void {
    this.#show({ isPlaying: false, status: 'Paused' })
  }

  /** One read, or the rest of the one that is being shown. */
  step(): void {
    this.pause()
    if (!this.#playback.isIdle) return this.#give(this.#playback.advance(Infinity))
    if (this.view.value.isSettled) this.#forgetWords()
    if (!this.#isWaiting) this.#read()
    this.#isStepping = true
  }

  /** Back to the cue. */
  reset(): void {
    this.#forgetWords()
    this.#show({ isPlaying: false, status: 'Back to the cue' })
  }

  /** The membrane of the cell that is looked at is recorded from the next presentation on. */
  #watch(): void {
    const { population, cell } = this.state.value
    this.#clear('trace')
    this.#connection.post({ kind: 'watch', ...(population !== '' && cell >= 0 && { population, cell }) })
  }

  weigh(): void {
    if (this.stored.length === 0) return
    this.#show({ isWeighing: true, status: 'Measuring the weight curve' })
    this.#connection.post({ kind: 'weigh', patterns: this.stored })
  }

  /** Goes to a step of a tour: the state becomes what the step needs, and what is to be done then is done. */
  goTo(tour: string, step: number): void {
    const found = tourOf({ tour, step })
    if (!found) return
    this.change({ ...found.step.patch, tour, step: found.index })
    this.#wanted = found.step.action
    if (!this.view.value.isOpening) this.#act()
  }

  /** Does what a step of a tour asked for, now that the memory stands. */
  #act(): void {
    const action = this.#wanted
    this.#wanted = undefined
    if (action === 'store') this.store()
    if (action === 'weigh') this.weigh()
    if (action === 'settle') this.settleRing()
    if (action === 'play') {
      this.reset()
      this.play()
    }
  }

  settleRing(): void {
    const { a, h, ringBeta, order, seed, stored, pattern } = this.state.value
    const cue = Math.max(0, stored.findIndex(({ name }) => name === pattern.name))
    this.#connection.post({
      kind: 'settle',
      ring: { patterns: this.stored, a, h, beta: ringBeta, directed: order === 'next', cue, seed },
    })
  }

  run(): void {
    this.#show({ run: { phase: 'building', done: 0 }, status: 'Running as the command line does', failure: '' })
    this.#clear('ran')
    const { state } = this
    const isShipped = shippedCount(state.value.stored, this.shipped) !== undefined
    this.#connection.post({
      kind: 'run', run: this.request, text: circuitTextOf(state.value, this.files), patterns: this.stored,
      patternsSource: isShipped ? digitsSource : patternsFile,
    })
  }

  stop(): void {
    this.#connection.post({ kind: 'stop' })
  }

  /** Shows what happens in the next milliseconds of the viewer's time; all at once where motion is not wanted. */
  advance(realMs: number, isStill: boolean): void {
    const { isPlaying } = this.view.value
    if (!isPlaying && !this.#isStepping) return
    const elapsed = isStill ? Infinity : (realMs / 1000) * this.state.value.speed
    this.#give(this.#playback.advance(elapsed))
  }

  #give(frame: Frame | undefined): void {
    if (!frame) return
    this.frames.next(frame)
    if (!frame.ends) return
    this.#isStepping = false
    this.#present(frame.presented)
  }

  #read(): void {
    const { words } = this.view.value
    const cue = this.cue
    const cues = words.at(-1) ?? { circuit: cue, sdm: cue, attention: cue }
    if (words.length === 0) this.#show({ words: [cues] })
    this.#pending++
    this.#connection.post({ kind: 'read', cues })
  }

  /** A presentation has been shown to its end. */
  #present({ volleys, words, shares, weights, trace }: Presented): void {
    const { populations } = this.view.value.face!
    this.#show({ spikes: spikesOf(volleys, populations.length), ...(shares && { shares }), ...(weights && { weights }), ...(trace && { trace }) })
    if (words === undefined) {
      const { raised = 0, lowered = 0 } = weights ?? {}
      return this.#show({
        isPlaying: false, status: `Stored: ${lowered} weights went down, ${raised} went up`,
      })
    }
    const before = this.view.value.words
    const last = before.at(-1)!
    const isFixed = levels.every((level) => sameBits(words[level], last[level]))
    const reads = before.length
    const cap = this.state.value.order === 'next' ? Math.max(readsMax, this.state.value.stored.length) : readsMax
    const isSettled = isFixed || reads >= cap
    const { isPlaying } = this.view.value
    this.#show({
      words: [...before, words], isSettled, isPlaying: isPlaying && !isSettled,
      status: isSettled ? this.#settledText(words, reads) : `Read ${reads}`,
    })
    if (isPlaying && !isSettled) this.#read()
  }

  #settledText(words: WordAtLevels, reads: number): string {
    const said = (level: Level) => `${level} ${this.nearest(words[level])}`
    return `After ${reads} ${reads === 1 ? 'read' : 'reads'}: ${levels.map(said).join(', ')}`
  }

  /** The label of the stored pattern that is nearest to a word, with how many bits differ. */
  nearest(word: Uint8Array): string {
    const found = this.stored
      .map(({ label, bits }) => ({ label, distance: bits.reduce((sum, bit, at) => sum + (bit ^ (word[at] ?? 0)), 0) }))
      .sort((left, right) => left.distance - right.distance)[0]
    if (!found) return 'nothing is stored'
    return found.distance === 0 ? found.label : `${found.distance} bits from ${found.label}`
  }

  #hear(reply: Reply): void {
    switch (reply.kind) {
      case 'opened': {
        const { face, weights } = reply
        this.#playback = new Playback(face.resolutionMs)
        this.#show({
          face, ...(weights && { weights }), isOpening: false, failure: '',
          status: `Ready: ${this.state.value.stored.length} patterns stored in ${face.name}`,
        })
        return this.#act()
      }
      case 'presented':
        if (reply.presented.purpose === 'read') {
          this.#pending--
          if (this.#stale > 0) {
            this.#stale--
            return
          }
        }
        return this.#playback.push(reply.presented)
      case 'weighed':
        return this.#show({
          curve: reply.curve, isWeighing: !reply.done,
          ...(reply.done && { status: `Weight curve measured; β ${reply.curve.fit?.beta.toFixed(2) ?? 'not found'}` }),
        })
      case 'settled':
        return this.#show({ ring: reply })
      case 'progress':
        return this.#show({ run: reply })
      case 'ran':
        return this.#show({ run: undefined, ran: reply.ran, status: `Result digest ${reply.ran.resultDigest}` })
      case 'stopped':
        return this.#show({ run: undefined, status: 'Stopped' })
      case 'failed':
        return this.#failed(reply)
    }
  }

  #failed({ request, message, bug }: Extract<Reply, { readonly kind: 'failed' }>): void {
    if (request === 'open') this.#clear('face')
    if (request === 'read') this.#pending--
    this.#show({
      failure: bug ? `This is a bug: ${message}` : message, status: message, isOpening: false, isPlaying: false,
      isWeighing: false, ...(request === 'run' && { run: undefined }),
    })
  }

  #opening(): Opening {
    const { circuit, circuitText, seed, lesions, order, settings } = this.state.value
    return {
      text: circuitTextOf(this.state.value, this.files),
      source: circuitText === '' ? `circuits/${circuit}` : circuit,
      assignments: assignmentsOf(settings, this.document), seed, lesions, order, stored: this.stored,
    }
  }

  #bitsOf(pattern: LabState['pattern']): NamedBits {
    return bitsOfPattern(pattern, this.shipped, this.bits)
  }

  #hexOf(pattern: LabState['pattern']): string {
    return pattern.hex ?? hexOfBits(this.#bitsOf(pattern).bits)
  }

  /** Whether a read is under way or being shown. */
  get #isWaiting(): boolean {
    return this.#pending > this.#stale || !this.#playback.isIdle
  }

  #forgetWords(): void {
    this.#stale = this.#pending
    this.#isStepping = false
    this.#playback = new Playback(this.view.value.face?.resolutionMs ?? 0.1)
    this.#show({ words: [], isSettled: false })
    this.#clear('shares')
  }

  #show(part: Partial<LabView>): void {
    this.view.next({ ...this.view.value, ...part })
  }

  #clear(...names: ('curve' | 'shares' | 'spikes' | 'trace' | 'face' | 'ran')[]): void {
    const view: Record<string, unknown> = { ...this.view.value }
    for (const name of names) delete view[name]
    this.view.next(view as unknown as LabView)
  }
}

const sameBits = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((bit, index) => bit === right[index])
