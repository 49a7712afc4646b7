import { readFileSync } from 'node:fs'
import test from 'ava'
import * as fc from 'fast-check'
import { override } from '../../src/circuit/override.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { InputError } from '../../src/errors/inputError.js'
import { activationProbability } from '../../src/theory/addressDesign.js'
import { messageOf, shipped, shippedNames, smallCircuit, smallFile, without } from './smallCircuit.js'

for (const name of shippedNames) {
  test(`circuits/${name}.json is a valid circuit`, (t) => {
    const circuit = parseCircuit(shipped(name), `${name}.json`)
    t.is(circuit.name, name)
    t.deepEqual(circuit.populations.map((population) => population.name),
      ['mossy', 'rhythm', 'granule', 'golgi', 'interneuron', 'purkinje', 'olive', 'nuclear'])
  })

  test(`interneurons are recruited one by one with the active parallel fibres, and are never too few: ${name}`, (t) => {
    const { memory, populations, projections } = parseCircuit(shipped(name), `${name}.json`)
    const count = (wanted: string) => populations.find((population) => population.name === wanted)!.count
    const interneurons = count('interneuron')
    const expected = count('granule') * activationProbability(memory!.design)
    t.true(interneurons >= expected + 8 * Math.sqrt(expected))
    const { weightQuanta } = projections.find((projection) => projection.name === 'parallelToInterneuron')!
    const weights = weightQuanta as readonly number[]
    t.is(weights.length, interneurons)
    const thresholdQuanta = 15 * 65_536
    const recruitedBy = weights.map((weight) => Math.ceil(thresholdQuanta / weight))
    t.deepEqual(recruitedBy, weights.map((_, index) => index + 1))
  })

  test(`inhibition makes a tie read 0 for any number of active parallel fibres: ${name}`, (t) => {
    const { populations, projections } = parseCircuit(shipped(name), `${name}.json`)
    const interneurons = populations.find((population) => population.name === 'interneuron')!.count
    const inhibiting = projections.find((projection) => projection.name === 'interneuronToPurkinje')!
    const inhibition = inhibiting.weightQuanta as number
    const { weightStepQuanta, initialSteps } = projections.find(({ plasticity }) => plasticity)!.plasticity!
    const purkinje = populations.find((population) => population.name === 'purkinje')!
    if (purkinje.model !== 'lif') throw new Error('purkinje cells have no membrane')
    const { thresholdPotentialMv, restingPotentialMv, driveMv } = purkinje
    const missingQuanta = (thresholdPotentialMv - restingPotentialMv - driveMv) * 65_536
    const active = Array.from({ length: interneurons }, (_, index) => index + 1)
    t.deepEqual(active.filter((fibres) => {
      const tie = fibres * (initialSteps * weightStepQuanta + inhibition)
      return !(tie > missingQuanta && tie - weightStepQuanta < missingQuanta)
    }), [])
  })
}

for (const name of ['eyelid', 'granular-100k', 'mouse-lif']) {
  test(`circuits/${name}.json is a valid circuit that is no memory`, (t) => {
    const circuit = parseCircuit(JSON.parse(readFileSync(`circuits/${name}.json`, 'utf8')), name)
    t.is(circuit.name, name)
    t.is(circuit.memory, undefined)
  })
}

test('a circuit holds what the file says, in ms, mV, ticks and quanta', (t) => {
  const circuit = smallCircuit(['name=small', 'about=a test', 'sources=["us"]', 'resolution=0.05 ms'])
  t.is(circuit.name, 'small')
  t.is(circuit.about, 'a test')
  t.deepEqual(circuit.sources, ['us'])
  t.is(circuit.resolutionMs, 0.05)
  t.is(circuit.presentation.periodTicks, 6000)
  t.is(circuit.projections.find(({ name }) => name === 'rhythmToNuclear')?.delayTicks, 80)
})

