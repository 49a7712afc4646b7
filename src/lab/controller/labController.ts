import { BehaviorSubject, Subject, Subscription, type Observable } from 'rxjs'
import { InputError } from '../../errors/inputError.js'
import { levels, type Level } from '../../levels/levelMemory.js'
import type { PatternSet } from '../../words/patternSet.js'
import type { Presented, Reply, Request, WordAtLevels } from '../session/messages.js'
import { spikesOf } from '../session/volleyBatch.js'
import type { LabState } from '../state/labState.js'
import { shippedPatterns, type ShippedFiles } from '../state/shippedFiles.js'
import { differing, StateReading } from '../state/stateReading.js'
import type { TourStep } from '../tours.js'
import { CellSpikes } from './cellSpikes.js'
import { firstView, type LabView, type ViewPart } from './labView.js'
import type { Frame } from './playback.js'
import { Presentations } from './presentations.js'
import { ringWith } from './ringView.js'
import { stepText, tourOf } from './tourTexts.js'

/** Where requests go, and replies come from. */
export interface Connection {
  post(request: Request): void
  readonly replies: Observable<Reply>
}

/** What did not come about, by what was asked for. */
const failedTexts: Readonly<Record<Request['kind'], string>> = {
  open: 'The circuit was not built', store: 'The pattern was not stored', read: 'Nothing was read',
  weigh: 'The weight curve was not measured', watch: 'The cell is not recorded', settle: 'The ring did not settle',
  run: 'The run failed', stop: 'The run was not stopped',
}

