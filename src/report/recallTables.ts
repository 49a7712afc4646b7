import type { RecallResult, Speed } from '../experiments/recallResult.js'
import {
  formatCount, formatEstimate, formatFixed, formatNumber, formatPercent, type EstimateFormat,
} from './formatNumber.js'
import { table } from './htmlTable.js'

const percent: EstimateFormat = { scale: 100, decimals: 2 }

/** What was measured beside what is expected of it. */
export function keyNumbers(result: RecallResult): string {
  const { beta, activeFraction } = result
  const rows = [
    ['inverse temperature β', formatEstimate(beta.measured), formatNumber(beta.expected)],
    ['R² of the fit', formatEstimate(beta.rSquared), formatFixed(beta.expectedRSquared, 4)],
    ...(activeFraction === undefined ? [] : [[
      result.level === 'circuit' ? 'granule cells active for an address' : 'hard locations active for an address',
      formatEstimate(activeFraction.measured, { scale: 100, unit: '%' }), formatPercent(activeFraction.expected),
    ]]),
    ...(result.inhibitionCeilings
      ? [['presentations with every interneuron active (too few?)', String(result.inhibitionCeilings), '0']]
      : []),
    ...(beta.halfClaws === undefined ? []
      : [['half the claws, K/2 (β for long words, near distances)', '', formatNumber(beta.halfClaws)]]),
  ]
  return table(['quantity', 'measured [95 % interval]', 'expected'], rows)
}

/** What the run was asked to check. Nothing when it was asked nothing. */
export function expectationTable(result: RecallResult): string {
  if (result.expectations.length === 0) return ''
  const rows = result.expectations.map(({ statement, found, holds }) =>
    [statement, formatNumber(found, 4), holds ? '✓ holds' : '✗ fails'])
  return table(['expectation', 'found', 'verdict'], rows, 'expectations')
}

/** What was run. */
export function setupTable(result: RecallResult): string {
  const { patterns, seeds } = result
  return table(['setting', 'value'], [
    ['circuit', result.circuit],
    ['level of description', result.level],
    ['patterns', `${patterns.names.length}, from ${patterns.source}`],
    ['bits of a word', String(result.bits)],
    ['hard locations', formatFixed(result.locations, 0)],
    ...(result.claws === undefined ? [] : [['claws a location', String(result.claws)]]),
    ['threshold', String(result.threshold)],
    ['seeds', seeds.join(', ')],
  ], 'setup')
}

/** Recall at every noise. */
export function noiseTable(result: RecallResult): string {
  const theory = result.recall.some((at) => at.predictedAfterOne !== undefined)
  const heading = ['noise of the cue, %', 'bits flipped', 'wrong after one read, %',
    ...(theory ? ['theory, one read, %'] : []), 'wrong when settled, %', 'cosine when settled', 'reads', 'settled, %',
    'recognised, %']
  const rows = result.recall.map((at) => [
    formatNumber(100 * at.noise), String(at.flips), formatEstimate(at.errorAfterOne, percent),
    ...(theory ? [at.predictedAfterOne === undefined ? '' : formatFixed(100 * at.predictedAfterOne, 2)] : []),
    formatEstimate(at.errorSettled, percent), formatEstimate(at.cosineSettled, { decimals: 4 }),
    formatEstimate(at.reads, { decimals: 2 }),
    formatFixed(100 * at.settled.mean, 1), formatFixed(100 * at.recognised.mean, 1),
  ])
  return table(heading, rows, 'numbers')
}

/** Spike rates of all populations. Nothing where the level has none. */
export function rateTable(result: RecallResult): string {
  if (result.rates.length === 0) return ''
  const rows = result.rates.map(({ population, count, rateHz }) =>
    [population, formatFixed(count, 0), formatEstimate(rateHz)])
  return table(['population', 'cells', 'spikes per second and cell, Hz'], rows, 'numbers')
}

/** How fast the run was. */
export function speedTable(speed: Partial<Speed>): string {
  const rows: [string, number | undefined, string][] = [
    ['time that the run took', speed.wallSeconds, 's'],
    ['biological time simulated', speed.biologicalSeconds, 's'],
    ['biological time / time taken', speed.realtimeFactor, ''],
    ['synaptic events', speed.synapticEvents, ''],
    ['synaptic events a second', speed.eventsPerSecond, ''],
  ]
  return table(['quantity', 'value'], rows.filter(([, value]) => value !== undefined)
    .map(([name, value, unit]) => [name, `${formatCount(value!)} ${unit}`.trim()]), 'setup')
}