/** Two populations and no memory. */
const bare = {
  name: 'bare', about: 'Fibres that drive cells', sources: [], resolution: '0.1 ms',
  populations: {
    mossy: { model: 'poisson', count: 10, rate: '20 Hz' },
    granule: {
      model: 'lif', count: '3 * mossy', membraneTimeConstant: '7 ms', restingPotential: '-70 mV',
      thresholdPotential: '-55 mV', resetPotential: '-70 mV', refractoryPeriod: '2 ms',
    },
  },
  projections: {
    mossyToGranule: { from: 'mossy', to: 'granule', rule: 'fixed-in-degree', inDegree: 4, weight: '5 mV', delay: '1 ms' },
  },
}

test('a circuit need not be read as a memory, and then expressions know no bits', (t) => {
  const circuit = parseCircuit(bare, 'bare.json')
  t.false('memory' in circuit || 'presentation' in circuit)
  t.deepEqual(circuit.populations.map(({ count }) => count), [10, 30])
  const withBits = override(bare, 'populations.granule.count=bits')
  t.regex(messageOf(() => parseCircuit(withBits, 'bare.json')), /"bits" is no name known here .* \(names here: mossy\)/)
})

for (const [written, message] of [
  [{ from: '20 Hz' }, 'rate.to: missing; allowed: a text in quotes'],
  [{ from: '20 Hz', to: '50 Hz', too: '' }, 'rate.too: unknown key "too", did you mean "to"?; allowed: from, to'],
  [20, 'rate: found 20; allowed: a text in quotes or an object'],
  ['20 kHz', 'rate: found "20 kHz"; allowed: from 0 Hz to below 10000 Hz, one spike in each tick of 0.1 ms'],
] as const) {
  test(`a rate of ${JSON.stringify(written)} is refused`, (t) => {
    const content = override(bare, `populations.mossy.rate=${JSON.stringify(written)}`)
    t.is(messageOf(() => parseCircuit(content, 'bare.json')), `bare.json: populations.mossy.${message}`)
  })
}

for (const [rule, needs] of [
  ['address', 'which says how locations are addressed'], ['by-bit', 'which says how many bits there are'],
] as const) {
  test(`without a memory the rule ${rule} is refused`, (t) => {
    const content = override(bare, `projections.mossyToGranule=${
      JSON.stringify({ from: 'mossy', to: 'granule', rule, weight: '5 mV', delay: '1 ms' })}`)
    t.is(messageOf(() => parseCircuit(content, 'bare.json')),
      `bare.json: projections.mossyToGranule.rule: "${rule}" from "mossy" (10 cells) to "granule" (30); `
      + `allowed: a section memory with this rule, ${needs}`)
  })
}

test('expressions may name the populations above, and none below', (t) => {
  const { populations } = smallCircuit(['populations.golgi.count=granule / 10'])
  t.is(populations.find(({ name }) => name === 'golgi')?.count, 30)
  t.is(messageOf(() => smallCircuit(['populations.mossy.count=granule'])),
    'small.json: populations.mossy.count: found "granule": "granule" is no name known here and no unit of time, '
    + 'frequency, potential or length (names here: bits, claws, threshold, activation); allowed: a plain number, for example 3')
})

