import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { hasMembrane } from '../../src/circuit/circuit.js'
import { brianScript, type BrianResult } from '../../src/interop/brian/brianScript.js'
import { denseResult, hasLearned, ownResult, peerRuns } from './brianRuns.js'

const python = '/usr/bin/python3'
const present = spawnSync(python, ['-W', 'ignore', '-c', 'import brian2']).status === 0
const withBrian = present ? test : test.skip
const unless = present ? '' : ` (skipped: ${python} has no brian2)`

const runs = peerRuns()
const folder = mkdtempSync(join(tmpdir(), 'lobule-brian-'))
const file = (index: number, ending: string) => join(folder, `run${index}${ending}`)

if (present) {
  for (const [index, run] of runs.entries()) {
    const { script, data } = brianScript(run.network, run)
    writeFileSync(file(index, '.py'), script)
    writeFileSync(file(index, '.data.json'), data)
  }
}

/** Two processes, each with every other script; what they complain about. */
const complaints = Promise.all((present ? [0, 1] : []).map((first) => new Promise<string>((resolve) => {
  const scripts = runs.flatMap((_, index) => (index % 2 === first ? [file(index, '.py')] : []))
  execFile(python, ['-W', 'ignore', 'test/peers/brian.py', ...scripts], (error) => resolve(error ? String(error) : ''))
})))

test.after.always(() => rmSync(folder, { recursive: true, force: true }))

for (const [index, run] of runs.entries()) {
  withBrian(`Brian 2 makes the same spikes and weights: ${run.title}${unless}`, async (t) => {
    t.timeout(600_000)
    t.deepEqual(await complaints, ['', ''])
    const fault = file(index, '.error.txt')
    t.false(existsSync(fault), existsSync(fault) ? readFileSync(fault, 'utf8') : '')
    const own = ownResult(run)
    const brian = JSON.parse(readFileSync(file(index, '.spikes.json'), 'utf8')) as BrianResult
    for (const [population, spikes] of Object.entries(own.spikes)) {
      t.is(JSON.stringify(brian.spikes[population]), JSON.stringify(spikes), population)
    }
    t.is(JSON.stringify(brian.weights), JSON.stringify(own.weights))
    if (run.learns) t.true(hasLearned(run, own), 'no weight was changed')
    const counts = Object.entries(own.spikes).map(([population, { tick }]) => `${tick.length} ${population}`)
    t.log(counts.join(', '))
    for (const [population, least] of Object.entries(run.least)) {
      t.true(own.spikes[population]!.tick.length >= least, `${population} is too quiet to prove anything`)
    }
  })
}

for (const run of runs) {
  test(`dense loops make the same spikes and weights, and no rounding error decides one: ${run.title}`, (t) => {
    const { result, marginMv, marginSteps } = denseResult(run)
    t.is(JSON.stringify(result), JSON.stringify(ownResult(run)))
    t.log(`at least ${marginMv.toExponential(1)} mV and ${marginSteps.toExponential(1)} steps from where it would`)
    t.true(marginMv > (run.marginMv ?? 1e-9) && marginSteps > 1e-9)
  })
}

const kinds = (parts: readonly { readonly kind: string }[]) => [...new Set(parts.map(({ kind }) => kind))].sort()

test('the runs have every rule of connection, of plasticity and of delay, and cells of every kind', (t) => {
  const circuits = runs.map(({ network }) => network.circuit)
  const projections = circuits.flatMap((circuit) => circuit.projections)
  const rules = projections.flatMap(({ plasticity }) => plasticity ?? [])
  t.deepEqual(kinds(projections.map(({ rule }) => rule)),
    ['address', 'all-to-all', 'by-bit', 'fixed-in-degree', 'one-to-one'])
  t.deepEqual(kinds(circuits.slice(3).map(({ memory }) => memory!.design)), ['dense', 'selected-coordinate'])
  t.deepEqual(kinds(rules.map((rule) => rule.eligibility)), ['box', 'exponential', 'sine', 'sinexp'])
  t.deepEqual(kinds(rules.map((rule) => rule.potentiation)), ['additive', 'multiplicative'])
  t.deepEqual(kinds(rules.map((rule) => rule.depression)), ['additive', 'multiplicative'])
  t.true(runs.filter(({ network }) => network.cells.some(({ membrane }) => membrane?.tonic)).length >= 5)
  const cells = circuits.slice(9).flatMap(({ populations }) => populations.filter(hasMembrane))
  for (const model of ['lif', 'lif-exponential', 'lif-conductance']) {
    t.is(new Set(cells.filter((one) => one.model === model).map((one) => one.adaptation !== undefined)).size, 2, model)
  }
  t.true(projections.filter(({ delayTicks }) => delayTicks === 1).length >= 2)
  t.true(projections.filter(({ delayTicks }) => delayTicks >= 1000).length >= 2)
})
