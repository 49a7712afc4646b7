import type { Circuit } from '../circuit/circuit.js'
import { networkSize, type NetworkSize } from '../circuit/networkSize.js'
import { expectedBeta } from '../experiments/recall.js'
import { sdmSizeOf } from '../levels/openLevel.js'
import { sdmBytes } from '../memory/sdm/sdmBytes.js'
import { activationProbability } from '../theory/addressDesign.js'
import { readSettings } from './settings.js'

/** `lobule validate`: throws an InputError for the first fault, else says that there is none. */
export function validateCommand(path: string, assignments: readonly string[]): void {
  const { circuit } = readSettings(path, assignments)
  const { cells, synapses } = networkSize(circuit)
  const populations = circuit.populations.length
  process.stdout.write(`${path}: valid (${populations} populations, ${cells} cells, ${synapses} synapses)\n`)
}

/** `lobule describe`: what is in a circuit, what it needs, and what theory says about it. */
export function describeCommand(path: string, assignments: readonly string[], json: boolean): void {
  const { circuit, parameters } = readSettings(path, assignments)
  const size = networkSize(circuit)
  const prediction = predictionOf(circuit, parameters)
  const bytesOfSdm = sdmBytes(sdmSizeOf(circuit))
  const { name, about, sources } = circuit
  process.stdout.write(json
    ? `${JSON.stringify({ name, about, sources, size, sdmBytes: bytesOfSdm, prediction }, null, 2)}\n`
    : describeText(circuit, size, bytesOfSdm, prediction))
}

type Prediction = ReturnType<typeof predictionOf>

function predictionOf(circuit: Circuit, parameters: Parameters<typeof expectedBeta>[1]) {
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

function describeText(circuit: Circuit, size: NetworkSize, bytesOfSdm: number, prediction: Prediction): string {
  return [
    `${circuit.name}: ${circuit.about}`, '',
    ...populationTable(circuit, size), '',
    ...projectionTable(circuit, size), '',
    `in all         ${size.cells} cells, ${size.synapses} synapses, ${bytes(size.bytes)} of memory`,
    `at level sdm   ${bytes(bytesOfSdm)} more, for addresses and counters of the hard locations`,
    `address        ${addressText(circuit)}`,
    ...predictionLines(prediction),
    ...(circuit.sources.length > 0 ? ['', 'sources', ...circuit.sources.map((source) => `  ${source}`)] : []),
    '',
  ].join('\n')
}

const populationTable = ({ populations }: Circuit, size: NetworkSize): string[] => table([
  ['population', 'model', 'cells', 'memory'],
  ...populations.map(({ name, model, count }, index) =>
    [name, model, String(count), bytes(size.populations[index]!.bytes)]),
])

const projectionTable = ({ projections, resolutionMs }: Circuit, size: NetworkSize): string[] => table([
  ['projection', 'rule', 'synapses', 'delay', 'memory'],
  ...projections.map(({ name, rule, delayTicks, plasticity }, index) => {
    const { synapses, bytes: memory } = size.projections[index]!
    const delay = `${Number((delayTicks * resolutionMs).toPrecision(12))} ms`
    return [name, plasticity ? `${rule.kind}, plastic` : rule.kind, String(synapses), delay, bytes(memory)]
  }),
])

function addressText({ memory: { design } }: Circuit): string {
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