const top = '$schema, name, about, sources, resolution, memory, populations, projections, presentation'
for (const [assignment, message] of [
  ['resolution=0.0001 ms', 'resolution: found "0.0001 ms"; allowed: a time from 0.001 ms to 10 ms'],
  ['resolution=0.3 ms',
    'populations.granule.refractoryPeriod: found "1 ms"; allowed: a multiple of the resolution, 0.3 ms'],
  ['resolution=bits',
    'resolution: found "bits": "bits" is no name known here and no unit of time, frequency, potential or length; '
    + 'allowed: a time, for example "10 ms"'],
  ['resolution=0.1', 'resolution: found 0.1; allowed: a text in quotes'],
  ['populations.golgi.membraneTimeConstant=10 Hz',
    'populations.golgi.membraneTimeConstant: found "10 Hz": a frequency; allowed: a time, for example "10 ms"'],
  ['populations.golgi.membraneTimeConstant=20',
    'populations.golgi.membraneTimeConstant: found 20; allowed: a text in quotes'],
  ['populations.granule.count=-50000',
    'populations.granule.count: found -50000; allowed: a whole number from 1 to 1000000000'],
  ['populations.granule.count=import("fs")',
    'populations.granule.count: found "import(\\"fs\\")": no function "import"; '
    + 'allowed: numbers, units, names, + - * /, brackets and the functions ceil, floor, round, sqrt, min, max, exp'],
  ['populations.granule.coutn=3',
    'populations.granule.coutn: unknown key "coutn", did you mean "count"?; '
    + 'allowed: model, count, about, position, lesioned, membraneTimeConstant, restingPotential, thresholdPotential, '
    + 'resetPotential, '
    + 'refractoryPeriod, drive, noise, adaptation, adaptationTimeConstant'],
  ['populations.granule.model=izhikevich',
    'populations.granule.model: found "izhikevich"; allowed: "relay", "regular", "poisson", "spike-train", "lif", '
      + '"lif-exponential", "lif-conductance"'],
  ['populations.bits={"model":"relay","count":1}',
    'populations.bits: found the name "bits", which means something else in expressions; '
    + 'allowed: not bits, claws, threshold, activation, index'],
  ['populations.__proto__={"model":"relay","count":1}',
    'populations.__proto__: unknown key "__proto__"; allowed: another name'],
  ['populations={}',
    'projections.mossyToGranule.from: unknown population "mossy"; allowed: a population, but there is none'],
  ['projections={}',
    'memory.counters: "parallelToPurkinje" is no plastic projection; allowed: a projection with plasticity'],
  ['projections.golgiToGranule.from=glogi',
    'projections.golgiToGranule.from: unknown population "glogi", did you mean "golgi"?; '
    + 'allowed: mossy, rhythm, granule, golgi, interneuron, purkinje, olive, nuclear'],
  ['projections.golgiToGranule.rule=alltoall',
    'projections.golgiToGranule.rule: found "alltoall", did you mean "all-to-all"?; '
    + 'allowed: "address", "all-to-all", "one-to-one", "by-bit", "fixed-in-degree", "fixed-out-degree", "bernoulli", '
    + '"spatial", "list"'],
  ['projections.mossyToGranule.weight=1 mV * index',
    'projections.mossyToGranule.weight: found "1 mV * index", but the rule "address" has one weight for all '
    + 'targets; allowed: no index, or one of the rules all-to-all, one-to-one, by-bit'],
  ['memory.threshold=6', 'memory.threshold: found 6; allowed: a whole number from 1 to 5 (the number of claws)'],
  ['memory.bits=null', 'memory.bits: found null; allowed: a finite number or a text in quotes'],
  ['memory.design=sparse', 'memory.design: found "sparse"; allowed: "selected-coordinate", "dense"'],
  ['sources=Kanerva 1988', 'sources: found "Kanerva 1988"; allowed: a list'],
  ['name=', 'name: found ""; allowed: at least 1 character'],
  ['constructor=3', `constructor: unknown key "constructor"; allowed: ${top}`],
  ['__proto__=3', `__proto__: unknown key "__proto__"; allowed: ${top}`],
  ['projctions={}', `projctions: unknown key "projctions", did you mean "projections"?; allowed: ${top}`],
] as const) {
  test(`${assignment.slice(0, 70)} is refused by a message that says what to do`, (t) => {
    t.is(messageOf(() => smallCircuit([assignment])), `small.json: ${message}`)
  })
}

