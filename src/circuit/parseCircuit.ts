import { InputError, nearest } from '../errors/inputError.js'
import { type AddressDesign, activationProbability } from '../theory/addressDesign.js'
import { steadyMv, weightQuantumMv, type Circuit, type ConnectionRule, type LifPopulation, type MemoryReading, type Plasticity, type Population, type Presentation, type Projection } from './circuit.js'
import { readQuantity } from './quantity.js'
import { circuitSchema, type CircuitFile } from './schema.js'
import { readShape } from './shape.js'

type Scope = Readonly<Record<string, number>>
const countMax = 1_000_000_000
const bitsMax = 32_768
const ticksMax = 0x4000_0000
const quantaMax = 0x7fff_ffff

/**
 * Reads a circuit file's content (JSON already parsed). Throws an InputError that names the field, what was found and
 * what is allowed; `source` names the file in it.
 */
export function parseCircuit(content: unknown, source: string): Circuit {
  try {
    return resolve(readShape(circuitSchema, content))
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}

function resolve(file: CircuitFile): Circuit {
  const resolutionMs = readQuantity(file.resolution, 'time', 'resolution', {})
  between(resolutionMs, 0.001, 10, 'resolution', file.resolution, 'a time from 0.001 ms to 10 ms')
  const memoryScope = readMemoryNumbers(file)
  const design = addressDesign(file, memoryScope)
  const populations: Population[] = []
  let scope: Scope = { ...memoryScope, activation: activationProbability(design) }
  for (const [name, declared] of Object.entries(file.populations)) {
    const population = readPopulation(name, declared, scope, resolutionMs)
    populations.push(population)
    scope = { ...scope, [name]: population.count }
  }
  const projections = Object.entries(file.projections).map(([name, declared]) =>
    readProjection(name, declared, populations, scope, resolutionMs))
  const memory = readMemory(file, design, populations, projections)
  for (const projection of projections) checkRule(projection, populations, projections, memory)
  return {
    name: file.name,
    about: file.about,
    sources: file.sources,
    resolutionMs,
    memory,
    populations,
    projections,
    presentation: readPresentation(file, scope, resolutionMs),
  }
}

function readMemoryNumbers({ memory }: CircuitFile): Scope {
  const bits = wholeNumber(memory.bits, 'memory.bits', {}, 2, bitsMax)
  if (memory.design === 'dense') {
    if (memory.claws !== undefined) {
      throw new InputError({ field: 'memory.claws', problem: 'the dense design has no claws', allowed: 'leave it out' })
    }
    return { bits, threshold: wholeNumber(memory.threshold, 'memory.threshold', { bits }, 1, bits, 'the number of bits') }
  }
  if (memory.claws === undefined) {
    throw new InputError({ field: 'memory.claws', problem: 'missing', allowed: `a whole number from 1 to ${bits} (the number of bits)` })
  }
  const claws = wholeNumber(memory.claws, 'memory.claws', { bits }, 1, bits, 'the number of bits')
  const threshold = wholeNumber(memory.threshold, 'memory.threshold', { bits, claws }, 1, claws, 'the number of claws')
  return { bits, claws, threshold }
}

function addressDesign({ memory }: CircuitFile, { bits, claws, threshold }: Scope): AddressDesign {
  return memory.design === 'dense'
    ? { kind: 'dense', bits: bits!, threshold: threshold! }
    : { kind: 'selected-coordinate', bits: bits!, claws: claws!, threshold: threshold! }
}

function readPopulation(
  name: string, declared: CircuitFile['populations'][string], scope: Scope, resolutionMs: number,
): Population {
  const field = `populations.${name}`
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
    throw new InputError({ field, problem: `found the name "${name}"`, allowed: 'a small letter, then letters and digits' })
  }
  const count = wholeNumber(declared.count, `${field}.count`, scope, 1, countMax)
  const base = { name, about: declared.about ?? '', count }
  if (declared.model === 'relay') return { ...base, model: 'relay' }
  const potential = (key: 'restingPotential' | 'thresholdPotential' | 'resetPotential') =>
    readQuantity(declared[key], 'potential', `${field}.${key}`, scope)
  const lif: LifPopulation = {
    ...base,
    model: 'lif',
    membraneTimeConstantMs: readQuantity(declared.membraneTimeConstant, 'time', `${field}.membraneTimeConstant`, scope),
    restingPotentialMv: potential('restingPotential'),
    thresholdPotentialMv: potential('thresholdPotential'),
    resetPotentialMv: potential('resetPotential'),
    refractoryTicks: ticks(declared.refractoryPeriod, `${field}.refractoryPeriod`, scope, resolutionMs, 0),
    driveMv: declared.drive === undefined ? 0 : readQuantity(declared.drive, 'potential', `${field}.drive`, scope),
  }
  between(lif.membraneTimeConstantMs, resolutionMs, 10_000, `${field}.membraneTimeConstant`, declared.membraneTimeConstant,
    `a time from the resolution (${resolutionMs} ms) to 10 s`)
  if (lif.resetPotentialMv >= lif.thresholdPotentialMv) {
    throw new InputError({
      field: `${field}.resetPotential`, problem: `found "${declared.resetPotential}"`, allowed: `below the threshold of ${lif.thresholdPotentialMv} mV`,
    })
  }
  if (steadyMv(lif) === lif.thresholdPotentialMv) {
    throw new InputError({
      field: `${field}.drive`, problem: `found "${declared.drive}", which holds the cell exactly at threshold`, allowed: 'a drive that ends below or above it',
    })
  }
  return lif
}

