import { hasMembrane, type Circuit } from '../circuit/circuit.js'
import { stream, type Stream } from '../random/stream.js'
import { stimulusOf } from './checkInput.js'
import { checkBlock } from './checkProtocol.js'
import { interventionInput, type Change, type Intervention } from './intervention.js'
import type { Stimulus } from './simulate.js'

/** What is shown in a trial: cells of a relay population that fire once, or in a periodic train. */
export interface TrialStimulus {
  /** Needed where a block draws what its trials show. */
  readonly name?: string
  readonly population: string
  /** All, if not given. */
  readonly cells?: ArrayLike<number>
  /** From the start of the trial. */
  readonly atMs: number
  /** How often: once, if not given. */
  readonly volleys?: number
  readonly everyMs?: number
  /** In which trials: in all, if not given. */
  readonly when?: (trial: TrialNumber) => boolean
}

/** A trial's number in its session and in its block, both from 0. */
export interface TrialNumber {
  readonly trial: number
  readonly inBlock: number
}

/** One of the kinds of trials of a block: how likely it is, and which named stimuli it shows. */
export interface TrialKind {
  readonly name: string
  readonly share: number
  readonly shows: readonly string[]
}

/** Trials of one form, one after another. */
export interface Block {
  readonly name: string
  readonly trials: number
  readonly trialMs: number
  readonly stimuli: readonly TrialStimulus[]
  /** With shares that add up to 1, drawn for each trial. Stimuli without a name are shown in all. */
  readonly kinds?: readonly TrialKind[]
  /** Learning gains by plastic projection, from the block's start on. Others stay as they are. */
  readonly learning?: Readonly<Record<string, number>>
  /** Every trial begins with all membranes as at the start of a run; weights stay, and volleys under way do. */
  readonly resets?: boolean
}

/** A trial of a session, from its first tick to before its last. */
export interface Trial extends TrialNumber {
  readonly block: string
  readonly kind?: string
  readonly startTick: number
  readonly endTick: number
}

/** A session as `simulate` and its recorders take it. */
export interface Session {
  readonly trials: Trial[]
  readonly stimuli: Stimulus[]
  readonly interventions: Intervention[]
  readonly untilMs: number
}

/** Shows a stimulus in every n-th trial of a block: those whose number there is `first`, `first + n`, … */
export const everyNth = (n: number, first = 0) => ({ inBlock }: TrialNumber): boolean =>
  inBlock >= first && (inBlock - first) % n === 0

/**
 * The stimuli and interventions of blocks that follow one another from a time on. Kinds of trials are drawn from the
 * stream of the seed that is named for their block, one draw a trial; a later block of that name goes on with it.
 * Throws an InputError for what the circuit does not have, or what does not fit into its trial.
 */
export function session(circuit: Circuit, seed: number, blocks: readonly Block[], startMs = 0): Session {
  const { resolutionMs, populations } = circuit
  const ticksOf = (timeMs: number) => Math.round(timeMs / resolutionMs)
  const planned: Session = { trials: [], stimuli: [], interventions: [], untilMs: 0 }
  const { trials, stimuli, interventions } = planned
  const intervene = (tick: number, change: Change) => {
    interventionInput(circuit, change)
    interventions.push({ timeMs: tick * resolutionMs, ...change })
  }
  const streams = new Map<string, Stream>()
  let tick = ticksOf(startMs)
  for (const block of blocks) {
    checkBlock(block, resolutionMs)
    const random = streams.get(block.name) ?? stream(seed, `protocol/${block.name}`)
    streams.set(block.name, random)
    const shown = block.stimuli.map((stimulus) => ({ stimulus, cells: cellsOf(circuit, stimulus) }))
    for (const [projection, gain] of Object.entries(block.learning ?? {})) {
      intervene(tick, { learning: { projection, gain } })
    }
    for (let inBlock = 0; inBlock < block.trials; inBlock++) {
      const number = { trial: trials.length, inBlock }
      const kind = block.kinds && drawn(block.kinds, random.next())
      const endTick = tick + ticksOf(block.trialMs)
      trials.push({ ...number, block: block.name, ...(kind && { kind: kind.name }), startTick: tick, endTick })
      if (block.resets) {
        for (const { name } of populations.filter(hasMembrane)) intervene(tick, { reset: { population: name } })
      }
      for (const { stimulus, cells } of shown) {
        const { name, population, atMs, volleys = 1, everyMs = 0, when } = stimulus
        if (kind && name !== undefined && !kind.shows.includes(name)) continue
        if (when && !when(number)) continue
        for (let volley = 0; volley < volleys; volley++) {
          stimuli.push({ timeMs: (tick + ticksOf(atMs + volley * everyMs)) * resolutionMs, population, cells })
        }
      }
      tick = endTick
    }
  }
  return { ...planned, untilMs: tick * resolutionMs }
}

function cellsOf(circuit: Circuit, { population, cells }: TrialStimulus): ArrayLike<number> {
  stimulusOf(circuit, population, cells ?? [])
  return cells ?? [...Array(circuit.populations.find(({ name }) => name === population)!.count).keys()]
}

/** The kind whose part of the shares a draw from [0, 1) falls into. */
function drawn(kinds: readonly TrialKind[], draw: number): TrialKind {
  let end = 0
  for (const kind of kinds) {
    end += kind.share
    if (draw < end) return kind
  }
  return kinds.findLast(({ share }) => share > 0)!
}
