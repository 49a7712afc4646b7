import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { openRunFolder } from '../../src/files/runFolder.js'
import { readPatterns } from '../../src/files/readPatterns.js'
import { commandParts, runRequest } from '../../src/lab/state/commandLine.js'
import { defaultState } from '../../src/lab/state/labState.js'
import type { CircuitDocument } from '../../src/lab/state/settings.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { binary, circuitFile } from './command.js'

/** The commands of a page that recall on a shipped circuit and need no file of the reader's, as words. */
const commandsIn = (page: string): string[][] =>
  [...readFileSync(page, 'utf8').matchAll(/lobule (run circuits\/(?:cerebellar-cortex|sdm-dense)\.json[^`#\n]*)/g)]
    .map(([, command]) => [...command!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!))
    .filter((words) => !words.some((word) => word.includes('my-') || word === '--dry-run'))

const lobuleIn = (cwd: string, words: readonly string[]) =>
  spawnSync(process.execPath, [binary, ...words, '--quiet'], { cwd, encoding: 'utf8' })

/** What the lab shows at first. */
function commandOfLab(): string[] {
  const document = JSON.parse(readFileSync(circuitFile, 'utf8')) as object as CircuitDocument
  return commandParts(runRequest(defaultState, document, readPatterns('data/digits.csv'))).slice(1)
}

test('the commands of recall in the READMEs and the lab are refused at no folder, one after the other, after the main job', (t) => {
  const cwd = temporaryFolder(t)
  const ofMainJob = ['run', circuitFile, '--experiment', 'recall', '--seed', '1']
  const commands = [ofMainJob, ...commandsIn('README.md'), ...commandsIn('circuits/README.md'), commandOfLab()]
  t.true(commands.length > 6)
  const found = commands.map((words) => {
    const { stdout, stderr } = lobuleIn(cwd, [...words, '--dry-run'])
    const [, path, identityDigest] = /^folder +(\S+)[^]*^identity +(\w+)$/m.exec(stdout) ?? [stderr]
    // The folder as such a run would leave it.
    const folder = openRunFolder(join(cwd, path!), identityDigest!, {})
    folder.writeText('record.json', JSON.stringify({ identityDigest }))
    folder.commit()
    return { path, identityDigest }
  })
  t.is(found[0]!.path, 'runs/recall-seed-1')
  for (const { path, identityDigest } of found) {
    t.true(['runs/recall-seed-1', 'runs/recall-seed-7', 'runs/recall-sdm-seed-1',
      `runs/recall-seed-1-${identityDigest!.slice(0, 6)}`].includes(path!), path)
  }
  t.is(new Set(found.map(({ path }) => path)).size, new Set(found.map(({ identityDigest }) => identityDigest)).size)
})

test('a run goes beside another one, is repeated there, and is refused in the other one\'s folder where that is named', (t) => {
  const cwd = temporaryFolder(t)
  const quick = ['run', circuitFile, '--level', 'attention', '--set', 'experiment.replicates=1', '--set', 'output.figures=false']
  const other = [...quick, '--set', 'experiment.noise=[0.1]']
  for (const words of [quick, other, other]) t.is(lobuleIn(cwd, words).status, 0)
  const [first, second, ...more] = readdirSync(join(cwd, 'runs')).sort()
  t.deepEqual([first, more], ['recall-attention-seed-1', []])
  t.regex(second!, /^recall-attention-seed-1-[0-9a-f]{6}$/)
  const named = lobuleIn(cwd, [...other, '--out', `runs/${first}`])
  t.is(named.status, 2)
  t.regex(named.stderr, /^lobule: runs\/recall-attention-seed-1: already holds another run/)
})
