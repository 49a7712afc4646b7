import type { RanRun } from '../session/messages.js'
import { runArchive, runFolderName } from '../state/runArchive.js'
import { commandLine, type RunRequest } from '../state/commandLine.js'
import type { ShippedFiles } from '../state/shippedFiles.js'
import { Action } from './action.js'
import { download } from './download.js'
import { NumbersTable } from './numbersTable.js'

const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`

/** What a run gave, and whether its digest is the one to compare with. */
export function RanResult({ ran, request, reference, compared }: {
  readonly ran: RanRun
  /** What would be run now. */
  readonly request: RunRequest
  readonly reference: ShippedFiles['reference']
  /** A digest that was typed in; empty where there is none. */
  readonly compared: string
}) {
  const command = commandLine(ran.run)
  const { recall, beta } = ran.result
  const wanted = compared.trim().toLowerCase() || (command === reference.command ? reference.resultDigest : '')
  const isSame = ran.resultDigest === wanted
  return (
    <div id="ran">
      <p class="digest">
        Result digest <code id="digest">{ran.resultDigest}</code>
        {wanted !== '' && (
          <strong class={`badge ${isSame ? 'same' : 'different'}`} id="badge">
            {isSame ? '✓ same digest as the command line' : '✗ not the digest to compare with'}
          </strong>
        )}
        {command !== commandLine(request) && <em> Settings have changed since.</em>}
      </p>
      <NumbersTable
        caption={`Bits wrong at level ${ran.run.level}, and how often the pattern was recognised; `
          + `β ${beta.measured.mean.toFixed(2)}; ${ran.wallSeconds.toFixed(1)} s here`}
        columns={['In the cue', 'After one read', 'Settled', 'Recognised']}
        rows={recall.map(({ errorOfCue, errorAfterOne, errorSettled, recognised }) =>
          [errorOfCue, errorAfterOne, errorSettled, recognised].map(({ mean }) => percent(mean)))}
      />
      <div class="buttons">
        <Action id="save-record" does={() => download(`${runFolderName(ran)}.zip`, runArchive(ran, navigator.userAgent))}>
          Download record
        </Action>
        <span class="quiet">
          The folder of a run, zipped: <code>lobule report</code>, <code>compare</code> and <code>lab</code> take it
        </span>
      </div>
    </div>
  )
}
