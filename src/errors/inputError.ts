import { distance } from 'fastest-levenshtein'

/** What is known of a fault in something that the user gave. All parts are optional but `problem`. */
export interface Fault {
  /** The file, or the option of the command line, that it is in. */
  readonly source?: string
  /** The path of the field inside of it: `populations.granule.count`, `row 3, column 12`. */
  readonly field?: string
  /** What is wrong, or what was found: `found −5`. */
  readonly problem: string
  /** What would be right: `allowed: an integer from 1 to 10^9`. */
  readonly allowed?: string
}

/** The user's input is at fault: one message that names file, field, what was found and what is allowed. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly fault: Fault

  constructor(fault: Fault) {
    const where = [fault.source, fault.field].filter((part) => part !== undefined && part !== '').join(': ')
    const what = fault.allowed === undefined ? fault.problem : `${fault.problem}; allowed: ${fault.allowed}`
    super(where === '' ? what : `${where}: ${what}`)
    this.fault = fault
  }

  /** The same fault, with its source named if it was not yet. */
  from(source: string): InputError {
    return this.fault.source === undefined ? new InputError({ ...this.fault, source }) : this
  }
}

const comparedLengthMax = 100

/** `, did you mean "granule"?` where a known name differs from what was found in at most half of the letters. */
export function nearest(found: string, known: readonly string[]): string {
  if (found.length > comparedLengthMax) return ''
  const lowered = found.toLowerCase()
  const [best] = known
    .map((name) => ({ name, differing: distance(lowered, name.toLowerCase()) }))
    .sort((left, right) => left.differing - right.differing)
  if (!best || best.differing * 2 > Math.max(best.name.length, found.length)) return ''
  return `, did you mean "${best.name}"?`
}
