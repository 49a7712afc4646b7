import type { Level } from '../../levels/levelMemory.js'
import type { RingReply } from '../session/messages.js'

type Of<Kind extends RingReply['kind']> = Extract<RingReply, { readonly kind: Kind }>

/** What is known of a ring at one level. */
export interface RingAtLevel extends Pick<Of<'settled'>, 'about' | 'states' | 'correlations'>,
  Pick<Of<'compared'>, 'done' | 'curve' | 'crossing'> {
  /** Why there is no such level; empty where there is one. */
  readonly message: string
}

/** What is known of a ring so far. */
export interface RingView {
  /** Of the request that it answers. */
  readonly number: number
  readonly labels: readonly string[]
  /** The memory that was begun at. */
  readonly start: number
  /** Levels that an earlier request was about stand until this one answers, but for their curves. */
  readonly levels: Readonly<Partial<Record<Level, RingAtLevel>>>
  readonly spiking?: Omit<Of<'spiking'>, 'kind'>
}

/** A ring with what a reply says of it. */
export function ringWith(ring: RingView | undefined, number: number, reply: RingReply): RingView {
  switch (reply.kind) {
    case 'settled': {
      const { kind: _, level, labels, start, of: __, ...found } = reply
      const begun = begin(ring, number, labels, start)
      return { ...begun, levels: { ...begun.levels, [level]: { ...found, done: 0, message: '' } } }
    }
    case 'unsettled': {
      const { level, labels, start, message } = reply
      const begun = begin(ring, number, labels, start)
      return { ...begun, levels: { ...begun.levels, [level]: { about: '', states: [], correlations: [], done: 0, message } } }
    }
    case 'compared': {
      const { kind: _, level, ...found } = reply
      return { ...ring!, levels: { ...ring!.levels, [level]: { ...ring!.levels[level]!, ...found } } }
    }
    case 'spiking': {
      const { kind: _, ...spiking } = reply
      return { ...ring!, spiking }
    }
  }
}

function begin(ring: RingView | undefined, number: number, labels: readonly string[], start: number): RingView {
  if (ring?.number === number) return ring
  const isSame = ring !== undefined && ring.labels.join() === labels.join()
  const earlier = isSame ? Object.entries(ring.levels).map(([level, found]) => {
    const { curve: _, crossing: __, ...rest } = found
    return [level, { ...rest, done: 0 }]
  }) : []
  return { number, labels, start, levels: Object.fromEntries(earlier) as RingView['levels'] }
}