/** Cap of a recall; a sequence is read once through, where it is longer. */
const readsMax = 10

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
  /** Those of the last opening. */
  #presentations = new Presentations()
  /** Spikes of the cells of the memory that stands. */
  #cellSpikes = new CellSpikes([])
  /** The last reading, of the state and the length of words from which it follows. */
  #latest: { readonly state: LabState; readonly bits: number; readonly reading: StateReading } | undefined
  /** What was opened last. */
  #opened = ''
  /** Openings so far, the refused ones included: what comes of any but the last is not heard. */
  #openings = 0
  /** Rings that were asked for. */
  #rings = 0
  /** What was asked for last. */
  #settled = ''
  #isStepping = false
  /** What a step of a tour is waiting to do. */
  #wanted: TourStep['action']
  #beforeTour: LabState | undefined

  constructor(files: ShippedFiles, state: LabState, connection: Connection) {
    this.files = files
    this.shipped = shippedPatterns(files)
    this.state = new BehaviorSubject(state)
    this.view = new BehaviorSubject(firstView)
    this.#connection = connection
    this.#subscription = connection.replies.subscribe((reply) => this.#hear(reply))
  }

  close(): void {
    this.#subscription.unsubscribe()
  }

  /** What follows from the state as it is. */
  get reading(): StateReading {
    const [state, bits] = [this.state.value, this.view.value.face?.bits ?? this.shipped.bits]
    if (this.#latest?.state !== state || this.#latest.bits !== bits) {
      this.#latest = { state, bits, reading: new StateReading(state, this.files, this.shipped, bits) }
    }
    return this.#latest.reading
  }

  /** The state that the tour which is being taken began from; undefined where there is none, or the page came up in it. */
  get beforeTour(): LabState | undefined {
    return this.#beforeTour
  }

  /** Changes the state; where that changes the memory, it is opened anew. */
  change(patch: Partial<LabState>): void {
    const before = this.state.value
    const state = { ...before, ...patch }
    this.#noteTour(before, state)
    this.state.next(state)
    if ('population' in patch || 'cell' in patch) this.#watch()
    if ('pattern' in patch || 'noise' in patch || 'draw' in patch) this.#forgetWords()
    this.open()
    if (this.#ringKey !== this.#settled) this.settleRing()
  }

  /** A tour that begins keeps the state before it; what a step was waiting to do ends with the tour. */
  #noteTour(before: LabState, state: LabState): void {
    const found = tourOf(state)
    if (!found) [this.#beforeTour, this.#wanted] = [undefined, undefined]
    else if (!tourOf(before)) this.#beforeTour = before
    if (before.tour !== state.tour || before.step !== state.step) this.#show({ tourStatus: found ? stepText(found) : '' })
  }

  get #ringKey(): string {
    return JSON.stringify(this.reading.ring ?? '')
  }

  /** Builds the memory of the state, unless it stands already. */
  open(): void {
    const { opening } = this.reading
    const key = JSON.stringify(opening)
    if (key === this.#opened) return
    this.#opened = key
    this.#openings++
    this.#presentations = new Presentations()
    this.#forgetWords()
    this.#clear('curve', 'shares', 'trace', 'spikes')
    if (opening.text === '') return this.#refuse(opening.source)
    this.#show({ status: 'Building the circuit', isOpening: true, isPlaying: false, isWeighing: false, failure: '' })
    this.#connection.post({ kind: 'open', number: this.#openings, opening })
    this.#watch()
    this.settleRing()
  }

  /** Says that a circuit neither ships nor was opened. */
  #refuse(source: string): void {
    const allowed = Object.keys(this.files.circuits).join(', ')
    const { message } = new InputError({ source, problem: 'is no circuit of this page', allowed })
    this.#failed({ kind: 'failed', request: 'open', message, bug: false })
  }

  /** Stores the pattern on the grid, under a name of its own. */
  store(): void {
    const { stored, order } = this.state.value
    const { added } = this.reading
    this.state.next({ ...this.state.value, stored: [...stored, added] })
    if (order === 'next') return this.open()
    this.#opened = JSON.stringify(this.reading.opening)
    this.#forgetWords()
    this.#clear('curve')
    this.#show({ status: `Storing ${added.name}`, isPlaying: true })
    const bits = this.reading.stored.at(-1)!
    this.#connection.post({ kind: 'store', address: bits, data: bits })
    this.settleRing()
  }

  /** Recalls from the cue until every level has settled. */
  play(): void {
    this.#show({ isPlaying: true })
    if (this.view.value.isSettled) this.#forgetWords()
    if (!this.#presentations.isWaiting) this.#read()
  }

  pause(): void {
    this.#show({ isPlaying: false, status: 'Paused' })
  }

  /** One read, or the rest of the one that is being shown. */
  step(): void {
    this.pause()
    if (this.#presentations.isShowing) return this.#give(this.#presentations.advance(Infinity))
    if (this.view.value.isSettled) this.#forgetWords()
    if (!this.#presentations.isWaiting) this.#read()
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
    const { stored } = this.reading
    if (stored.length === 0) return
    this.#show({ isWeighing: true, status: 'Measuring the weight curve' })
    this.#connection.post({ kind: 'weigh', patterns: stored })
  }

  /** Goes to a step of a tour: the state becomes what the step needs, and what is to be done then is done. */
  goTo(tour: string, step: number): void {
    const found = tourOf({ tour, step })
    if (!found) return
    this.change({ ...found.step.patch, tour, step: found.index })
    this.#wanted = found.step.action
    const { face, isOpening } = this.view.value
    if (face && !isOpening) this.#act()
  }

  /** Ends the tour: the state is again as it was before, unless what the tour made is to be kept. */
  leaveTour({ keep = false } = {}): void {
    const began = keep ? undefined : this.#beforeTour
    this.change({ ...began, tour: '', step: 0 })
    this.#show({ tourStatus: `The tour is over: the lab ${began ? 'is as it was before' : 'stays as it is'}` })
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

  /** Settles the ring of the state anew, or in spikes. */
  settleRing({ inSpikes = false } = {}): void {
    const { ring } = this.reading
    this.#settled = this.#ringKey
    if (ring === undefined) this.#clear('ring')
    this.#connection.post({ kind: 'settle', number: ++this.#rings, inSpikes, ...(ring && { ring }) })
  }

  run(): void {
    this.#show({ run: { phase: 'building', done: 0 }, status: 'Running as the command line does', failure: '' })
    this.#clear('ran')
    const { request, text, stored, patternsSource } = this.reading
    this.#connection.post({ kind: 'run', run: request, text, patterns: stored, patternsSource })
  }

  stop(): void {
    this.#connection.post({ kind: 'stop' })
  }

  /** Shows what happens in the next milliseconds of the viewer's time; all at once where motion is not wanted. */
  advance(realMs: number, isStill: boolean): void {
    const { isPlaying } = this.view.value
    if (!isPlaying && !this.#isStepping) return
    const elapsed = isStill ? Infinity : (realMs / 1000) * this.state.value.speed
    this.#give(this.#presentations.advance(elapsed))
  }

  #give(frame: Frame | undefined): void {
    if (!frame) return
    this.frames.next(frame)
    if (frame.begins) {
      const { volleys } = frame.presented
      this.#show({
        spikes: spikesOf(volleys, this.view.value.face!.populations.length), firing: this.#cellSpikes.add(volleys),
      })
    }
    if (!frame.ends) return
    this.#isStepping = false
    this.#present(frame.presented)
  }

  #read(): void {
    const { words } = this.view.value
    const { cue } = this.reading
    const cues = words.at(-1) ?? { circuit: cue, sdm: cue, attention: cue }
    if (words.length === 0) this.#show({ words: [cues] })
    this.#presentations.expect()
    this.#connection.post({ kind: 'read', cues })
  }

  /** A presentation has been shown to its end. */
  #present({ words, shares, weights, trace }: Presented): void {
    const { population, cell } = this.state.value
    const isOfCell = trace?.population === population && trace.cell === cell
    this.#show({ ...(shares && { shares }), ...(weights && { weights }), ...(isOfCell && { trace }) })
    if (words === undefined) {
      const [lowered, raised] = [weights?.lowered ?? 0, weights?.raised ?? 0].map((count) => count.toLocaleString('en'))
      return this.#show({
        isPlaying: false, status: `Stored: ${lowered} weights went down, ${raised} went up`,
      })
    }
    const before = this.view.value.words
    const last = before.at(-1)!
    const isFixed = levels.every((level) => differing(words[level], last[level]) === 0)
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
    const said = (level: Level) => `${level} ${this.reading.nearest(words[level])}`
    return `After ${reads} ${reads === 1 ? 'read' : 'reads'}: ${levels.map(said).join(', ')}`
  }

  #hear(reply: Reply): void {
    if ('opening' in reply && reply.opening !== this.#openings) return
    switch (reply.kind) {
      case 'opened': {
        const { face, weights } = reply
        this.#presentations.forget(face)
        this.#cellSpikes = new CellSpikes(face.populations.map(({ count }) => count))
        this.#show({
          face, ...(weights && { weights }), isOpening: false, failure: '',
          status: `Ready: ${this.state.value.stored.length} patterns stored in ${face.name}`,
        })
        return this.#act()
      }
      case 'presented':
        return this.#presentations.push(reply.presented)
      case 'weighed':
        return this.#show({
          curve: reply.curve, isWeighing: !reply.done,
          ...(reply.done && { status: `Weight curve measured; β ${reply.curve.fit?.beta.toFixed(2) ?? 'not found'}` }),
        })
      case 'ring':
        return reply.number === this.#rings ? this.#show({ ring: ringWith(this.view.value.ring, reply.number, reply.reply) })
          : undefined
      case 'progress':
        return this.#show({ run: reply })
      case 'ran':
        return this.#show({
          run: undefined, ran: reply.ran, status: `Ran; result digest ${reply.ran.resultDigest.slice(0, 12)}…`,
        })
      case 'stopped':
        return this.#show({ run: undefined, status: 'Stopped' })
      case 'failed':
        return this.#failed(reply)
    }
  }

  /** The message itself is an alert beside the status. */
  #failed({ request, message, bug }: Extract<Reply, { readonly kind: 'failed' }>): void {
    if (request === 'open') this.#clear('face')
    if (request === 'read') this.#presentations.fail()
    this.#show({
      failure: bug ? `This is a bug: ${message}` : message, status: failedTexts[request], isPlaying: false, isWeighing: false,
      ...(request === 'open' && { isOpening: false }), ...(request === 'run' && { run: undefined }),
    })
  }

  #forgetWords(): void {
    this.#isStepping = false
    this.#presentations.forget(this.view.value.face)
    this.#cellSpikes.forget()
    this.#show({ words: [], isSettled: false })
    this.#clear('shares', 'firing')
  }

  #show(part: Partial<LabView>): void {
    this.view.next({ ...this.view.value, ...part })
  }

  #clear(...names: ViewPart[]): void {
    const view: Record<string, unknown> = { ...this.view.value }
    for (const name of names) delete view[name]
    this.view.next(view as unknown as LabView)
  }
}
