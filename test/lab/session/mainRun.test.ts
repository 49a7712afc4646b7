import { writeFileSync } from 'node:fs'
import test, { type ExecutionContext } from 'ava'
import { mainRun } from '../../../src/lab/session/mainRun.js'
import { commandLine, runRequest } from '../../../src/lab/state/commandLine.js'
import { defaultState, type LabState } from '../../../src/lab/state/labState.js'
import { bitsOfPattern, csvOfPatterns } from '../../../src/lab/state/patternBits.js'
import { circuitTextOf, digitsSource, documentOf, shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { lobule, newPath } from '../../cli/command.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)

/** The run of a state here, and what the command line prints for the command that the lab gives. */
async function both(t: ExecutionContext, state: LabState) {
  const text = circuitTextOf(state, shippedHere)
  const run = runRequest(state, documentOf(text), shipped)
  const patterns = state.stored.map((pattern) => bitsOfPattern(pattern, shipped, 256))
  const here = await mainRun({ run, text, patterns, patternsSource: digitsSource }, new AbortController().signal, () => {})
  const mine = newPath(t, 'mine.json')
  writeFileSync(mine, text)
  const csv = newPath(t, 'lab-patterns.csv')
  writeFileSync(csv, csvOfPatterns(patterns))
  const words = commandLine(run).replaceAll('\'', '').split(/ (?=--|circuits|mine)/)
  const parameters = words.slice(1).flatMap((part) => {
    const [option, ...rest] = part.split(' ')
    return rest.length === 0 ? [option!] : [option!, rest.join(' ')]
  }).map((part) => part.replace('lab-patterns.csv', csv).replace('mine.json', mine))
  const { stdout, stderr } = await lobule('run', ...parameters, '--json', '--quiet', '--out', newPath(t))
  t.is(stderr, '')
  const there = JSON.parse(stdout) as { resultDigest: string; identityDigest: string }
  return { here, there }
}

const small = { settings: { granuleCells: 2000 }, stored: defaultState.stored.slice(0, 3) } as const
const shippedFile = JSON.parse(shippedHere.circuits['cerebellar-cortex.json']!) as { populations: { granule: object } }
const opened = {
  ...small, circuit: 'mine.json',
  circuitText: JSON.stringify({
    ...shippedFile, populations: { ...shippedFile.populations, granule: { ...shippedFile.populations.granule, lesioned: 0.3 } },
    experiment: { name: 'activity', patterns: 'random', patternCount: 5, noise: [0, 0.2] },
  }),
}
const states: readonly (readonly [about: string, patch: Partial<LabState>])[] = [
  ['with settings at level circuit', { ...small, settings: { granuleCells: 2000, claws: 7, jitter: 0.3 } }],
  ['with lesions', { ...small, lesions: { granule: 0.3, golgi: 1 } }],
  ['at level sdm', { ...small, level: 'sdm', seed: 5, replicates: 2 }],
  ['at level attention', { ...small, level: 'attention', lesions: { granule: 0.3 } }],
  ['of an opened file with lesions and other patterns', opened],
  ['of such a file without its lesions', { ...opened, lesions: { granule: 0 } }],
  ['of such a file at level sdm', { ...opened, level: 'sdm' }],
  ['of patterns drawn by hand', { ...small, stored: [...small.stored, { name: 'drawn', hex: 'f0'.repeat(32) }] }],
]
for (const [about, patch] of states) {
  test(`a run ${about} has the identity and the result of the command line that is given for it`, async (t) => {
    t.timeout(120_000)
    const { here, there } = await both(t, { ...defaultState, ...patch })
    t.is(here.resultDigest, there.resultDigest)
    t.is(here.identityDigest, there.identityDigest)
  })
}
