import { activationProbability } from '../../theory/addressDesign.js'
import { locationsOf, type LevelledCircuit } from '../association/circuitMemories.js'
import type { BranchRow } from './branches.js'
import type { ChainDesign } from './chainDesigns.js'
import type { LengthRow } from './chainLengths.js'
import type { NoiseRows } from './cueNoises.js'
import { delayLength, type DelayRow } from './loopDelays.js'
import type { WrongStepRow } from './wrongSteps.js'

/** The longest chain of a design, in elements; 0 where not the shortest was followed. */
export interface LongestRow extends Pick<LengthRow, 'varied' | 'value' | 'level'> {
  readonly exact: number
  readonly followed: number
  readonly predicted: number | string
}

export interface CostRow {
  readonly level: string
  readonly operations: number
  readonly what: string
}

/** All that the experiment measures. */
export interface Found extends Pick<NoiseRows, 'noises' | 'reads'> {
  readonly lengths: readonly LengthRow[]
  readonly longest: readonly LongestRow[]
  readonly branches: readonly BranchRow[]
  readonly wrongSteps: readonly WrongStepRow[]
  /** None without level circuit. */
  readonly delays: readonly DelayRow[]
  readonly costs: readonly CostRow[]
}

export function longestRows(designs: readonly ChainDesign[], lengths: readonly LengthRow[]): LongestRow[] {
  return designs.map(({ varied, value, levelled: { level }, predicted }) => {
    const own = lengths.filter((row) => row.varied === varied && row.value === value)
      .toSorted((one, other) => one.length - other.length)
    const longest = (fits: (row: LengthRow) => boolean): number => {
      const end = own.findIndex((row) => !fits(row))
      return (end === -1 ? own : own.slice(0, end)).at(-1)?.length ?? 0
    }
    return {
      varied, value, level, exact: longest(({ exact, length }) => exact === length - 1),
      followed: longest(({ complete }) => complete === 1), predicted: predicted === undefined ? '–' : predicted + 1,
    }
  })
}

export function costRows(levels: readonly LevelledCircuit[], delays: readonly DelayRow[]): CostRow[] {
  return levels.map(({ level, circuit }): CostRow => {
    const { design } = circuit.memory
    switch (level) {
      case 'attention': return { level, operations: 2 * design.bits * (delayLength - 1), what: 'products and sums' }
      case 'sdm': return {
        level, operations: locationsOf(circuit) * activationProbability(design) * design.bits, what: 'counters (mean)',
      }
      case 'circuit': return { level, operations: delays[0]!.synapticEvents, what: 'events at synapses' }
    }
  })
}
