import type { Level } from '../../levels/levelMemory.js'
import type { SettingName } from './settings.js'

/** What a stored pattern recalls: itself, or the next one of those stored. */
export type Order = 'itself' | 'next'

export type RingOf = 'stored' | 'random'

/** A pattern that was stored: a shipped one by its name, or bits drawn by hand as hexadecimal digits. */
export type StoredPattern = { readonly name: string; readonly hex?: string }

/** All that the lab shows follows from this. A plain value: it is in the address of the page, and can be shared. */
export interface LabState {
  /** The file name of a shipped circuit, or of an opened one, whose text is then here too. */
  readonly circuit: string
  readonly circuitText: string
  /** The level of a run, and the one that is shown first. */
  readonly level: Level
  readonly seed: number
  /** Seeds of a run. */
  readonly replicates: number
  /** Settings that differ from those of the circuit file. */
  readonly settings: Readonly<Partial<Record<SettingName, number>>>
  /** Fractions of cells that are lesioned, by population. */
  readonly lesions: Readonly<Record<string, number>>
  readonly stored: readonly StoredPattern[]
  readonly order: Order
  /** The pattern on the grid: the name of a shipped one, or bits drawn by hand. */
  readonly pattern: StoredPattern
  /** Fraction of the cue's bits that are flipped, and which draw of them. */
  readonly noise: number
  readonly draw: number
  /** Strengths of auto-association and hetero-association in the ring of memories, and its inverse temperature. */
  readonly a: number
  readonly h: number
  readonly ringBeta: number
  /** The memories of the ring: the stored patterns, or so many random words. */
  readonly ringOf: RingOf
  readonly ringSize: number
  /** The memory at which the state in the ring begins; −1: that of the pattern on the grid. */
  readonly ringStart: number
  /** The population and the cell that are looked at: '' and −1 where none is. */
  readonly population: string
  readonly cell: number
  /** Simulated milliseconds that are shown in a second. */
  readonly speed: number
  readonly tour: string
  readonly step: number
}

const digits = Array.from({ length: 10 }, (_, digit) => ({ name: `${digit}-upright` }))

export const defaultState: LabState = {
  circuit: 'cerebellar-cortex.json', circuitText: '', level: 'circuit', seed: 1, replicates: 1,
  settings: {}, lesions: {}, stored: digits, order: 'itself', pattern: { name: '3-upright' }, noise: 0.2, draw: 1,
  a: 1, h: 0, ringBeta: 30, ringOf: 'stored', ringSize: 30, ringStart: -1, population: '', cell: -1,
  speed: 20, tour: '', step: 0,
}
