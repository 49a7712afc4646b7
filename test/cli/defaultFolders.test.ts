import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readPatterns } from '../../src/files/readPatterns.js'
import { commandParts, runRequest } from '../../src/lab/state/commandLine.js'
import { defaultState } from '../../src/lab/state/labState.js'
import type { CircuitDocument } from '../../src/lab/state/settings.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { binary, circuitFile } from './command.js'

/** One seed, one noise and few files, so that many runs are quick; all else is as the commands say. */
const quick = ['--set', 'experiment.replicates=1', '--set', 'experiment.noise=[0.15]', '--set', 'output.spikes=none',
  '--set', 'output.figures=false', '--set', 'populations.granule.count=2000']

/** The commands of a page that recall on a shipped circuit and need no file of the reader's, as words. */
const commandsIn = (page: string): string[][] =>
  [...readFileSync(page, 'utf8').matchAll(/lobule (run circuits\/(?:cerebellar-cortex|sdm-dense)\.json[^`#\n]*)/g)]
    .map(([, command]) => [...command!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!))
    .filter((words) => !words.some((word) => word.includes('my-') || word === '--dry-run'))

test('the README\'s commands of recall run one after the other, after the main job, and again in the same folders', (t) => {
  const cwd = temporaryFolder(t)
  const ofMainJob = ['run', circuitFile, '--experiment', 'recall', '--seed', '1']
  const commands = [ofMainJob, ...commandsIn('README.md'), ...commandsIn('circuits/README.md')]
  t.true(commands.length > 5)
  const run = (words: readonly string[], ...more: string[]) =>
    spawnSync(process.execPath, [binary, ...words, ...quick, '--quiet', ...more], { cwd, encoding: 'utf8' })
  const planned = (words: readonly string[]) => run(words, '--dry-run').stdout.match(/^folder +(\S+)/m)?.[1]
  const folders = commands.map((words, index) => {
    const before = index === 1 ? planned(words) : undefined
    const { status, stdout, stderr } = run(words)
    t.true(status === 0 || (status === 3 && words.includes('--expect')), `${words.join(' ')}: ${stderr}`)
    const folder = stdout.match(/^report +(.*)\/report\.html$/m)?.[1]
    if (index === 1) t.is(folder, before, words.join(' '))
    return folder!
  })
  t.is(folders[0], 'runs/recall-seed-1')
  t.true(folders.some((folder) => /^runs\/recall-seed-1-[0-9a-f]{6}$/.test(folder)))
  // A claim changes no number: the command with one is the main job again.
  t.is(new Set(folders).size, readdirSync(join(cwd, 'runs')).length)
  for (const index of [0, commands.length - 2]) t.is(planned(commands[index]!), folders[index], commands[index]!.join(' '))
})

test('the line that the lab shows at first runs after the main job, beside it; a folder that is named stays refused', (t) => {
  const cwd = temporaryFolder(t)
  const run = (...words: string[]) => spawnSync(process.execPath, [binary, ...words, '--quiet'], { cwd, encoding: 'utf8' })
  const document = JSON.parse(readFileSync(circuitFile, 'utf8')) as object as CircuitDocument
  const words = commandParts(runRequest(defaultState, document, readPatterns('data/digits.csv'))).slice(1)
  t.is(run('run', circuitFile, '--level', 'circuit', '--seed', '1', ...quick).status, 0)
  const { status, stdout } = run(...words)
  t.is(status, 0)
  t.regex(stdout, /^report +runs\/recall-seed-1-[0-9a-f]{6}\/report\.html$/m)
  const named = run(...words, '--out', 'runs/recall-seed-1')
  t.is(named.status, 2)
  t.regex(named.stderr, /^lobule: runs\/recall-seed-1: already holds another run/)
})
