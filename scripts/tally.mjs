// Counts what AVA says line by line: its own closing lines leave out how many tests have passed when one has failed.
import { stripVTControlCharacters } from 'node:util'

/** How the lines of AVA's default reporter begin: hooks fail as tests do, and tests that were pending never ended. */
const kinds = {
  passed: /^ *✔ /,
  failed: /^ *(?:✘ \[(?:fail|unexpected pass)\]: |◌ |Uncaught exception in |Unhandled rejection in )/,
  skipped: /^ *- \[(?:skip|todo)\] /,
}

/** Counts the tests of a run from what AVA writes. */
export class Tally {
  #rest = ''
  #counts = { passed: 0, failed: 0, skipped: 0 }

  /** Takes in the next piece, wherever it is cut. @param {string} text */
  take(text) {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
        if (kinds[kind].test(stripVTControlCharacters(line))) this.#counts[kind]++
      }
    }
  }

  /** The counts as one line. A run that failed in another way (a file that does not load) counts one failure.
   * @param {boolean} succeeded */
  line(succeeded) {
    this.take('\n')
    const { passed, failed, skipped } = this.#counts
    const closing = `${passed} passed, ${succeeded ? failed : Math.max(1, failed)} failed`
    return skipped > 0 ? `${closing}, ${skipped} skipped` : closing
  }
}
