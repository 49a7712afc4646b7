import type { Circuit, MemoryCircuit, MemoryReading, Population, Projection } from '../circuit/circuit.js'
import { lesionedCount } from '../circuit/lesionedCells.js'
import { isMemoryCircuit } from '../circuit/memoryCircuit.js'
import type { Model } from '../circuit/models/model.js'
import { models } from '../circuit/models/models.js'
import { modelText } from '../circuit/models/modelText.js'
import {
  gigabytes, networkBytesMax, networkNeeds, networkSize, synapsesText, type NetworkSize,
} from '../circuit/networkSize.js'
import { delaySpan } from '../circuit/wiring/delays.js'
import { inFile } from '../errors/inFile.js'
import { expectedBeta } from '../experiments/recall.js'
import { readRecallParameters, type RecallParameters } from '../experiments/recallParameters.js'
import { sdmBytesOf } from '../levels/sdmOfCircuit.js'
import { activationProbability } from '../theory/addressDesign.js'
import { experimentIn, readSettings } from './settings.js'

/** `lobule validate`: throws an InputError for the first fault, else says that there is none. */
export function validateCommand(path: string, assignments: readonly string[]): void {
  const { circuit } = settingsOf(path, assignments)
  const size = needsOf(circuit, path)
  const populations = circuit.populations.length
  const only = tooLarge(size) ? '; too many for level circuit' : ''
  const counts = `${populations} populations, ${size.cells} cells, ${synapsesText(size)} synapses`
  process.stdout.write(`${path}: valid (${counts}${only})\n`)
}

/** `lobule describe`: what is in a circuit, what it needs, and, where it is a memory, what theory says about it. */
export function describeCommand(path: string, assignments: readonly string[], json: boolean): void {
  const { circuit, parameters } = settingsOf(path, assignments)
  const size = needsOf(circuit, path)
  const memory = isMemoryCircuit(circuit)
    ? { sdmBytes: sdmBytesOf(circuit), prediction: predictionOf(circuit, parameters) } : undefined
  const { name, about, sources } = circuit
  const faces = modelsOf(circuit).map(withoutSchemas)
  process.stdout.write(json
    ? `${JSON.stringify({ name, about, sources, models: faces, size, ...memory }, null, 2)}\n`
    : describeText(circuit, size, memory))
}

/** A network that does not fit is a fault unless the circuit is a memory, which has levels without one. */
function needsOf(circuit: Circuit, path: string): NetworkSize {
  if (!isMemoryCircuit(circuit)) inFile(path, () => networkSize(circuit))
  return networkNeeds(circuit)
}

const tooLarge = ({ bytes: needed }: NetworkSize): boolean => needed > networkBytesMax

/** The settings of a file; the parameters are those of recall, unless the file has those of another experiment. */
const settingsOf = (path: string, assignments: readonly string[]) =>
  readSettings(path, assignments, (experiment) =>
    readRecallParameters([undefined, 'recall'].includes(experimentIn(path)) ? experiment : {}))

/** The models of a circuit's populations, in the order of the documentation. */
const modelsOf = ({ populations }: Circuit) =>
  models.filter(({ name }) => populations.some(({ model }) => model === name))

/** A model's face as plain JSON. */
const withoutSchemas = ({ parameters, ...face }: Model) => ({
  ...face,
  parameters: Object.entries(parameters).map(([name, { about, dimension, range, default: value }]) =>
    ({ name, about, dimension, range, default: value })),
})

type Prediction = ReturnType<typeof predictionOf>

/** What is said of a circuit that is a memory. */
interface MemoryText { readonly sdmBytes: number; readonly prediction: Prediction }

function predictionOf(circuit: MemoryCircuit, parameters: RecallParameters) {
  const { design, location } = circuit.memory
  const locations = circuit.populations.find(({ name }) => name === location)!.count
  const p = activationProbability(design)
  const { beta, rSquared } = expectedBeta(circuit, parameters)
  return {
    activationProbability: p, activeLocations: p * locations,
    beta, rSquared, windowEndBits: parameters.betaWindow * design.bits,
    ...(design.kind === 'selected-coordinate' && design.threshold === design.claws && { halfClaws: design.claws / 2 }),
  }
}

