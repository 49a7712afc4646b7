import type { RunFolder } from '../files/runFolder.js'

/** Puts a run in place, and tells on stderr where an old one that it replaced could not be removed. */
export function putInPlace(folder: Pick<RunFolder, 'commit'>): void {
  const fault = folder.commit()
  if (fault) process.stderr.write(`lobule: ${fault.message}\n`)
}
