import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { spikesToParquet } from '../../src/files/spikeFiles.js'
import { lobule } from './command.js'

/** A run with one figure, and spikes of the first two populations of the shipped circuit. */
function run(t: ExecutionContext): string {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'figures'))
  copyFileSync('circuits/cerebellar-cortex.json', join(folder, 'circuit.json'))
  const names = loadCircuit('circuits/cerebellar-cortex.json').populations.map(({ name }) => name)
  const ticks = Array.from({ length: 300 }, (_, index) => 10 * index)
  writeFileSync(join(folder, 'spikes.parquet'), spikesToParquet({
    tick: Int32Array.from(ticks), cell: Uint32Array.from(ticks, () => 0), population: Uint8Array.from(ticks, (_, index) => index % 2),
  }, names, 0.1))
  writeFileSync(join(folder, 'record.json'), '{"identityDigest":"d"}')
  writeFileSync(join(folder, 'figures', 'dots.csv'), 'x,y\n1,2\n3,4\n')
  writeFileSync(join(folder, 'figures', 'dots.vl.json'), JSON.stringify({
    width: 300, mark: 'point', encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } },
  }))
  return folder
}

test('figures are listed, drawn in mm, and cut to populations and times', async (t) => {
  const folder = run(t)
  t.is((await lobule('plot', folder)).stdout, 'raster\npopulation-rates\npsth\nintervals\ncorrelogram\ndots\n')
  const out = join(folder, 'fig.svg')
  t.is((await lobule('plot', folder, '--figure', 'dots', '--width', '60', '--out', out)).status, 0)
  t.regex(readFileSync(out, 'utf8'), /<svg [^>]* width="(?:59\.[5-9]\d?|60(?:\.\d+)?)mm"/)
  const cut = await lobule('plot', folder, '--figure', 'raster', '--from', '50', '--to', '100', '--population', 'mossy', '--out', out)
  t.is(cut.status, 0, cut.stderr)
  t.regex(cut.stdout, /All 25 spikes are shown/)
})

test('what cannot be drawn is said, and nothing is written', async (t) => {
  const folder = run(t)
  for (const [parameters, problem] of [
    [['--figure', 'dot'], /--figure: found "dot", did you mean "dots"/],
    [['--figure', 'psth'], /--period: is missing/],
    [['--figure', 'dots', '--out', join(folder, 'fig.gif')], /found "fig\.gif".*\.svg, \.png, \.pdf/s],
    [['--figure', 'raster', '--from', '1e6', '--to', '2e6'], /nothing to show/],
    [['--figure', 'raster', '--population', 'basket'], /--population: found "basket"/],
  ] as const) {
    const { status, stderr } = await lobule('plot', folder, ...parameters)
    t.is(status, 2)
    t.regex(stderr, problem)
  }
  t.false(existsSync(join(folder, 'fig.gif')))
  t.regex((await lobule('plot', join(folder, 'figures'))).stderr, /has no record\.json/)
})
