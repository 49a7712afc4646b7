import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { lobule, newPath } from './command.js'

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
