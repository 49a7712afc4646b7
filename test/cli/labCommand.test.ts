import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { circuitFile, lobule, newPath } from './command.js'

test('without opening it, the address of the built page is printed', async (t) => {
  const { status, stdout, stderr } = await lobule('lab', '--no-open')
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.true(existsSync(fileURLToPath(stdout.trim())))
})

test('the page is written to a folder, which needs nothing else', async (t) => {
  const out = newPath(t, 'site')
  const { status, stdout, stderr } = await lobule('lab', '--out', out)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.is(fileURLToPath(stdout.trim()), join(out, 'index.html'))
  t.deepEqual(readdirSync(out).sort(), ['index.html', 'lab.css', 'lab.js', 'worker.js'])
  const html = readFileSync(join(out, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name)
  t.deepEqual(named, ['data:,', 'lab.css', 'lab.js'])
})

test('a folder that cannot be made is named', async (t) => {
  const { status, stderr } = await lobule('lab', '--out', 'package.json/site')
  t.is(status, 2)
  t.regex(stderr, /^lobule: package\.json/)
})

test('what the lab cannot repeat is refused with the reason', async (t) => {
  const out = newPath(t)
  await lobule('run', 'intersections', '--out', out)
  const other = await lobule('lab', out, '--no-open')
  t.deepEqual(other, { status: 2, stdout: '',
    stderr: `lobule: ${out}: holds a run of intersections; allowed: the folder of a run of recall\n` })
  const random = newPath(t)
  await lobule('run', circuitFile, '--level', 'attention', '--set', 'experiment.patterns=random', '--out', random)
  t.regex((await lobule('lab', random, '--no-open')).stderr, /: its patterns were drawn at random, others for each seed; allowed: /)
  t.regex((await lobule('lab', join(out, 'none'), '--no-open')).stderr, /none: holds neither a run that has ended nor a study/)
})
