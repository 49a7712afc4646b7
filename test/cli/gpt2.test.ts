import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import test, { type ExecutionContext } from 'ava'
import { runOnModel } from '../../src/cli/gpt2Input.js'
import { InputError } from '../../src/errors/inputError.js'
import { smallModel, smallText } from '../experiments/gpt2/smallModel.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { safetensorsOf } from '../interop/safetensorsOf.js'
import { lobule, start } from './command.js'

const small = smallModel()
const weights = safetensorsOf(small.tensors, 'F32', 'transformer.')
const text = smallText(20, small.vocabulary)

/** A folder with a model, its text as numbers, and as letters with a tokeniser that gives the same numbers. */
function written(t: ExecutionContext) {
  const folder = temporaryFolder(t)
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const letters = Array.from({ length: small.vocabulary }, (_, index) => String.fromCodePoint(0x30 + index))
  return {
    file, out: join(folder, 'run'),
    model: file('model.safetensors', weights),
    ids: file('ids.json', JSON.stringify(text)),
    letters: file('t.txt', text.map((token) => letters[token]!).join('')),
    vocab: file('vocab.json', JSON.stringify(Object.fromEntries(letters.map((letter, index) => [letter, index])))),
    merges: file('merges.txt', '#version: 0.2\n'),
  }
}

/** What the command line adds where nothing is said. */
const usual = { experiment: 'recall', seed: '1', set: [], expect: [], quiet: true }

const readRecord = (folder: string) => JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'))

test('a run leaves record, result, tables, figures and report, and says what came out', async (t) => {
  const { model, ids, out } = written(t)
  const { status, stdout, stderr } = await lobule('run', 'gpt2-beta', '--weights', model, '--tokens', ids, '--heads', '4', '--out', out)
  t.is(stderr, '')
  t.is(status, 0)
  t.regex(stdout, /8 heads \(2 layers of 4, 8 columns each\) on a\s+text of 20 tokens/)
  t.deepEqual(readdirSync(out).sort(), ['figures', 'files.json', 'record.json', 'report.html', 'summary.json', 'tables'])
  t.deepEqual(readdirSync(join(out, 'tables')).sort(), ['estimators.csv', 'heads.csv', 'layers.csv', 'optimal-radii.csv', 'values.csv'])
  for (const name of ['head-map', 'heads', 'histogram', 'layers', 'values']) {
    const svg = readFileSync(join(out, 'figures', `${name}.svg`), 'utf8')
    t.false(/NaN|undefined|Infinity/.test(svg), name)
  }
  t.is(readFileSync(join(out, 'tables', 'heads.csv'), 'utf8').trimEnd().split('\n').length, 1 + 8 * 3)
})

test('the identity is the digest of weights and tokens, whatever their paths, the seed and how the text came', async (t) => {
  const { file, model, ids, letters, vocab, merges, out } = written(t)
  const asNumbers = ['--weights', model, '--tokens', ids]
  const asText = ['--weights', file('same.safetensors', weights), '--text', letters, '--vocab', vocab, '--merges', merges]
  const first = await lobule('run', 'gpt2-beta', ...asNumbers, '--heads', '4', '--out', out)
  t.is(first.status, 0)
  const second = await lobule('run', 'gpt2-beta', ...asText, '--heads', '4', '--seed', '7', '--out', `${out}-2`)
  t.is(second.stderr, '')
  const [record, other] = [readRecord(out), readRecord(`${out}-2`)]
  t.deepEqual(record.identity.inputs, {
    weights: createHash('sha256').update(weights).digest('hex'),
    tokens: createHash('sha256').update(JSON.stringify(text)).digest('hex'), heads: 4,
  })
  t.false('seed' in record.identity)
  t.deepEqual([other.identityDigest, other.resultDigest], [record.identityDigest, record.resultDigest])
  t.false(JSON.stringify(record.identity).includes(model))
})

test('a dry run checks everything and writes nothing', async (t) => {
  const { model, ids, out } = written(t)
  const { status, stdout } = await lobule('run', 'gpt2-beta', '--weights', model, '--tokens', ids, '--heads', '4', '--out', out, '--dry-run')
  t.is(status, 0)
  t.regex(stdout, /^would run gpt2-beta: .*no seed plays a role$/m)
  t.regex(stdout, /nothing was run or written/)
  t.false(existsSync(out))
})

