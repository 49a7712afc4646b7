import { Interrupted } from '../../executors/thisProcess.js'
import { InputError } from '../../errors/inputError.js'
import { turnOfEventLoop } from '../../engine/simulate.js'
import { LabSession } from './labSession.js'
import { mainRun } from './mainRun.js'
import type { Reply, Request } from './messages.js'
import { settleInSpikes, settleRing } from './ring.js'
import { buffersOf } from './volleyBatch.js'

/** Progress is told so often at most, lest the page does nothing but show it. */
const progressEveryMs = 100

type Answer = (reply: Reply, transfer?: ArrayBuffer[]) => void

/**
 * Answers requests one after the other, with a session between them; only `stop` is heard at once. A ring of memories settles
 * beside the others, in the turns of the event loop between them.
 */
export class LabWorker {
  readonly #answer: Answer
  readonly #nowMs: () => number
  #session: LabSession | undefined
  #last: Promise<void> = Promise.resolve()
  #stop = new AbortController()
  /** The ring that is wanted; what an earlier one is at ends. */
  #ring = 0
  /** The last memory that was asked for: the weight curve of an earlier one ends. */
  #opening = 0

  /** `nowMs` is a clock, which only says how long a run took and when its progress is told. */
  constructor(answer: Answer, nowMs: () => number) {
    this.#answer = answer
    this.#nowMs = nowMs
  }

  /** Takes a request; the promise is kept when it and those before it are answered. */
  take(request: Request): Promise<void> {
    if (request.kind === 'stop') {
      this.#stop.abort()
      return this.#last
    }
    if (request.kind === 'open') this.#opening = request.number
    if (request.kind === 'settle') {
      this.#ring = request.number
      return this.#last.then(() => this.#settle(request)).catch((error: unknown) => this.#fail(request.kind, error))
    }
    const opening = this.#opening
    this.#last = this.#last.then(() => this.#serve(request, opening))
      .catch((error: unknown) => this.#fail(request.kind, error, request.kind === 'run' ? undefined : opening))
    return this.#last
  }

  /** `opening`: the memory that the request is made of. */
  async #serve(request: Exclude<Request, { readonly kind: 'stop' | 'settle' }>, opening: number): Promise<void> {
    switch (request.kind) {
      case 'open': {
        this.#session = undefined
        this.#session = new LabSession(request.opening)
        return this.#answer({ kind: 'opened', opening, face: this.#session.face, weights: this.#session.weights() })
      }
      case 'store':
        return this.#presented(opening, this.#session?.store(request.address, request.data))
      case 'read':
        return this.#presented(opening, this.#session?.read(request.cues))
      case 'watch':
        return this.#session?.watch(request.population, request.cell)
      case 'weigh':
        return this.#weigh(request.patterns, opening)
      case 'run':
        return this.#run(request)
    }
  }

  #presented(opening: number, presented: ReturnType<LabSession['read']> | undefined): void {
    if (presented) this.#answer({ kind: 'presented', opening, presented }, buffersOf(presented.volleys))
  }

  async #settle({ number, ring, inSpikes }: Extract<Request, { readonly kind: 'settle' }>): Promise<void> {
    if (ring === undefined || this.#ring !== number) return
    for (const reply of inSpikes ? settleInSpikes(ring) : settleRing(ring)) {
      this.#answer({ kind: 'ring', number, reply })
      await turnOfEventLoop()
      if (this.#ring !== number) return
    }
  }

  async #weigh(patterns: Parameters<LabSession['weigh']>[0], opening: number): Promise<void> {
    if (this.#opening !== opening) return
    let index = 0
    for (const curve of this.#session?.weigh(patterns) ?? []) {
      this.#answer({ kind: 'weighed', opening, curve, done: ++index === patterns.length })
      await turnOfEventLoop()
      if (this.#opening !== opening) return
    }
  }

  async #run(request: Extract<Request, { readonly kind: 'run' }>): Promise<void> {
    this.#stop = new AbortController()
    const started = this.#nowMs()
    let toldMs = -Infinity
    const ran = await mainRun(request, this.#stop.signal, (phase, done) => {
      const now = this.#nowMs()
      if (now - toldMs < progressEveryMs) return
      toldMs = now
      this.#answer({ kind: 'progress', phase, done })
    })
    this.#answer({ kind: 'ran', ran: { ...ran, wallSeconds: (this.#nowMs() - started) / 1000 } })
  }

  #fail(request: Request['kind'], error: unknown, opening?: number): void {
    if (error instanceof Interrupted) return this.#answer({ kind: 'stopped' })
    const message = error instanceof Error ? error.message : String(error)
    const bug = !(error instanceof InputError)
    this.#answer({ kind: 'failed', ...(opening !== undefined && { opening }), request, message, bug })
  }
}
