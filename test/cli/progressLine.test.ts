import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import test from 'ava'
import { duration } from '../../src/cli/progressLine.js'
import { binary, circuitFile, lobule, newPath, small } from './command.js'

const { stdout: version, error } = spawnSync('script', ['--version'], { encoding: 'utf8' })
const canPretend = error === undefined && version.includes('util-linux')
const onTerminal = canPretend ? test : test.skip
const why = canPretend ? '' : ' (skipped: script of util-linux, which makes a terminal, is not here)'

/** Runs with stderr on a terminal and stdout in a file. */
async function runOnTerminal(file: string, parameters: readonly string[]) {
  const quoted = [process.execPath, binary, 'run', circuitFile, ...parameters].map((part) => `'${part}'`).join(' ')
  const command = `stty cols 100; exec ${quoted} > '${file}'`
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let terminal = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { terminal += text })
  const [status] = await once(child, 'close') as [number | null]
  return { status, terminal, stdout: readFileSync(file, 'utf8') }
}

onTerminal(`a terminal shows phase, simulated time, spike rate and time left, and is clean in the end${why}`, async (t) => {
  const { status, terminal, stdout } = await runOnTerminal(newPath(t, 'stdout'), [...small, '--out', newPath(t)])
  t.is(status, 0)
  const lines = terminal.split('\r\u001B[2K')
  t.is(lines.at(-1), '')
  t.true(lines.includes('seed 1/2: building'))
  const whole = /^seed [12]\/2: (?:reading|weighing) \d+ %, \d+\.\d s simulated, \d+ spikes\/s, [\d min]+ s left$/
  t.true(lines.some((line) => whole.test(line)), terminal)
  t.true(lines.every((line) => line === '' || /^seed [12]\/2: /.test(line)))
  t.regex(stdout, /^Recall in /)
  t.false(stdout.includes('\u001B') || stdout.includes('left'))
})

onTerminal(`--quiet shows nothing on a terminal${why}`, async (t) => {
  const { status, terminal } = await runOnTerminal(newPath(t, 'stdout'), [...small, '--quiet', '--out', newPath(t)])
  t.deepEqual({ status, terminal }, { status: 0, terminal: '' })
})

test('without a terminal there is no progress', async (t) => {
  const { status, stderr } = await lobule('run', circuitFile, ...small, '--out', newPath(t))
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' })
})

test('durations are whole seconds, minutes from 60 of them on, and hours', (t) => {
  t.deepEqual([0, 0.4, 59.4, 59.6, 75, 3599, 3600, 7500, -1].map(duration),
    ['0 s', '0 s', '59 s', '1 min 0 s', '1 min 15 s', '59 min 59 s', '1 h 0 min', '2 h 5 min', '0 s'])
})