test('every fault has one message that names it, and leaves nothing', async (t) => {
  const { file, model, ids, letters, vocab, merges, out } = written(t)
  const [weighed, counted] = [['--weights', model, '--heads', '4'], ['--tokens', ids]]
  const cases: [string[], string][] = [
    [counted, '--weights: missing; allowed: the path of a GPT-2 as a safetensors file'],
    [weighed, '--tokens: missing; allowed: a JSON file with a list of token numbers; or --text, --vocab and --merges'],
    [[...weighed, ...counted, '--text', letters], '--text: --tokens is given too; allowed: one of both'],
    [[...weighed, '--text', letters], '--vocab: missing; allowed: the vocab.json of the tokeniser, for --text'],
    [[...weighed, '--text', letters, '--vocab', vocab], '--merges: missing; allowed: the merges.txt of the tokeniser, for --text'],
    [[...weighed, ...counted, '--vocab', vocab], '--vocab: token numbers need no tokeniser; allowed: it only with --text'],
    [[...weighed, ...counted, '--merges', merges], '--merges: token numbers need no tokeniser; allowed: it only with --text'],
    [['--weights', `${model}x`, ...counted], `${model}x: there is no such file or folder`],
    [[...weighed, '--tokens', `${ids}x`], `${ids}x: there is no such file or folder`],
    [[...weighed, '--text', letters, '--vocab', vocab, '--merges', `${merges}x`], `${merges}x: there is no such file or folder`],
    [['--weights', ids, ...counted], `${ids}: bytes 0 to 7: found a header of `],
    [['--weights', model, ...counted], '--heads: must be stated, as the width 32 is no multiple of 64; allowed: a divisor of the width, 32'],
    [['--weights', model, '--heads', '5', ...counted], '--heads: found 5; allowed: a divisor of the width, 32'],
    [['--weights', model, '--heads', 'x', ...counted], '--heads: found "x"; allowed: a whole number of at least 1'],
    [[...weighed, '--tokens', file('far.json', '[1,50]')], 'far.json: [1]: found 50; allowed: a whole number from 0 to 49'],
    [[...weighed, '--tokens', file('half.json', '[1,0.5]')], 'half.json: [1]: found 0.5; allowed: a whole number from 0 to 49'],
    [[...weighed, '--tokens', file('word.json', '"one"')], 'word.json: found "one"; allowed: a list of token numbers'],
    [[...weighed, '--tokens', file('long.json', JSON.stringify(smallText(25, 50)))], 'long.json: found 25 tokens; allowed: 2 to 24'],
    [[...weighed, '--tokens', file('one.json', '[1]')], 'one.json: found 1 token; allowed: 2 to 24'],
    [[...weighed, '--text', file('no.txt', ''), '--vocab', vocab, '--merges', merges], 'no.txt: found 0 tokens; allowed: 2 to 24'],
    [[...weighed, '--text', file('odd.txt', '0~'), '--vocab', vocab, '--merges', merges], '"~" needs the token "~", which it lacks'],
      ]
  for (const [options, message] of cases) {
    const given = Object.fromEntries(options.flatMap((name, index) => (index % 2 === 0 ? [[name.slice(2), options[index + 1]!]] : [])))
    const run = runOnModel('gpt2-beta', { ...usual, ...given, out }, [])
    const error = await t.throwsAsync(run, { instanceOf: InputError })
    t.true(error!.message.includes(message), `${message}: ${error!.message}`)
    t.false(error!.message.includes('\n'))
  }
  const unknown = runOnModel('gpt2-beta', { ...usual, weights: model, heads: '4', tokens: ids, set: ['experiment.noise=1'], out }, [])
  await t.throwsAsync(unknown, { instanceOf: InputError, message: /^--set experiment\.noise=1: experiment\.noise: unknown key "noise"/ })
  t.false(existsSync(out))
})

test('a weight that is not finite ends the run with its name, and the folder is removed', async (t) => {
  const { file, ids, out } = written(t)
  const tensors = new Map(small.tensors)
  const { shape, values } = tensors.get('h.1.ln_2.bias')!
  tensors.set('h.1.ln_2.bias', { shape, values: values.map((value, index) => (index === 3 ? NaN : value)) })
  const model = file('broken.safetensors', safetensorsOf(tensors, 'F32'))
  const { status, stderr } = await lobule('run', 'gpt2-beta', '--weights', model, '--heads', '4', '--tokens', ids, '--out', out)
  t.is(stderr, `lobule: ${model}: h.1.ln_2.bias[3]: found NaN; allowed: a number\n`)
  t.is(status, 2)
  t.false(existsSync(out) || existsSync(`${out}.partial`) || existsSync(`${out}.lock`))
})

test('interpret reads every head of the model, with a seed for its nulls', async (t) => {
  const { model, ids, out } = written(t)
  const given = ['run', 'interpret', '--weights', model, '--tokens', ids, '--heads', '4', '--quiet']
  const { status, stdout } = await lobule(...given, '--out', out)
  t.is(status, 0)
  t.regex(stdout, /8 heads on a text of 20 tokens/)
  t.is(readFileSync(join(out, 'tables', 'heads.csv'), 'utf8').trimEnd().split('\n').length, 1 + 8 * 4)
  t.is(readRecord(out).identity.inputs.seed, 1)
  await lobule(...given, '--seed', '2', '--out', `${out}-2`)
  t.not(readRecord(out).identityDigest, readRecord(`${out}-2`).identityDigest)
})

test('other experiments refuse what only gpt2-beta reads', async (t) => {
  const { model, out } = written(t)
  const { status, stderr } = await lobule('run', 'circuits/cerebellar-cortex.json', '--weights', model, '--out', out)
  t.is(stderr, 'lobule: --weights: is only for gpt2-beta and interpret; allowed: lobule run gpt2-beta --weights …, or interpret --weights …\n')
  t.is(status, 2)
})

test('Ctrl-C ends a run with 130 and leaves nothing', async (t) => {
  const { file, out } = written(t)
  const long = smallModel({ layers: 100, contextLength: 300 })
  const model = file('long.safetensors', safetensorsOf(long.tensors, 'F32', 'transformer.'))
  const ids = file('long.json', JSON.stringify(smallText(300, long.vocabulary)))
  const { child, ended } = start(['run', 'gpt2-beta', '--weights', model, '--tokens', ids, '--heads', '4', '--out', out])
  while (!existsSync(`${out}.lock`) && child.exitCode === null) await setTimeout(2)
  await setTimeout(200)
  child.kill('SIGINT')
  t.deepEqual(await ended, { status: 130, stdout: '', stderr: 'lobule: stopped\n' })
  t.deepEqual(readdirSync(dirname(out)).filter((name) => name.startsWith(basename(out))), [])
})