for (const [path, message] of [
  ['name', 'name: missing; allowed: a text in quotes'],
  ['memory', 'memory: missing; allowed: an object, as there is "presentation"; or neither'],
  ['presentation', 'presentation: missing; allowed: an object, as there is "memory"; or neither'],
  ['memory.design', 'memory.design: missing; allowed: "selected-coordinate", "dense"'],
  ['populations.granule.model',
    'populations.granule.model: missing; allowed: "relay", "regular", "poisson", "spike-train", "lif", '
      + '"lif-exponential", "lif-conductance"'],
  ['populations.granule.count', 'populations.granule.count: missing; allowed: a finite number or a text in quotes'],
  ['populations.golgi',
    'projections.mossyToGolgi.to: unknown population "golgi"; '
    + 'allowed: mossy, rhythm, granule, interneuron, purkinje, olive, nuclear'],
  ['projections.golgiToGranule.weight',
    'projections.golgiToGranule.weight: missing; allowed: a potential, for example "0.5 mV"'],
  ['projections.oliveToPurkinje',
    'projections.parallelToPurkinje.plasticity.teacher: "oliveToPurkinje" is no such projection; allowed: '
    + 'a projection onto "purkinje" with one of the rules one-to-one, by-bit, fixed-in-degree, '
    + 'fixed-out-degree, bernoulli, spatial, list'],
  ['presentation.jitter', 'presentation.jitter: missing; allowed: a text in quotes'],
] as const) {
  test(`a file without ${path} is refused`, (t) => {
    t.is(messageOf(() => parseCircuit(without(smallFile(), path), 'small.json')), `small.json: ${message}`)
  })
}

for (const [content, found] of [
  [null, 'null'], [3, '3'], ['circuit', '"circuit"'], [[], 'an empty list'],
] as const) {
  test(`${found} is no circuit`, (t) => {
    t.is(messageOf(() => parseCircuit(content, 'small.json')), `small.json: found ${found}; allowed: an object`)
  })
}

/** The paths of all leaves of a document. */
const leavesOf = (node: unknown, path: readonly string[] = []): string[][] =>
  (typeof node === 'object' && node !== null && Object.keys(node).length > 0
    ? Object.entries(node).flatMap(([key, part]) => leavesOf(part, [...path, key])) : [[...path]])

function replaced(node: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const children = node as Readonly<Record<string, unknown>>
  const copy = Array.isArray(node) ? [...(node as unknown[])] : { ...children }
  return Object.assign(copy, { [key]: replaced(children[key], rest, value) })
}

test('whatever stands in a file, it is a circuit or an InputError that names the file', (t) => {
  const files = shippedNames.map((name) => smallFile([], name))
  const paths = files.map((file) => leavesOf(file))
  const likely = fc.constantFrom<unknown>(
    '10 ms', '-10 mV', '0 ms', '1 Hz', '3', 'granule', '2 * bits', 'index * 1 mV', '1 mV / index', '0.05 ms', '1e9',
    '1e300 V', 0, 1, -1, 2.5, 1e9, 1e300, 32_768, 'lif', 'lif-exponential', 'poisson', 'spike-train',
    'relay', 'dense', 'all-to-all', 'one-to-one', 'by-bit',
    'address', 'fixed-in-degree', 'mossy', 'olive', 'nuclear', 'parallelToPurkinje', 'oliveToPurkinje', 'constructor',
    '__proto__', {}, [])
  const value = fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: fc.jsonValue() })
  const changes = fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 })
  let valid = 0
  fc.assert(fc.property(fc.nat(files.length - 1), changes, (index, replacements) => {
    const leaves = paths[index]!
    const content = replacements.reduce(
      (file, [leaf, replacement]) => replaced(file, leaves[leaf % leaves.length]!, replacement), files[index])
    try {
      parseCircuit(content, 'small.json')
      valid++
    } catch (error) {
      if (!(error instanceof InputError) || error.fault.source !== 'small.json') throw error
      t.true(error.message.startsWith('small.json: '))
    }
  }), { seed: 1, numRuns: 2000 })
  t.true(valid > 20 && valid < 1980, `${valid} of 2000 were valid`)
})
