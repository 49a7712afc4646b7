import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import test, { type ExecutionContext } from 'ava'
import { noBrowserBecause, openerOf } from '../../src/cli/openInBrowser.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { binary, circuitFile, small, type Outcome } from './command.js'

test('each platform opens an address by its own command', (t) => {
  t.deepEqual(openerOf('darwin', 'file:///a'), ['open', 'file:///a'])
  t.deepEqual(openerOf('win32', 'file:///a'), ['rundll32', 'url.dll,FileProtocolHandler', 'file:///a'])
  t.deepEqual(openerOf('linux', 'file:///a'), ['xdg-open', 'file:///a'])
})

test('a browser is opened where there is a screen, but not in CI and not where none is wanted', (t) => {
  t.is(noBrowserBecause('darwin', {}), '')
  t.is(noBrowserBecause('win32', {}), '')
  for (const screen of [{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }]) {
    t.is(noBrowserBecause('linux', screen), '')
    t.is(noBrowserBecause('linux', { ...screen, CI: 'false', BROWSER: 'firefox' }), '')
    t.is(noBrowserBecause('linux', { ...screen, CI: 'true' }), 'CI is set')
    t.is(noBrowserBecause('linux', { ...screen, BROWSER: 'none' }), 'BROWSER is none')
  }
  t.regex(noBrowserBecause('linux', { DISPLAY: '' }), /^there is no screen/)
  t.is(noBrowserBecause('win32', { CI: '1' }), 'CI is set')
})

/** A folder with an opener of every platform that notes what it is asked for, and an environment in which it is found. */
function fakeOpener(t: ExecutionContext) {
  const folder = temporaryFolder(t)
  const note = join(folder, 'opened')
  mkdirSync(join(folder, 'bin'))
  for (const name of ['xdg-open', 'open']) {
    const file = join(folder, 'bin', name)
    writeFileSync(file, `#!/bin/sh\nprintf %s "$1" > '${note}.part' && mv '${note}.part' '${note}'\n`)
    chmodSync(file, 0o755)
  }
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`
  return { folder, note, environment: { ...process.env, PATH: path, DISPLAY: ':9', CI: '', BROWSER: '' } }
}

/** Runs a program to its end. */
function ran(command: string, parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
    child.on('error', fail).on('close', (status) => done({ status, stdout, stderr }))
  })
}

async function opened(note: string): Promise<string> {
  while (!existsSync(note)) await setTimeout(20)
  return readFileSync(note, 'utf8')
}

test('the lab, a report and the lab at a run are opened by the platform\'s command', async (t) => {
  const { folder, note, environment } = fakeOpener(t)
  const out = join(folder, 'run')
  const made = await ran(process.execPath, [binary, 'run', circuitFile, '--level', 'sdm', ...small, '--out', out, '--open'], environment)
  t.deepEqual([made.status, made.stderr], [0, ''])
  t.false(existsSync(note), 'a run whose output goes to no terminal opens nothing')
  const report = await ran(process.execPath, [binary, 'report', out, '--open'], environment)
  t.deepEqual(report, { status: 0, stdout: `${join(out, 'report.html')}\n`, stderr: '' })
  t.is(await opened(note), pathToFileURL(join(out, 'report.html')).href)

  const other = fakeOpener(t)
  const lab = await ran(process.execPath, [binary, 'lab', out], other.environment)
  const entrance = pathToFileURL(join(out, 'lab.html')).href
  t.deepEqual(lab, { status: 0, stdout: `${entrance}\n`, stderr: '' })
  t.is(await opened(other.note), entrance)
  t.regex(readFileSync(join(out, 'lab.html'), 'utf8'),
    /<a href="file:[^"#]*\/dist\/lab\/index\.html#circuit=[^"]*&amp;circuitText=[^"]*&amp;level=sdm&amp;replicates=2"/)
})

test('where no browser is to be had, the address is named with the reason', async (t) => {
  const { environment } = fakeOpener(t)
  const address = pathToFileURL(resolve('dist/lab/index.html')).href
  for (const [change, reason] of [
    [{ BROWSER: 'none' }, 'BROWSER is none'], [{ CI: '1' }, 'CI is set'],
  ] as const) {
    t.deepEqual(await ran(process.execPath, [binary, 'lab'], { ...environment, ...change }),
      { status: 0, stdout: `${address}\n`, stderr: `lobule: no browser was opened (${reason}): ${address}\n` })
  }
})

const script = '/usr/bin/script'
const withTerminal = process.platform === 'linux' && existsSync(script) ? test : test.skip
withTerminal(`in a terminal a run opens its report, whose path is a link${existsSync(script) ? '' : ` (skipped: no ${script})`}`,
  async (t) => {
    const { folder, note, environment } = fakeOpener(t)
    const out = join(folder, 'run')
    const command = `'${process.execPath}' '${binary}' run ${circuitFile} --level attention --quiet --out '${out}' --open`
    const { status, stdout } = await ran(script, ['-qec', command, '/dev/null'], environment)
    t.is(status, 0)
    const address = pathToFileURL(join(out, 'report.html')).href
    t.is(await opened(note), address)
    t.true(stdout.includes(`\u001B]8;;${address}\u001B\\${out}/report.html\u001B]8;;\u001B\\`))
  })