function describeText(circuit: Circuit, size: NetworkSize, memory: MemoryText | undefined): string {
  return [
    `${circuit.name}: ${circuit.about}`, '',
    ...populationTable(circuit, size), '',
    ...(circuit.projections.length > 0 ? [...projectionTable(circuit, size), ''] : []),
    `in all         ${size.cells} cells, ${synapsesText(size)} synapses, ${memoryText(size)} of memory`,
    ...(!tooLarge(size) ? []
      : [`               more than the ${gigabytes(networkBytesMax)} that a network can have: no level circuit`]),
    ...(memory
      ? [`at level sdm   ${bytes(memory.sdmBytes)} in place of that, for addresses and counters`] : []),
    ...(circuit.memory ? [`address        ${addressText(circuit.memory)}`] : []),
    ...(memory ? predictionLines(memory.prediction) : []), '',
    'models',
    ...modelsOf(circuit).flatMap(modelText).map((line) => `  ${line}`),
    ...(circuit.sources.length > 0 ? ['', 'sources', ...circuit.sources.map((source) => `  ${source}`)] : []),
    '',
  ].join('\n')
}

const populationTable = ({ populations }: Circuit, size: NetworkSize): string[] => table([
  ['population', 'model', 'cells', 'memory'],
  ...populations.map((population, index) =>
    [population.name, kindText(population), String(population.count), bytes(size.populations[index]!.bytes)]),
])

/** The model of a population, and what it does that it need not do. */
const kindText = (population: Population): string => [
  population.model,
  ...('profile' in population ? [population.profile.kind] : []),
  ...('burst' in population ? [`bursts of ${population.burst.spikes}`] : []),
  ...('jitterMs' in population ? ['jitter'] : []),
  ...('noiseMv' in population ? ['noise'] : []),
  ...('adaptation' in population ? ['adaptation'] : []),
  ...(population.lesioned === undefined ? [] : [`${lesionedCount(population)} lesioned`]),
].join(', ')

const projectionTable = (circuit: Circuit, size: NetworkSize): string[] => table([
  ['projection', 'rule', 'synapses', 'delay', 'memory'],
  ...circuit.projections.map((projection, index) => {
    const part = size.projections[index]!
    return [projection.name, ruleText(projection), synapsesText(part), delayText(projection, circuit), memoryText(part)]
  }),
])

const ruleText = ({ rule, plasticity, storage, homeostasis, releaseProbability: release }: Projection): string =>
  [rule.kind, ...(plasticity ? ['plastic'] : []), ...(homeostasis ? ['homeostasis'] : []), ...(storage ? [storage] : []),
    ...(release === undefined ? [] : [`release ${release}`])].join(', ')

const memoryText = (size: { readonly byChance: boolean; readonly bytes: number }): string =>
  `${size.byChance && size.bytes > 0 ? 'at most ' : ''}${bytes(size.bytes)}`

function delayText(projection: Projection, { populations, resolutionMs }: Circuit): string {
  const [from, to] = [projection.from, projection.to].map((name) =>
    populations.find((one) => one.name === name)!.position)
  const { leastTicks, count } = delaySpan(projection, from, to)
  const [least, most] = [leastTicks, leastTicks + count - 1].map((ticks) =>
    Number((ticks * resolutionMs).toPrecision(12)))
  return count === 1 ? `${least} ms` : `${least} to ${most} ms`
}

function addressText({ design }: MemoryReading): string {
  const enough = `${design.threshold} matches make a granule cell fire`
  return design.kind === 'dense'
    ? `dense addresses of ${design.bits} bits; ${enough} (radius d = ${design.bits - design.threshold})`
    : `${design.bits} bits; ${design.claws} claws, ${enough}`
}

function predictionLines(prediction: Prediction): string[] {
  const { activationProbability: p, activeLocations, beta, rSquared, windowEndBits, halfClaws } = prediction
  const half = halfClaws === undefined ? '' : ` (K/2 = ${halfClaws})`
  return [
    `prediction     p = ${p.toPrecision(4)}: ${activeLocations.toPrecision(4)} granule cells fire for a word`,
    `               β = ${beta.toPrecision(4)}${half}, fitted for distances up to ${windowEndBits} bits, `
      + `R² = ${rSquared.toFixed(4)}`,
  ]
}

/** Columns of text, aligned: names to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) =>
    (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd())
}

const bytes = (count: number): string => {
  const units = ['B', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, count < 1000 ? 0 : Math.floor(Math.log10(count) / 3))
  return `${power === 0 ? count : (count / 1000 ** power).toFixed(1)} ${units[power]}`
}
