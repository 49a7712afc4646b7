import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'ava'
import { mainRun } from '../../../src/lab/session/mainRun.js'
import { commandParts, runRequest } from '../../../src/lab/state/commandLine.js'
import { defaultState } from '../../../src/lab/state/labState.js'
import { bitsOfPattern } from '../../../src/lab/state/patternBits.js'
import { runArchive, runFolderName } from '../../../src/lab/state/runArchive.js'
import { circuitTextOf, digitsSource, documentOf, shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { lobule, newPath } from '../../cli/command.js'
import { temporaryFolder } from '../../files/temporaryFolder.js'
import { readStoredZip } from '../../interop/readStoredZip.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)

for (const level of ['circuit', 'sdm'] as const) {
  test(`the archive of a run at level ${level} is the folder of that run, as the command line takes it`, async (t) => {
    t.timeout(120_000)
    const stored = defaultState.stored.slice(0, 3)
    const state = { ...defaultState, level, settings: { granuleCells: 2000 }, stored, lesions: { golgi: 0.5 } }
    const text = circuitTextOf(state, shippedHere)
    const run = runRequest(state, documentOf(text), shipped)
    const patterns = stored.map((pattern) => bitsOfPattern(pattern, shipped, 256))
    const ran = await mainRun({ run, text, patterns, patternsSource: digitsSource }, new AbortController().signal, () => {})
    const folder = temporaryFolder(t)
    for (const [path, content] of Object.entries(readStoredZip(runArchive({ ...ran, wallSeconds: 1.5 }, 'a browser')))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const [here, there] = [join(folder, runFolderName(ran)), newPath(t)]
    await lobule(...commandParts(run).slice(1), '--quiet', '--out', there)
    const compared = await lobule('compare', here, there)
    t.is(compared.status, 0, compared.stdout + compared.stderr)
    t.regex(compared.stdout, /^the runs have the same numbers\n/)
    t.notRegex(compared.stdout, /settings that differ/)
    t.is((await lobule('report', here)).status, 0)
    t.is((await lobule('lab', here, '--no-open')).status, 0)
  })
}
