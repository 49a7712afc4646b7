import { readFileSync } from 'node:fs'
import test from 'ava'
import { monkeyBounds, monkeyFindings, monkeyVerdict, type MonkeyFindings } from '../../../src/analysis/serial/monkeyVerdict.js'
import { analyseOrder } from '../../../src/analysis/serial/orderAnalysis.js'
import { normals, smoothRates } from './syntheticRates.js'

const like: MonkeyFindings = {
  range: 5, curve: [0.6, 0.4, 0.25, 0.1, 0.05], neighbourFraction: 0.5, newRange: 0,
  newNeighbours: { significant: 3, boundByChance: 6 }, shuffledRange: 0, beyondIsZero: true,
}

test('what is as in the monkeys in every way cannot be told from them', (t) => {
  const { indistinguishable, checks, reason } = monkeyVerdict(like)
  t.true(indistinguishable)
  t.true(checks.every(({ passed }) => passed))
  t.is(reason, 'Range, fall, fraction of cells and both controls are as in the monkeys.')
})

const inside = (value: number, { least, most }: { least: number, most: number }): boolean => value >= least && value <= most

const different: readonly [name: string, change: Partial<MonkeyFindings>][] = [
  ['range', { range: 3 }],
  ['range', { range: 7 }],
  ['fall', { curve: [0.6, 0.4, 0.4, 0.1, 0.05] }],
  ['fall', { curve: [-0.1, -0.2, -0.3, -0.4, -0.5] }],
  ['fall', { curve: [0.6, 0.4] }],
  ['fraction', { neighbourFraction: 0.24 }],
  ['fraction', { neighbourFraction: 1 }],
  ['new stimuli', { newRange: 1 }],
  ['new stimuli', { newNeighbours: { significant: 7, boundByChance: 6 } }],
  ['shuffled training', { shuffledRange: 1 }],
]

for (const [name, change] of different) {
  test(`${JSON.stringify(change)} is told apart by ${name}, and nothing else`, (t) => {
    const { indistinguishable, checks, reason } = monkeyVerdict({ ...like, ...change })
    t.false(indistinguishable)
    t.deepEqual(checks.filter(({ passed, decides }) => decides && !passed).map((check) => check.name), [name])
    t.true(reason.startsWith(`It differs from what the monkeys showed: ${name} (`), reason)
  })
}

test('height and what is beyond the range are reported but do not decide', (t) => {
  const { indistinguishable, checks } = monkeyVerdict({ ...like, curve: [0.83, 0.6, 0.4, 0.2, 0.1], beyondIsZero: false })
  t.true(indistinguishable)
  t.deepEqual(checks.filter(({ passed }) => !passed).map(({ name }) => name), ['height', 'beyond the range'])
})

test('without controls there is no verdict, unless something else differs already', (t) => {
  const { range, curve, neighbourFraction } = like
  const alone = monkeyVerdict({ range, curve, neighbourFraction })
  t.is(alone.indistinguishable, undefined)
  t.is(alone.reason, 'Nothing that was measured differs; not measured: new stimuli, shuffled training.')
  t.false(monkeyVerdict({ range: 2, curve, neighbourFraction }).indistinguishable)
})

test('noisy smooth cells of which half correlate are taken for monkeys, from rates to verdict', (t) => {
  const noise = normals('verdict noise')
  const options = { seed: 1, resamples: 5, permutations: 99 }
  const learnt = smoothRates('verdict learnt', 120, 97, 6)
    .map((row, cell) => row.map((rate) => (cell % 2 === 0 ? rate : 0) + 1.2 * noise()))
  const fresh = analyseOrder(smoothRates('verdict new', 120, 97, 1), options)
  const shuffled = analyseOrder(smoothRates('verdict shuffled', 120, 97, 1), options)
  const findings = monkeyFindings({ learnt: analyseOrder(learnt, options), fresh, shuffled })
  t.true(monkeyVerdict(findings).indistinguishable, monkeyVerdict(findings).reason)
  t.like(monkeyFindings({ learnt: fresh, shuffled: fresh }), { range: 0, newRange: undefined, shuffledRange: 0 })
  t.false(monkeyVerdict(monkeyFindings({ learnt: fresh })).indistinguishable)
})

test('the shipped facts say where they come from, hold no curve, and are within the bounds', (t) => {
  const { facts, curve } = JSON.parse(readFileSync('data/miyashita-1988.json', 'utf8')) as {
    facts: { name: string, value: unknown, basis: string }[], curve: null
  }
  t.is(curve, null)
  t.true(facts.every(({ basis }) => ['abstract', 'literature', 'recollection'].includes(basis)))
  const valueOf = (name: string) => facts.find((fact) => fact.name === name)!.value
  t.deepEqual([valueOf('cellsLearnt'), valueOf('cellsLearntAndNew'), valueOf('learntStimuli')], [57, 17, 97])
  t.true(inside(valueOf('range') as number, monkeyBounds.range))
  t.true((valueOf('fractionOfNeighbourCells') as number[]).every((value) => inside(value, monkeyBounds.fraction)))
  t.true((valueOf('heightAtLag1') as number[]).every((value) => inside(value, monkeyBounds.height)))
})