function readProjection(
  name: string, declared: CircuitFile['projections'][string], populations: readonly Population[], scope: Scope, resolutionMs: number,
): Projection {
  const field = `projections.${name}`
  population(declared.from, `${field}.from`, populations)
  const target = population(declared.to, `${field}.to`, populations)
  if (target.model !== 'lif') {
    throw new InputError({ field: `${field}.to`, problem: `"${declared.to}" is of the model relay, which takes no input`, allowed: 'a population of the model lif' })
  }
  const source = population(declared.from, `${field}.from`, populations)
  const rule: ConnectionRule = declared.rule === 'fixed-in-degree'
    ? { kind: declared.rule, inDegree: wholeNumber(required(declared.inDegree, `${field}.inDegree`), `${field}.inDegree`, scope, 1, source.count, `the size of "${declared.from}"`) }
    : { kind: declared.rule }
  const delayTicks = ticks(declared.delay, `${field}.delay`, scope, resolutionMs, 1)
  const base = { name, from: declared.from, to: declared.to, rule, delayTicks }
  if (declared.plasticity) {
    if (declared.weight !== undefined) {
      throw new InputError({ field: `${field}.weight`, problem: 'a plastic projection has its weights in plasticity', allowed: 'leave it out' })
    }
    return { ...base, weightQuanta: 0, plasticity: readPlasticity(declared.plasticity, `${field}.plasticity`, scope, resolutionMs) }
  }
  return { ...base, weightQuanta: readWeight(required(declared.weight, `${field}.weight`), `${field}.weight`, target.count, scope) }
}

function readWeight(expression: string, field: string, targets: number, scope: Scope): number | number[] {
  const quanta = (index: number) => toQuanta(readQuantity(expression, 'potential', field, { ...scope, index }), expression, field)
  return /\bindex\b/.test(expression) ? Array.from({ length: targets }, (_, index) => quanta(index)) : quanta(0)
}

