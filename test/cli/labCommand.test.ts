import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { circuitFile, lobule, newPath, small } from './command.js'

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

test('a lab replaces a lab, and is not written among the files of anything else', async (t) => {
  const site = newPath(t, 'site')
  mkdirSync(site)
  t.is((await lobule('lab', '--out', site)).status, 0)
  writeFileSync(join(site, 'lab.js'), 'an earlier one')
  writeFileSync(join(site, 'CNAME'), 'lab.example.org')
  t.is((await lobule('lab', '--out', site)).status, 0)
  t.true(readFileSync(join(site, 'lab.js'), 'utf8').length > 10_000)
  const allowed = 'allowed: a new or empty folder, or one with a lab, which is replaced\n'
  const full = newPath(t, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'index.html'), 'mine')
  t.deepEqual(await lobule('lab', '--out', full),
    { status: 2, stdout: '', stderr: `lobule: ${full}: is not empty and holds no lab; ${allowed}` })
  t.deepEqual(readdirSync(full), ['index.html'])
  const out = newPath(t)
  await lobule('run', circuitFile, ...small, '--level', 'attention', '--quiet', '--out', out)
  const before = readdirSync(out)
  for (const [run, into] of [[[], out], [[out], out], [[out], join(out, 'site')]] as const) {
    t.deepEqual(await lobule('lab', ...run, '--out', into),
      { status: 2, stdout: '', stderr: `lobule: ${into}: is, or lies in, the folder of a run or a study; ${allowed}` })
  }
  t.deepEqual(readdirSync(out), before)
})

test('a run whose files were changed by hand is refused, with what was changed', async (t) => {
  const out = newPath(t)
  await lobule('run', circuitFile, ...small, '--level', 'sdm', '--quiet', '--out', out)
  t.is((await lobule('lab', out, '--no-open')).status, 0)
  const [circuit, record] = ['circuit.json', 'record.json'].map((name) => join(out, name)) as [string, string]
  const [asWritten, recorded] = [circuit, record].map((file) => readFileSync(file, 'utf8')) as [string, string]
  const opened = async (file: string, text: string) => {
    writeFileSync(file, text)
    return (await lobule('lab', out, '--no-open')).stderr
  }
  // Weights that are formulas of the number of granule cells differ with it.
  t.regex(await opened(circuit, asWritten.replace('"count": 3000', '"count": 4000')),
    /circuit\.json: does not give the run of record\.json: circuit\..* in the run; \d+ more differ; allowed: the file as the run /)
  t.is(await opened(circuit, asWritten.replace(/"noise": \[\s*0,/, '"noise": [0.05,')), `lobule: ${circuit}: does not give the `
    + 'run of record.json: parameters.noise.0 is 0.05, and was 0 in the run; allowed: the file as the run wrote it\n')
  t.is(await opened(circuit, asWritten.replace('"about": "', '"about": "Of mine. ')), '')
  t.is(await opened(record, recorded.replace('"seed": 1,', '"seed": 2,')),
    `lobule: ${record}: its identity has another digest than the one it states; allowed: the file as it was written\n`)
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
