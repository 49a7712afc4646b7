import type { Circuit } from '../circuit/circuit.js'
import { networkSize, type NetworkSize } from '../circuit/networkSize.js'
import { expectedBeta } from '../experiments/recall.js'
import { activationProbability } from '../theory/addressDesign.js'
import { readSettings } from './settings.js'

/** `lobule validate`: throws an InputError for the first fault, else says that there is none. */
export function validateCommand(path: string, assignments: readonly string[]): void {
  const { circuit } = readSettings(path, assignments)
  const { cells, synapses } = networkSize(circuit)
  process.stdout.write(`${path}: valid (${circuit.populations.length} populations, ${cells} cells, ${synapses} synapses)\n`)
}

/** `lobule describe`: what is in a circuit, what it needs, and what theory says about it. */
export function describeCommand(path: string, assignments: readonly string[], json: boolean): void {
  const { circuit, parameters } = readSettings(path, assignments)
  const size = networkSize(circuit)
  const prediction = predictionOf(circuit, parameters)
  process.stdout.write(json
    ? `${JSON.stringify({ name: circuit.name, about: circuit.about, sources: circuit.sources, size, prediction }, null, 2)}\n`
    : describeText(circuit, size, prediction))
}

type Prediction = ReturnType<typeof predictionOf>

function predictionOf(circuit: Circuit, parameters: Parameters<typeof expectedBeta>[1]) {
  const { design, location } = circuit.memory
  const locations = circuit.populations.find(({ name }) => name === location)!.count
  const p = activationProbability(design)
  const { beta, rSquared } = expectedBeta(circuit, parameters)
  return {
    activationProbability: p, activeLocations: p * locations, beta, rSquared, windowEndBits: parameters.betaWindow * design.bits,
    ...(design.kind === 'selected-coordinate' && design.threshold === design.claws && { halfClaws: design.claws / 2 }),
  }
}

function describeText(circuit: Circuit, size: NetworkSize, prediction: Prediction): string {
  const { design } = circuit.memory
  const reading = design.kind === 'dense'
    ? `dense addresses of ${design.bits} bits; ${design.threshold} matches make a granule cell fire (radius d = ${design.bits - design.threshold})`
    : `${design.bits} bits; ${design.claws} claws, ${design.threshold} matches make a granule cell fire`
  const half = prediction.halfClaws === undefined ? '' : ` (K/2 = ${prediction.halfClaws})`
  return [
    `${circuit.name}: ${circuit.about}`, '',
    ...table([
      ['population', 'model', 'cells', 'memory'],
      ...circuit.populations.map(({ name, model, count }, index) => [name, model, String(count), bytes(size.populations[index]!.bytes)]),
    ]), '',
    ...table([
      ['projection', 'rule', 'synapses', 'delay', 'memory'],
      ...circuit.projections.map(({ name, rule, delayTicks, plasticity }, index) => [
        name, plasticity ? `${rule.kind}, plastic` : rule.kind, String(size.projections[index]!.synapses),
        `${Number((delayTicks * circuit.resolutionMs).toPrecision(12))} ms`, bytes(size.projections[index]!.bytes),
      ]),
    ]), '',
    `in all         ${size.cells} cells, ${size.synapses} synapses, ${bytes(size.bytes)} of memory`,
    `address        ${reading}`,
    `prediction     p = ${prediction.activationProbability.toPrecision(4)}: ${prediction.activeLocations.toPrecision(4)} granule cells fire for a word`,
    `               β = ${prediction.beta.toPrecision(4)}${half}, fitted for distances up to ${prediction.windowEndBits} bits, R² = ${prediction.rSquared.toFixed(4)}`,
    ...(circuit.sources.length > 0 ? ['', 'sources', ...circuit.sources.map((source) => `  ${source}`)] : []),
    '',
  ].join('\n')
}

/** Columns of text, aligned: names to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const left = rows[0]!.map((_, column) => column < 2)
  return rows.map((row) => row.map((cell, column) => (left[column] ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd())
}

const bytes = (count: number): string => {
  const units = ['B', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, count < 1000 ? 0 : Math.floor(Math.log10(count) / 3))
  return `${power === 0 ? count : (count / 1000 ** power).toFixed(1)} ${units[power]}`
}
