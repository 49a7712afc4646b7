// How AVA runs the tests that share a thread with the others of their folder, as `npm test` builds them.

/** The folders that take longest: they begin first, so that no thread is left alone with one at the end. */
const longest = ['engine', 'experiments/cdam', 'experiments', 'kernels/reference', 'experiments/monkey', 'lab/controller', 'circuit']

/** When a file begins. @param {string} file */
function turn(file) {
  const place = longest.findIndex((folder) => file.endsWith(`build/together/${folder}.test.mjs`))
  return place < 0 ? longest.length : place
}

export default {
  files: ['build/together/**/*.test.mjs'],
  timeout: '2m',
  sortTestFiles: (/** @type {string} */ left, /** @type {string} */ right) => turn(left) - turn(right),
}
