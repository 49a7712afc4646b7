import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import test from 'ava'
import { binary, circuitFile, lobule } from './command.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const commands = [[], ['run'], ['validate'], ['describe'], ['list']]

for (const command of commands) {
  const name = ['lobule', ...command].join(' ')

  test(`${name} --help prints its usage on stdout and exits with 0`, async (t) => {
    const { status, stdout, stderr } = await lobule(...command, '--help')
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    t.true(stdout.startsWith(`Usage: ${name} [options]`))
  })

  test(`${name} --version prints the version alone and exits with 0`, async (t) => {
    t.deepEqual(await lobule(...command, '--version'), { status: 0, stdout: `${version}\n`, stderr: '' })
  })
}

test('the help of lobule names every exit code, the one of run every option', async (t) => {
  const [whole, run] = await Promise.all([lobule('--help'), lobule('run', '--help')])
  for (const code of ['0 done', '1 a bug', '2 usage or input', '3 ran but', '130 interrupted']) {
    t.true(whole.stdout.includes(code), code)
  }
  const options = ['experiment', 'level', 'seed', 'set', 'expect', 'out', 'json', 'quiet', 'dry-run']
  for (const option of options) t.true(run.stdout.includes(`--${option}`), option)
})

const misuses: readonly (readonly [about: string, parameters: readonly string[], message: RegExp])[] = [
  ['no command', [], /^Usage: lobule/],
  ['an unknown command', ['runn', circuitFile], /^lobule: unknown command 'runn'\n\(Did you mean run\?\)/],
  ['an unknown option', ['run', circuitFile, '--sead', '1'],
    /^lobule: unknown option '--sead'\n\(Did you mean --seed\?\)/],
  ['no circuit', ['run'], /^lobule: missing required argument 'circuit'/],
  ['two circuits', ['validate', circuitFile, circuitFile], /^lobule: too many arguments for 'validate'/],
  ['an option without its value', ['run', circuitFile, '--out'],
    /^lobule: option '-o, --out <folder>' argument missing/],
]
for (const [about, parameters, message] of misuses) {
  test(`${about} is a misuse: exit code 2 and one message on stderr`, async (t) => {
    const { status, stdout, stderr } = await lobule(...parameters)
    t.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    t.regex(stderr, message)
    t.is(stderr.match(/^lobule: /gm)?.length ?? 1, 1)
  })
}

test('a reader that has had enough is no fault', async (t) => {
  const child = spawn(process.execPath, [binary, 'list', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  const [status] = await once(child, 'close') as [number | null]
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
})

test('an experiment in which a circuit takes part runs on a circuit of the user\'s, at a level', async (t) => {
  const parameters = ['run', 'circuits/sdm-dense.json', '--experiment', 'auto-association', '--level', 'sdm', '--dry-run']
  const { status, stdout, stderr } = await lobule(...parameters)
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
  t.regex(stdout, /^would run auto-association, seed 1: /)
  t.regex(stdout, /folder +runs\/auto-association-sdm-seed-1/)
  const unfit = await lobule(...parameters, '--set', 'memory.threshold=153')
  t.is(unfit.status, 2)
  t.regex(unfit.stderr, /memory\.threshold: found 153; allowed: a whole number from 1 to 64/)
  const refused = await lobule('run', 'intersections', '--level', 'sdm')
  t.is(refused.status, 2)
  t.regex(refused.stderr, /--level: no circuit takes part in intersections/)
})