function readPlasticity(
  declared: NonNullable<CircuitFile['projections'][string]['plasticity']>, field: string, scope: Scope, resolutionMs: number,
): Plasticity {
  const weightBits = wholeNumber(declared.weightBits, `${field}.weightBits`, scope, 1, 15)
  const stepMv = readQuantity(declared.weightStep, 'potential', `${field}.weightStep`, scope)
  between(stepMv, weightQuantumMv, 1000, `${field}.weightStep`, declared.weightStep, `a potential from ${weightQuantumMv} mV to 1 V`)
  if (!Number.isInteger(stepMv / weightQuantumMv)) {
    throw new InputError({
      field: `${field}.weightStep`, problem: `found "${declared.weightStep}"`, allowed: 'a multiple of 1/65536 mV, so that sums are exact; for example "1 mV / 64"',
    })
  }
  const windowStartTicks = ticks(declared.windowStart, `${field}.windowStart`, scope, resolutionMs, 0)
  return {
    weightStepQuanta: toQuanta(stepMv, declared.weightStep, `${field}.weightStep`),
    weightBits,
    initialSteps: wholeNumber(declared.initialSteps, `${field}.initialSteps`, scope, 0, (1 << weightBits) - 1, `2^${weightBits} − 1`),
    climbing: declared.climbing,
    potentiationSteps: wholeNumber(declared.potentiationSteps, `${field}.potentiationSteps`, scope, 0, 1000),
    depressionSteps: wholeNumber(declared.depressionSteps, `${field}.depressionSteps`, scope, 0, 1000),
    windowStartTicks,
    windowEndTicks: ticks(declared.windowEnd, `${field}.windowEnd`, scope, resolutionMs, windowStartTicks),
  }
}

function readMemory(
  { memory }: CircuitFile, design: AddressDesign, populations: readonly Population[], projections: readonly Projection[],
): MemoryReading {
  const sized = (key: 'address' | 'teacher' | 'readout', count: number) => {
    const found = population(memory[key], `memory.${key}`, populations)
    if (found.count !== count) {
      throw new InputError({
        field: `memory.${key}`, problem: `"${found.name}" has ${found.count} cells`, allowed: `${count} cells for words of ${design.bits} bits`,
      })
    }
    return found.name
  }
  const counters = projections.find(({ name }) => name === memory.counters)
  if (!counters?.plasticity) {
    const plastic = projections.filter((projection) => projection.plasticity).map(({ name }) => name)
    throw new InputError({
      field: 'memory.counters', problem: `"${memory.counters}" is no plastic projection${nearest(memory.counters, plastic)}`,
      allowed: plastic.length > 0 ? plastic.join(', ') : 'a projection with plasticity',
    })
  }
  const location = population(memory.location, 'memory.location', populations)
  if (counters.from !== location.name) {
    throw new InputError({ field: 'memory.counters', problem: `"${counters.name}" comes from "${counters.from}"`, allowed: `a projection from "${location.name}"` })
  }
  return {
    design, address: sized('address', 2 * design.bits), location: location.name, counters: counters.name,
    teacher: sized('teacher', design.bits), readout: sized('readout', design.bits),
  }
}

/** What a rule demands of the populations that it connects, once all names are known. */
function checkRule(projection: Projection, populations: readonly Population[], projections: readonly Projection[], memory: MemoryReading): void {
  const field = `projections.${projection.name}`
  const from = population(projection.from, `${field}.from`, populations)
  const to = population(projection.to, `${field}.to`, populations)
  const demand = (holds: boolean, allowed: string) => {
    if (!holds) throw new InputError({ field: `${field}.rule`, problem: `found "${projection.rule.kind}" from ${from.count} cells of "${from.name}" to ${to.count} cells of "${to.name}"`, allowed })
  }
  if (projection.rule.kind === 'one-to-one') demand(from.count === to.count, 'populations of the same size')
  if (projection.rule.kind === 'by-bit') {
    demand(from.count === 2 * memory.design.bits && to.count === memory.design.bits, `from ${2 * memory.design.bits} to ${memory.design.bits} cells`)
  }
  if (projection.rule.kind === 'address') {
    demand(from.name === memory.address && to.name === memory.location, `from "${memory.address}" to "${memory.location}" (memory.address, memory.location)`)
  }
  if (!projection.plasticity) return
  demand(projection.rule.kind === 'all-to-all', 'all-to-all for a plastic projection')
  const climbing = projections.find(({ name }) => name === projection.plasticity!.climbing)
  if (!climbing || climbing.to !== projection.to || climbing.rule.kind !== 'one-to-one') {
    const fitting = projections.filter(({ to: target, rule }) => target === projection.to && rule.kind === 'one-to-one').map(({ name }) => name)
    throw new InputError({
      field: `${field}.plasticity.climbing`, problem: `"${projection.plasticity.climbing}" is no one-to-one projection onto "${projection.to}"`,
      allowed: fitting.length > 0 ? fitting.join(', ') : `a one-to-one projection onto "${projection.to}"`,
    })
  }
}

