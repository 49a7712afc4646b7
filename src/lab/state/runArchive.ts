import { storedZip } from '../../interop/storedZip.js'
import type { RanRun } from '../session/messages.js'
import { commandParts } from './commandLine.js'

/** What the folder of a run is called where nothing else is asked for. */
export const runFolderName = ({ run: { level, seed } }: Pick<RanRun, 'run'>): string =>
  `recall-${level === 'circuit' ? '' : `${level}-`}seed-${seed}`

/**
 * The folder of a run as the command line reads it, as a ZIP archive: record, summary and circuit, without spikes and figures.
 * `browser` is what ran it.
 */
export function runArchive(ran: RanRun, browser: string): Uint8Array<ArrayBuffer> {
  const { identityDigest, resultDigest, identity, run, result, document, wallSeconds } = ran
  const circumstance = { command: commandParts(run), browser, speed: { wallSeconds } }
  const files = {
    record: { identityDigest, resultDigest, identity, circumstance }, summary: result, circuit: document,
  }
  return storedZip(Object.entries(files).map(([name, content]) =>
    ({ path: `${runFolderName(ran)}/${name}.json`, text: `${JSON.stringify(content, null, 2)}\n` })))
}
