import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { compareCommand } from '../../src/cli/compareCommand.js'
import { queryCommand, type QueryOptions } from '../../src/cli/queryCommand.js'
import { reportCommand } from '../../src/cli/reportCommand.js'
import { InputError } from '../../src/errors/inputError.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { lobule } from './command.js'
import { printed } from './printed.js'

/** A small study, the same as a module, and the first without some of its trials; once for all tests. */
const study = {
  name: 'small', hypothesis: 'More granule cells recall better.',
  experiment: 'recall', circuit: 'circuits/cerebellar-cortex.json', level: 'sdm',
  set: {
    'populations.granule.count': '{granule}', 'experiment.patterns': 'random', 'experiment.patternCount': 10,
    'experiment.noise': [0.1],
  },
  conditions: { granule: [500, 4000] }, seeds: '4 from 3', measures: { error: 'errorAfterOne@0.1', beta: 'beta' },
  claims: [{
    id: 'better', kind: 'difference', text: 'more cells recall better', measure: 'error',
    of: 'granule=4000', from: 'granule=500', direction: 'less', smallestEffect: 0.01,
  }],
}
const home = mkdtempSync(join(tmpdir(), 'lobule-test-'))
test.after.always(() => rmSync(home, { recursive: true }))
const [whole, partial, again] = [join(home, 'whole'), join(home, 'partial'), join(home, 'again')]

test.before(async (t) => {
  writeFileSync(join(home, 'study.json'), JSON.stringify(study))
  writeFileSync(join(home, 'study.ts'), `import { defineStudy } from 'lobule'
const set: Record<string, unknown> = ${JSON.stringify(study.set)}
export default defineStudy({ ...${JSON.stringify({ ...study, set: {} })}, set } as never)\n`)
  for (const [file, out] of [['study.json', whole], ['study.ts', again]] as const) {
    t.is((await lobule('study', join(home, file), '--out', out, '--quiet')).status, 0)
  }
  cpSync(whole, partial, { recursive: true })
  for (const name of readdirSync(join(partial, 'trials')).sort().slice(0, 3)) rmSync(join(partial, 'trials', name))
  rmSync(join(partial, 'record.json'))
})

/** What a query of a folder prints. */
const asked = async (folder: string, sql: string | undefined, options: QueryOptions = {}): Promise<string> =>
  (await printed(() => queryCommand(folder, sql, options))).stdout

test.serial('a query prints a table, CSV or JSON of the same numbers that the study wrote', async (t) => {
  const csv = await lobule('query', whole, 'select * from measures', '--csv')
  t.is(csv.stdout, readFileSync(join(whole, 'measures.csv'), 'utf8'))
  const json = await asked(whole, 'select condition, count(*) as n from measures group by 1 order by 1', { json: true })
  t.deepEqual(JSON.parse(json), [{ condition: 'granule=4000', n: 4 }, { condition: 'granule=500', n: 4 }])
  t.is(await asked(whole, 'select seed from measures where granule = 500'), 'seed\n────\n   3\n   4\n   5\n   6\n')
})

test.serial('an incomplete study says which trials are missing', async (t) => {
  t.is(await asked(partial, 'select status, count(*) as n from trials group by 1 order by 1', { csv: true }), 'status,n\nended,5\nmissing,3\n')
})

test.serial('--tables is the data dictionary', async (t) => {
  const rows = JSON.parse(await asked(whole, undefined, { tables: true, json: true })) as { table: string; column: string; unit: string; meaning: string }[]
  t.deepEqual(rows.filter(({ table }) => table === 'measures').map(({ column }) => column),
    ['', 'trial', 'condition', 'granule', 'seed', 'error', 'beta'])
  t.is(rows.find(({ column }) => column === 'error')!.meaning,
    'fraction of wrong bits after one read, of cues with 10 % of bits flipped')
})

test.serial('what is wrong with a query is said plainly', async (t) => {
  for (const [folder, sql, options, message] of [
    [whole, 'selec 1', {}, /^query: .*syntax error at or near "selec"/],
    [whole, `select * from '${home}/study.json'`, {}, /^query: /],
    [whole, undefined, {}, /^query: missing; allowed: /],
    [home, 'select 1', {}, /: holds neither a run that has ended nor a study/],
    [whole, 'select 1', { csv: true, json: true }, /^--csv: found with --json/],
  ] as const) {
    await t.throwsAsync(queryCommand(folder, sql, options), { instanceOf: InputError, message })
  }
})