function readPresentation({ presentation }: CircuitFile, scope: Scope, resolutionMs: number): Presentation {
  const time = (key: 'period' | 'volleyInterval' | 'teacherDelay' | 'readEnd', from: number) =>
    ticks(presentation[key], `presentation.${key}`, scope, resolutionMs, from)
  const jitterMs = readQuantity(presentation.jitter, 'time', 'presentation.jitter', scope)
  between(jitterMs, 0, 1000, 'presentation.jitter', presentation.jitter, 'a time from 0 ms to 1 s')
  const periodTicks = time('period', 1)
  const readEndTicks = time('readEnd', 1)
  const teacherDelayTicks = time('teacherDelay', 0)
  for (const [key, value] of [['readEnd', readEndTicks], ['teacherDelay', teacherDelayTicks]] as const) {
    if (value > periodTicks) {
      throw new InputError({ field: `presentation.${key}`, problem: `found "${presentation[key]}"`, allowed: `at most the period, "${presentation.period}"` })
    }
  }
  return {
    periodTicks, readEndTicks, teacherDelayTicks, jitterMs,
    volleys: wholeNumber(presentation.volleys, 'presentation.volleys', scope, 1, 1000),
    volleyIntervalTicks: time('volleyInterval', 1),
  }
}

function population(name: string, field: string, populations: readonly Population[]): Population {
  const found = populations.find((candidate) => candidate.name === name)
  if (found) return found
  const names = populations.map((candidate) => candidate.name)
  throw new InputError({ field, problem: `unknown population "${name}"${nearest(name, names)}`, allowed: names.join(', ') })
}

function required<Value>(value: Value | undefined, field: string): Value {
  if (value === undefined) throw new InputError({ field, problem: 'missing' })
  return value
}

function wholeNumber(
  expression: string | number, field: string, scope: Scope, from: number, to: number, toName?: string,
): number {
  const value = readQuantity(expression, 'number', field, scope)
  if (Number.isInteger(value) && value >= from && value <= to) return value
  const computed = String(expression) === String(value) ? '' : ` (= ${value})`
  throw new InputError({
    field, problem: `found ${JSON.stringify(expression)}${computed}`, allowed: `a whole number from ${from} to ${to}${toName ? ` (${toName})` : ''}`,
  })
}

/** A time as a whole number of ticks; a time between ticks is an error, not rounded. */
function ticks(expression: string, field: string, scope: Scope, resolutionMs: number, from: number): number {
  const value = readQuantity(expression, 'time', field, scope) / resolutionMs
  const whole = Math.round(value)
  if (Math.abs(value - whole) > 1e-9 * Math.max(1, whole)) {
    throw new InputError({ field, problem: `found "${expression}"`, allowed: `a multiple of the resolution, ${resolutionMs} ms` })
  }
  if (whole < from || whole > ticksMax) {
    throw new InputError({ field, problem: `found "${expression}"`, allowed: `at least ${Number((from * resolutionMs).toPrecision(12))} ms${whole < from ? '' : ' and at most 2^30 ticks'}` })
  }
  return whole
}

function toQuanta(mv: number, expression: string, field: string): number {
  const quanta = Math.round(mv / weightQuantumMv)
  if (Math.abs(quanta) > quantaMax) {
    throw new InputError({ field, problem: `found "${expression}" (= ${mv} mV)`, allowed: 'a weight of less than 32768 mV' })
  }
  return quanta
}

function between(value: number, from: number, to: number, field: string, found: string, allowed: string): void {
  if (!(value >= from && value <= to)) throw new InputError({ field, problem: `found "${found}"`, allowed })
}
