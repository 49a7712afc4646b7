import test from 'ava'
import * as fc from 'fast-check'
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
    const expected = count('granule') * activationProbability(memory.design)
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

test('a circuit holds what the file says, in ms, mV, ticks and quanta', (t) => {
  const circuit = smallCircuit(['name=small', 'about=a test', 'sources=["us"]', 'resolution=0.05 ms'])
  t.is(circuit.name, 'small')
  t.is(circuit.about, 'a test')
  t.deepEqual(circuit.sources, ['us'])
  t.is(circuit.resolutionMs, 0.05)
  t.is(circuit.presentation.periodTicks, 6000)
  t.is(circuit.projections.find(({ name }) => name === 'rhythmToNuclear')?.delayTicks, 80)
})

test('expressions may name the populations above, and none below', (t) => {
  const { populations } = smallCircuit(['populations.golgi.count=granule / 10'])
  t.is(populations.find(({ name }) => name === 'golgi')?.count, 30)
  t.is(messageOf(() => smallCircuit(['populations.mossy.count=granule'])),
    'small.json: populations.mossy.count: found "granule": "granule" is no name known here and no unit of time, '
    + 'frequency or potential (names here: bits, claws, threshold, activation); allowed: a plain number, for example 3')
})

const top = '$schema, name, about, sources, resolution, memory, populations, projections, presentation'
for (const [assignment, message] of [
  ['resolution=0.0001 ms', 'resolution: found "0.0001 ms"; allowed: a time from 0.001 ms to 10 ms'],
  ['resolution=0.3 ms',
    'populations.granule.refractoryPeriod: found "1 ms"; allowed: a multiple of the resolution, 0.3 ms'],
  ['resolution=bits',
    'resolution: found "bits": "bits" is no name known here and no unit of time, frequency or potential; '
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
    + 'allowed: model, count, about, membraneTimeConstant, restingPotential, thresholdPotential, resetPotential, '
    + 'refractoryPeriod, drive'],
  ['populations.granule.model=izhikevich', 'populations.granule.model: found "izhikevich"; allowed: "relay", "lif"'],
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
    + 'allowed: "address", "all-to-all", "one-to-one", "by-bit", "fixed-in-degree"'],
  ['projections.mossyToGranule.weight=1 mV * index',
    'projections.mossyToGranule.weight: found "1 mV * index", but the rule "address" has one weight for all '
    + 'targets; allowed: no index, or one of the rules all-to-all, one-to-one, by-bit'],
  ['memory.threshold=6', 'memory.threshold: found 6; allowed: a whole number from 1 to 5 (the number of claws)'],
  ['memory.bits=null', 'memory.bits: found null; allowed: a finite number or a text in quotes'],
  ['memory.design=sparse', 'memory.design: found "sparse"; allowed: "selected-coordinate", "dense"'],
  ['sources=Kanerva 1988', 'sources: found "Kanerva 1988"; allowed: a list'],
  ['name=', 'name: found ""; allowed: at least 1 characters'],
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
  ['memory', 'memory: missing; allowed: an object'],
  ['memory.design', 'memory.design: missing; allowed: "selected-coordinate", "dense"'],
  ['populations.granule.model', 'populations.granule.model: missing; allowed: "relay", "lif"'],
  ['populations.granule.count', 'populations.granule.count: missing; allowed: a finite number or a text in quotes'],
  ['populations.golgi',
    'projections.mossyToGolgi.to: unknown population "golgi"; '
    + 'allowed: mossy, rhythm, granule, interneuron, purkinje, olive, nuclear'],
  ['projections.golgiToGranule.weight',
    'projections.golgiToGranule.weight: missing; allowed: a potential, for example "0.5 mV"'],
  ['projections.oliveToPurkinje',
    'projections.parallelToPurkinje.plasticity.teacher: "oliveToPurkinje" is no such projection; allowed: '
    + 'a projection onto "purkinje" with one of the rules one-to-one, by-bit, fixed-in-degree'],
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
    '1e300 V', 0, 1, -1, 2.5, 1e9, 1e300, 32_768, 'lif', 'relay', 'dense', 'all-to-all', 'one-to-one', 'by-bit',
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
