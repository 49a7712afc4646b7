import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { forward } from '../../src/experiments/gpt2/forward.js'
import { openGpt2 } from '../../src/experiments/gpt2/gpt2Model.js'
import { readSafetensors } from '../../src/files/readSafetensors.js'
import { plainGpt2, type PlainResult } from '../experiments/gpt2/plainGpt2.js'
import { smallModel, smallText } from '../experiments/gpt2/smallModel.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { safetensorsOf } from '../interop/safetensorsOf.js'

/** A Python that has numpy. */
const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0)

const cases = [
  { type: 'F32', layers: 2, prefix: '' }, { type: 'F16', layers: 3, prefix: 'transformer.' },
  { type: 'BF16', layers: 3, prefix: '' },
] as const

/** A small random model in a file, read back and run; and what the peer is to be given. */
function run(t: ExecutionContext, { type, layers, prefix }: typeof cases[number]) {
  const small = smallModel({ layers, width: 32, heads: 4, seed: layers + type.length })
  const path = join(temporaryFolder(t), 'model.safetensors')
  writeFileSync(path, safetensorsOf(small.tensors, type, prefix))
  const file = readSafetensors(path)
  t.teardown(() => file.close())
  const tokens = smallText(small.contextLength, small.vocabulary)
  const found: { scores: Float32Array[][], states: Float32Array[] } = { scores: [], states: [] }
  const last = forward(openGpt2(file, small.heads), tokens, {
    head: ({ layer, scores }) => void (found.scores[layer] ??= []).push(scores.slice()),
    layer: (_, states) => void found.states.push(states.slice()),
  })
  found.states.push(last)
  return { small, path, file, prefix, tokens, found }
}

/** The largest difference of scores (under the causal mask) and of hidden states. */
function differences({ found, tokens }: ReturnType<typeof run>, expected: PlainResult) {
  const [scores, states]: [number[], number[]] = [[], []]
  expected.scores.forEach((heads, layer) => heads.forEach((rows, head) => rows.forEach((row, query) => {
    for (let key = 0; key <= query; key++) {
      scores.push(Math.abs(found.scores[layer]![head]![query * tokens.length + key]! - row[key]!))
    }
  })))
  expected.states.forEach((rows, layer) => rows.flat().forEach((value, index) =>
    void states.push(Math.abs(found.states[layer]![index]! - value))))
  return { scores: Math.max(...scores), states: Math.max(...states), compared: scores.length + states.length }
}

function check(t: ExecutionContext, own: ReturnType<typeof run>, expected: PlainResult): void {
  const { scores, states, compared } = differences(own, expected)
  t.log(`largest difference of scores ${scores.toExponential(1)}, of hidden states ${states.toExponential(1)}`)
  t.true(compared >= own.small.layers * (4 * 300 + 24 * 32) && scores < 1e-4 && states < 1e-4)
}

for (const one of cases) {
  test(`${one.type}: scores and hidden states are those of float64 formulas, to 1e-4`, (t) => {
    const own = run(t, one)
    check(t, own, plainGpt2(own.small, own.tokens, (name) => own.file.read(own.prefix + name)))
  })

  const peerTest = python === undefined ? test.skip : test
  peerTest(`${one.type}: scores and hidden states are those of an independent implementation in numpy, to 1e-4`, (t) => {
    const own = run(t, one)
    const ids = `${own.path}.json`
    writeFileSync(ids, JSON.stringify(own.tokens))
    const { stdout, stderr, status } = spawnSync(python!, ['test/peers/gpt2.py', own.path, ids, '4'],
      { encoding: 'utf8', maxBuffer: 2 ** 28 })
    t.is(status, 0, stderr)
    check(t, own, JSON.parse(stdout) as PlainResult)
  })
}
