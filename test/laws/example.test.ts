import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import esbuild from 'esbuild'
import { readPatterns } from '../../src/files/readPatterns.js'
import { wordFromBits } from '../../src/words/word.js'
import { hamming } from '../../src/words/distance.js'

const trials = (pair: string): string => `: simple and nuclear spikes a trial ${[pair, pair, pair].join(', ')}`

test('scripts/branch-runs.ts, run as its head says, trains once and tells what each branch does', (t) => {
  mkdirSync('build', { recursive: true })
  const folder = mkdtempSync(join('build', 'example-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'branch-runs.mjs')
  writeFileSync(file, esbuild.transformSync(readFileSync('scripts/branch-runs.ts', 'utf8'), { loader: 'ts' }).code)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.deepEqual(stdout.trim().split('\n'), [
    `as it is${trials('0 and 256')}`, `rhythm to nuclei blocked${trials('0 and 0')}`,
    `interneurons lesioned${trials('256 and 0')}`, `the same, Purkinje cells clamped${trials('0 and 256')}`,
  ])
})

test('scripts/recall-words.ts, run as its head says, prints the words that it reads and stops after three', (t) => {
  mkdirSync('build', { recursive: true })
  const folder = mkdtempSync(join('build', 'example-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'recall-words.mjs')
  writeFileSync(file, esbuild.transformSync(readFileSync('scripts/recall-words.ts', 'utf8'), { loader: 'ts' }).code)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  const { patterns } = readPatterns('data/digits.csv')
  const blocks = stdout.trim().split('\n\n')
  t.is(blocks.length, 3)
  const spikes = blocks.map((block, digit) => {
    const rows = block.split('\n')
    const pattern = /^digit (\d): (\d+) bits wrong in the cue, (\d+) in the word read; (\d+) spikes so far$/
    const said = pattern.exec(rows.pop()!)!
    const read = wordFromBits([...rows.join('')].map((bit) => bit === '1'))
    const wrong = hamming(read, patterns[digit]!.word)
    t.deepEqual(said.slice(1, 4).map(Number), [digit, 38, wrong])
    t.true(wrong < 10)
    return Number(said[4])
  })
  t.true(spikes[0]! < spikes[1]! && spikes[1]! < spikes[2]!)
})