test.serial('the report is made again to the same bytes', async (t) => {
  const file = join(temporaryFolder(t), 'again.html')
  const { status, stdout } = await lobule('report', whole, '--out', file)
  t.deepEqual([status, stdout], [0, `${file}\n`])
  t.is(readFileSync(file, 'utf8') === readFileSync(join(whole, 'report.html'), 'utf8'), true)
})

test.serial('the report of an incomplete study says so', async (t) => {
  rmSync(join(partial, 'report.html'), { force: true })
  t.is((await printed(() => reportCommand(partial, {}))).stderr, 'lobule: 3 of 8 trials are missing\n')
  t.regex(readFileSync(join(partial, 'report.html'), 'utf8'), /Incomplete: 5 of 8 trials have ended/)
  await t.throwsAsync(reportCommand(home, {}), { instanceOf: InputError })
})

test.serial('runs with figures of every kind have their reports made again to the same bytes', async (t) => {
  const folder = temporaryFolder(t)
  for (const [index, parameters] of [
    ['circuits/cerebellar-cortex.json', '--set', 'populations.granule.count=1000', '--set', 'experiment.replicates=2'],
    ['circuits/cerebellar-cortex.json', '--experiment', 'activity', '--duration', '20 ms', '--set', 'experiment.rasterCells=7'],
    ['intersections'],
  ].entries()) {
    const out = join(folder, String(index))
    t.is((await lobule('run', ...parameters, '--quiet', '--out', out)).status, 0)
    const before = readFileSync(join(out, 'report.html'), 'utf8')
    rmSync(join(out, 'report.html'))
    t.is((await printed(() => reportCommand(out, {}))).stdout, `${join(out, 'report.html')}\n`)
    t.is(readFileSync(join(out, 'report.html'), 'utf8') === before, true, parameters[0])
  }
  t.is(await asked(join(folder, '2'), 'select count(*) > 0 as ok from shared_locations', { csv: true }), 'ok\ntrue\n')
  await printed(() => { t.is(compareCommand(join(folder, '0'), join(folder, '0'), {}), 0) })
  t.throws(() => compareCommand(join(folder, '0'), join(folder, '1'), {}),
    { instanceOf: InputError, message: /is a run of activity; allowed: one of recall/ })
})

test.serial('a study in TypeScript is the same study as in JSON: the same plan, trials and numbers', async (t) => {
  for (const name of ['plan.json', 'measures.csv', 'summary.json']) {
    t.is(readFileSync(join(again, name), 'utf8'), readFileSync(join(whole, name), 'utf8'))
  }
  t.is((await lobule('study', join(home, 'study.json'), '--out', again, '--resume', '--quiet')).status, 0)
  const { stdout } = await printed(() => { t.is(compareCommand(whole, again, {}), 0) })
  t.regex(stdout, /^the studies have the same numbers\n/)
})

test.serial('compare names the claims that were not run, and counts them for no verdict', async (t) => {
  const empty = join(temporaryFolder(t), 'empty')
  cpSync(whole, empty, { recursive: true })
  rmSync(join(empty, 'trials'), { recursive: true })
  const { stdout } = await printed(() => { t.is(compareCommand(whole, empty, {}), 3) })
  t.true(stdout.includes('\nclaims not run in the second: better\n'))
  t.false(stdout.includes('verdicts that differ'))
  const json = await printed(() => { compareCommand(empty, whole, { json: true }) })
  t.like(JSON.parse(json.stdout), { verdicts: [], notRun: [['better'], []] })
})

test.serial('compare says which settings, means and verdicts differ, with exit code 3', async (t) => {
  const file = join(temporaryFolder(t), 'other.json')
  const out = `${file}.out`
  const claims = [{ ...study.claims[0], direction: 'more' }]
  writeFileSync(file, JSON.stringify({ ...study, seeds: '3 from 4', claims }))
  t.is((await lobule('study', file, '--out', out, '--quiet')).status, 0)
  const { status, stdout } = await lobule('compare', whole, out, '--json')
  t.is(status, 3)
  const found = JSON.parse(stdout) as {
    equal: boolean; settings: object[]; measures: { seeds: number[]; paired: boolean; difference: number }[]; verdicts: object[]
  }
  t.false(found.equal)
  t.deepEqual(found.settings, [
    { path: 'seeds', first: '4 from 3', second: '3 from 4' },
    { path: 'claims.0.direction', first: 'less', second: 'more' },
  ])
  t.deepEqual(found.measures.map(({ seeds, paired, difference }) => [seeds, paired, difference]),
    Array.from({ length: 4 }, () => [[3, 3], true, 0]))
  t.throws(() => compareCommand(whole, home, {}), { instanceOf: InputError, message: /is not what .* is; allowed: two runs, or two studies/ })
  t.true(existsSync(out))
})
