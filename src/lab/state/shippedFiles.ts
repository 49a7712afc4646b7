import { parseCsvPatterns } from '../../interop/csvPatterns.js'
import type { PatternSet } from '../../words/patternSet.js'
import type { LabState } from './labState.js'
import type { CircuitDocument } from './settings.js'

/** What ships with the page: circuit files by name, the digits, and a digest that the command line gave at the build. */
export interface ShippedFiles {
  readonly circuits: Readonly<Record<string, string>>
  readonly digits: string
  /** The command line that was run, and its result digest. */
  readonly reference: { readonly command: string; readonly resultDigest: string }
}

/** The source of the digits, as the command line names it. */
export const digitsSource = 'data/digits.csv'

export const shippedPatterns = ({ digits }: ShippedFiles): PatternSet => parseCsvPatterns(digits, digitsSource)

/** The text of the circuit of a state: the opened one, or the shipped one of its name. */
export const circuitTextOf = ({ circuit, circuitText }: LabState, { circuits }: ShippedFiles): string =>
  (circuitText === '' ? circuits[circuit] ?? '' : circuitText)

/** A circuit file as far as it can be looked into without being checked; empty where it is no JSON object. */
export function documentOf(text: string): CircuitDocument {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as CircuitDocument : {}
  } catch {
    return {}
  }
}
