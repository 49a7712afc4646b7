import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import test from 'ava'
import { duration, progressLine } from '../../src/cli/progressLine.js'
import { binary, circuitFile, newPath, small } from './command.js'

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

/** What is written of texts that come at these times, in ms. */
function written(timesMs: readonly number[], columns?: number): string[] {
  const lines: string[] = []
  let nowMs = 0
  const line = progressLine(true, { write: (text) => lines.push(text), columns, nowMs: () => nowMs })
  for (const time of timesMs) {
    nowMs = time
    line.show(`at ${time}`)
  }
  line.clear()
  return lines
}

test('without a terminal a line comes after 10 s, and then no more often than that', (t) => {
  t.deepEqual(written([0, 5000, 9999]), [])
  t.deepEqual(written([9999, 10_000, 10_001, 19_999, 25_000, 30_000, 40_000]),
    ['lobule: at 10000\n', 'lobule: at 25000\n', 'lobule: at 40000\n'])
})

test('on a terminal a line is drawn over, ten times a second at most, cut to its width', (t) => {
  t.deepEqual(written([0, 50, 100], 6), ['\r\u001B[2Kat 0', '\r\u001B[2Kat 10', '\r\u001B[2K'])
})

test('durations are whole seconds, minutes from 60 of them on, and hours', (t) => {
  t.deepEqual([0, 0.4, 59.4, 59.6, 75, 3599, 3600, 7500, -1].map(duration),
    ['0 s', '0 s', '59 s', '1 min 0 s', '1 min 15 s', '59 min 59 s', '1 h 0 min', '2 h 5 min', '0 s'])
})
