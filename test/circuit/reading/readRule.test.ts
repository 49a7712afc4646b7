import test from 'ava'
import { readRule } from '../../../src/circuit/reading/readRule.js'
import { lif } from '../../engine/tinyCircuit.js'
import { messageOf } from '../smallCircuit.js'

type Declared = Parameters<typeof readRule>[0]

const a = lif('a', 20)
const b = lif('b', 30)
const read = (declared: object, to = b) => readRule(declared as Declared, 'projections.p', a, to, { bits: 40 })
const kernel = { shape: 'gaussian', mediolateral: '1 mm', sagittal: '20 um' }
const kernelRead = { shape: 'gaussian', mediolateralUm: 1000, sagittalUm: 20 }

const rows: readonly (readonly [declared: object, rule: object])[] = [
  [{ rule: 'fixed-in-degree', inDegree: 4 }, { kind: 'fixed-in-degree', inDegree: 4 }],
  [{ rule: 'fixed-in-degree', inDegree: 'bits', multapses: true },
    { kind: 'fixed-in-degree', inDegree: 40, multapses: true }],
  [{ rule: 'fixed-out-degree', outDegree: 30, multapses: false }, { kind: 'fixed-out-degree', outDegree: 30 }],
  [{ rule: 'bernoulli', probability: '4 / bits', storage: 'regenerated' }, { kind: 'bernoulli', probability: 0.1 }],
  [{ rule: 'list', pairs: [[0, 29], [19, 0], [0, 29]] }, { kind: 'list', pairs: [[0, 29], [19, 0], [0, 29]] }],
  [{ rule: 'spatial', kernel, inDegree: 3 }, { kind: 'spatial', kernel: kernelRead, inDegree: 3 }],
  [{ rule: 'spatial', kernel, probability: 0.5 }, { kind: 'spatial', kernel: kernelRead, probability: 0.5 }],
  [{ rule: 'all-to-all' }, { kind: 'all-to-all' }],
]
for (const [declared, rule] of rows) {
  test(`${JSON.stringify(declared)} is read`, (t) => {
    t.deepEqual(read(declared) as object, rule)
  })
}

test('a population that projects onto itself has no autapses, unless the file says so', (t) => {
  t.deepEqual(read({ rule: 'bernoulli', probability: 1 }, a), { kind: 'bernoulli', probability: 1, autapses: false })
  t.deepEqual(read({ rule: 'fixed-out-degree', outDegree: 20, autapses: true }, a),
    { kind: 'fixed-out-degree', outDegree: 20, autapses: true })
})

const faults: readonly (readonly [declared: object, message: string, to?: typeof a])[] = [
  [{ rule: 'fixed-in-degree' }, 'inDegree: missing; allowed: a whole number from 1 to 20 (the size of "a")'],
  [{ rule: 'fixed-in-degree', inDegree: 20 },
    'inDegree: found 20; allowed: a whole number from 1 to 19 (the size of "a" without the cell itself)', a],
  [{ rule: 'fixed-out-degree', outDegree: 31 }, 'outDegree: found 31; allowed: a whole number from 1 to 30 (the size of "b")'],
  [{ rule: 'fixed-out-degree', outDegree: 0, multapses: true },
    'outDegree: found 0; allowed: a whole number from 1 to 1000000'],
  [{ rule: 'all-to-all', outDegree: 3 },
    'outDegree: the rule "all-to-all" has no outDegree; allowed: leave it out, or take the rule "fixed-out-degree"'],
  [{ rule: 'fixed-in-degree', inDegree: 3, storage: 'regenerated' },
    'storage: the rule "fixed-in-degree" has no storage; allowed: leave it out, or take the rule "fixed-out-degree" or '
    + '"bernoulli"'],
  [{ rule: 'bernoulli', probability: 0.5, multapses: true },
    'multapses: the rule "bernoulli" has no multapses; allowed: leave it out, or take the rule "fixed-in-degree" or '
    + '"fixed-out-degree" or "spatial"'],
  [{ rule: 'bernoulli' }, 'probability: missing; allowed: a plain number from 10^-9 to 1'],
  [{ rule: 'bernoulli', probability: 1.5 }, 'probability: found "1.5"; allowed: a plain number from 10^-9 to 1'],
  [{ rule: 'bernoulli', probability: 0.5, autapses: false },
    'autapses: "a" and "b" are different populations; allowed: leave it out: a synapse of a cell onto itself needs a '
    + 'population that projects onto itself'],
  [{ rule: 'list' }, 'pairs: missing; allowed: a list of pairs [source, target]'],
  [{ rule: 'list', pairs: [[0, 0], [1, 30]] }, 'pairs.1.1: found 30; allowed: the cells 0 to 29 of "b"'],
  [{ rule: 'list', pairs: [[-1, 0]] }, 'pairs.0.0: found -1; allowed: the cells 0 to 19 of "a"'],
  [{ rule: 'spatial', inDegree: 1 }, 'kernel: missing; allowed: an object with shape, mediolateral and sagittal'],
  [{ rule: 'spatial', kernel }, 'inDegree: missing; allowed: a whole number from 1 to 20 (the size of "a")'],
  [{ rule: 'spatial', kernel, inDegree: 1, probability: 0.1 },
    'inDegree: beside probability there is no inDegree; allowed: one of the two'],
  [{ rule: 'spatial', kernel: { ...kernel, sagittal: '20 ms' }, inDegree: 1 },
    'kernel.sagittal: found "20 ms": a time; allowed: a length, for example "300 um"'],
  [{ rule: 'spatial', kernel: { ...kernel, sagittal: '0 um' }, inDegree: 1 },
    'kernel.sagittal: found "0 um"; allowed: a length from 1 nm to 1 m'],
]
for (const [declared, message, to] of faults) {
  test(`${JSON.stringify(declared)} ${to ? 'onto itself ' : ''}is refused`, (t) => {
    t.is(messageOf(() => read(declared, to)), `projections.p.${message}`)
  })
}
