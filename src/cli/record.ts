import type { ReportFrame } from '../report/reportPage.js'
import type { RenderedFigure } from '../report/renderFigure.js'
import type { Circumstance } from './circumstance.js'
import type { RunIdentity } from '../experiments/recallIdentity.js'
import { shellQuoted } from '../interop/shellQuoted.js'
import { repeatingCommand } from './repeatingCommand.js'

/** What every record has. */
export interface Recorded<Identity> {
  /** All that decides the numbers. */
  readonly identity: Identity & {
    /** The version of Lobule. */
    readonly lobule: string
  }
  readonly identityDigest: string
  readonly resultDigest: string
  readonly circumstance: Circumstance
}

/** The content of `record.json` of a run. */
export type RunRecord = Recorded<RunIdentity>

/** What of a report follows from the record alone. */
export const frameOf = (record: Recorded<unknown>, figures: readonly RenderedFigure[]): ReportFrame => ({
  record, figures, speed: record.circumstance.speed, command: repeatingCommand(record.circumstance.command),
  ...(record.circumstance.folder !== undefined && { folder: shellQuoted(record.circumstance.folder) }),
  version: record.identity.lobule,
})
