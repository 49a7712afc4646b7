import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { plotCommand } from '../../src/cli/plotCommand.js'
import { InputError } from '../../src/errors/inputError.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { spikesToParquet } from '../../src/files/spikeFiles.js'
import { lobule } from './command.js'
import { printed } from './printed.js'

/** A run with one figure, and spikes of the first two populations of the shipped circuit. */
function run(t: ExecutionContext): string {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'figures'))
  copyFileSync('circuits/cerebellar-cortex.json', join(folder, 'circuit.json'))
  const names = loadCircuit('circuits/cerebellar-cortex.json').populations.map(({ name }) => name)
  const ticks = Array.from({ length: 300 }, (_, index) => 10 * index)
  writeFileSync(join(folder, 'spikes.parquet'), spikesToParquet({
    tick: Int32Array.from(ticks), cell: Uint32Array.from(ticks, () => 0), population: Uint8Array.from(ticks, (_, index) => index % 2),
  }, names, { resolutionMs: 0.1, ticks: 3000 }))
  writeFileSync(join(folder, 'record.json'), '{"identityDigest":"d"}')
  writeFileSync(join(folder, 'figures', 'dots.csv'), 'x,y\n1,2\n3,4\n')
  writeFileSync(join(folder, 'figures', 'dots.vl.json'), JSON.stringify({
    width: 300, mark: 'point', encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } },
  }))
  return folder
}

/** The options that commander fills in. */
const unstated = { width: '85', fontSize: '7' }

test.serial('figures are listed, drawn in mm, and cut to populations and times', async (t) => {
  const folder = run(t)
  t.is((await printed(() => plotCommand(folder, unstated))).stdout, 'raster\npopulation-rates\npsth\nintervals\ncorrelogram\ndots\n')
  const out = join(folder, 'fig.svg')
  await printed(() => plotCommand(folder, { ...unstated, figure: 'dots', width: '60', out }))
  t.regex(readFileSync(out, 'utf8'), /<svg [^>]* width="(?:59\.[5-9]\d?|60(?:\.\d+)?)mm"/)
  const cut = await lobule('plot', folder, '--figure', 'raster', '--from', '50', '--to', '100', '--population', 'mossy', '--out', out)
  t.is(cut.status, 0, cut.stderr)
  t.regex(cut.stdout, /All 25 spikes are shown/)
})

test.serial('what cannot be drawn is said, and nothing is written', async (t) => {
  const folder = run(t)
  for (const [options, message] of [
    [{ figure: 'dot' }, /--figure: found "dot", did you mean "dots"/],
    [{ figure: 'psth' }, /--period: is missing/],
    [{ figure: 'dots', out: join(folder, 'fig.gif') }, /found "fig\.gif".*\.svg, \.png, \.pdf/s],
    [{ figure: 'raster', from: '1e6', to: '2e6' }, /nothing to show/],
    [{ figure: 'raster', population: 'basket' }, /--population: found "basket"/],
    [{ figure: 'correlogram', population: 'mossy', lag: '1e9' }, /--lag: 1000000000 ms makes \d+ bins/],
    [{ figure: 'dots', width: '-3' }, /--width: found "-3"/],
  ] as const) {
    await t.throwsAsync(plotCommand(folder, { ...unstated, ...options }), { instanceOf: InputError, message })
  }
  t.false(existsSync(join(folder, 'fig.gif')))
  await t.throwsAsync(plotCommand(join(folder, 'figures'), unstated), { instanceOf: InputError, message: /has no record\.json/ })
})

test.serial('a figure of the report is drawn with its caption, and anew from the spikes where a time is asked for', async (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, 'run')
  const ran = await lobule('run', 'circuits/cerebellar-cortex.json', '--quiet', '--out', out, ...[
    'populations.granule.count=2000', 'experiment.replicates=1', 'experiment.noise=[0.1]', 'experiment.weightPoints=5',
  ].flatMap((change) => ['--set', change]))
  t.is(ran.status, 0, ran.stderr)
  const { stdout } = await printed(() => plotCommand(out, unstated))
  for (const name of ['psth', 'intervals', 'correlogram', 'read-map', 'recall-paths', 'weight-matrix', 'weight-histogram', 'glyphs']) {
    t.true(stdout.split('\n').includes(name), name)
  }
  const svg = join(folder, 'fig.svg')
  const wide = { ...unstated, width: '180', figure: 'psth', out: svg }
  t.regex((await printed(() => plotCommand(out, wide))).stdout, /10 presentations while writing/)
  t.regex((await printed(() => plotCommand(out, { ...wide, from: '0', to: '3000', period: '300' }))).stdout, /10 periods/)
  t.regex((await printed(() => plotCommand(out, { ...wide, figure: 'weight-histogram' }))).stdout, /Saturated, at the bounds/)
})

test.serial('the strip of a film is a figure too', async (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, 'run')
  const ran = await lobule('run', 'video', '--quiet', '--out', out, ...[
    'settings=[[0.6,0.2]]', 'mixtures=[[-2,3]]', 'replicates=1', 'steps=20', 'bits=64', 'betas=[20]', 'memories=[[500,10]]',
    'wordMixtures=[[0,1,1]]',
  ].flatMap((change) => ['--set', `experiment.${change}`]))
  t.is(ran.status, 0, ran.stderr)
  const svg = join(folder, 'strip.svg')
  const { stdout } = await printed(() => plotCommand(out, { ...unstated, figure: 'film-strip', out: svg }))
  t.regex(stdout, /Shown is one picture in \d+\./)
  t.regex(readFileSync(svg, 'utf8'), /^<svg [^>]* width="85mm"/)
})
