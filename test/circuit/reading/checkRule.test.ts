import test from 'ava'
import { messageOf, smallCircuit } from '../smallCircuit.js'

const toNuclear = (rule: string) =>
  `projections.mossyToNuclear=${JSON.stringify({ from: 'mossy', to: 'nuclear', rule, weight: '1 mV', delay: '1 ms' })}`
const ruleOf = (name: string) =>
  smallCircuit([toNuclear('by-bit')]).projections.find((projection) => projection.name === name)!.rule.kind

test('rules that fit the populations are accepted', (t) => {
  t.deepEqual(['mossyToGranule', 'parallelToGolgi', 'oliveToPurkinje', 'mossyToNuclear', 'golgiToGranule'].map(ruleOf),
    ['address', 'all-to-all', 'one-to-one', 'by-bit', 'fixed-in-degree'])
})

const addressTo = JSON.stringify({ from: 'mossy', to: 'golgi', rule: 'address', weight: '1 mV', delay: '1 ms' })
for (const [assignments, message] of [
  [[toNuclear('one-to-one')],
    'projections.mossyToNuclear.rule: "one-to-one" from "mossy" (80 cells) to "nuclear" (40); '
    + 'allowed: populations of the same size'],
  [['projections.purkinjeToNuclear.rule=by-bit'],
    'projections.purkinjeToNuclear.rule: "by-bit" from "purkinje" (40 cells) to "nuclear" (40); '
    + 'allowed: from 80 to 40 cells'],
  [['projections.mossyToGranule.rule=all-to-all', `projections.mossyToGolgi=${addressTo}`],
    'projections.mossyToGolgi.rule: "address" from "mossy" (80 cells) to "golgi" (3); '
    + 'allowed: from "mossy" (memory.address) to "granule" (memory.location)'],
  [['projections.parallelToPurkinje.rule=fixed-in-degree', 'projections.parallelToPurkinje.inDegree=3'],
    'projections.parallelToPurkinje.rule: "fixed-in-degree" from "granule" (300 cells) to "purkinje" (40); '
    + 'allowed: "all-to-all" for a plastic projection'],
  [['projections.parallelToPurkinje.plasticity.teacher=oliveToPurkinj'],
    'projections.parallelToPurkinje.plasticity.teacher: "oliveToPurkinj" is no such projection; allowed: '
    + 'oliveToPurkinje: a projection onto "purkinje" with one of the rules one-to-one, by-bit, fixed-in-degree, '
    + 'fixed-out-degree, bernoulli, spatial, list'],
  [['projections.oliveToPurkinje.rule=all-to-all'],
    'projections.parallelToPurkinje.plasticity.teacher: "oliveToPurkinje" has the rule all-to-all, and '
    + '"parallelToPurkinje" are the counters of a memory; allowed: a projection with the rule one-to-one, so that each '
    + 'bit has its own teacher'],
  [['projections.golgiToGranule={"from":"golgi","to":"granule","rule":"spatial","inDegree":1,"weight":"1 mV",'
    + '"delay":"1 ms","kernel":{"shape":"box","mediolateral":"1 mm","sagittal":"1 mm"}}'],
    'projections.golgiToGranule.rule: "spatial" from "golgi" (3 cells) to "granule" (300); '
    + 'allowed: populations with a position'],
  [['projections.oliveToPurkinje.delay={"from":"1 ms","to":"2 ms"}'],
    'projections.oliveToPurkinje.delay: the rule "one-to-one" has one delay; allowed: a time, or one of the rules '
    + 'fixed-in-degree, fixed-out-degree, bernoulli, spatial, list'],
  [['projections.oliveToPurkinje.releaseProbability=0.5'],
    'projections.oliveToPurkinje.releaseProbability: "oliveToPurkinje" is the teacher of "parallelToPurkinje"; '
    + 'allowed: leave it out, or 1: a teacher reaches all that it teaches'],
  [['populations.purkinje.count=41'],
    'projections.oliveToPurkinje.rule: "one-to-one" from "olive" (40 cells) to "purkinje" (41); '
    + 'allowed: populations of the same size'],
] as const) {
  test(`${assignments.join(' ').slice(0, 90)} is refused`, (t) => {
    const found = messageOf(() => smallCircuit(assignments))
    t.is(found, `small.json: ${message}`)
  })
}
