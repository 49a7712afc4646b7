import type { RecallResult, Speed } from '../experiments/recallResult.js'
import { counted } from './channels.js'
import { formatCount, formatEstimate, formatFixed, formatNumber, formatPercent } from './formatNumber.js'
import { labCommands } from './seeItHappen.js'
import { saturationText } from './weights/saturationText.js'

const indent = 15

/** Digests of what decides a run's numbers and of the numbers. */
export interface Digests {
  readonly identityDigest: string
  readonly resultDigest: string
}

/** What the command line prints after a run: one screen of plain text, its last line the report's path. */
export function summaryText(result: RecallResult, speed: Speed, digests: Digests, folder: string): string {
  const { patterns, seeds, bits } = result
  const [installed, clone] = labCommands(patterns.source === 'random' ? undefined : folder)
  const saturation = saturationText(result.learnt ?? [])
  const lines = [
    `Recall in ${result.circuit}, level ${result.level}: ${counted(patterns.names.length, 'pattern')} of ${bits} bits `
      + `(${patterns.source}), ${counted(seeds.length, 'seed')}`,
    ...(result.lesions === undefined ? []
      : [`lesioned: ${result.lesions}; what is expected is so without lesions`]),
    '',
    ...noiseLines(result),
    '',
    entry('weight curve', betaText(result)),
    ...(result.activeFraction === undefined ? [] : [entry('active', activeText(result, result.activeFraction))]),
    ...(result.rates.length === 0 ? [] : [entry('rates, Hz', ratesText(result))]),
    ...(result.inhibitionCeilings ? [entry('warning', ceilingText(result.inhibitionCeilings))] : []),
    ...(saturation === undefined ? [] : [entry('warning', saturation)]),
    ...result.expectations.map(({ statement, found, holds }, index) =>
      entry(index === 0 ? 'expectations' : '', `${holds ? '✓' : '✗'} ${statement} (found ${formatNumber(found, 4)})`)),
    entry('speed', speedText(speed)),
    entry('identity', digests.identityDigest),
    entry('result', digests.resultDigest),
    entry('lab', `${installed} (in a clone: ${clone}): see it happen in a browser`),
    entry('report', `${folder}/report.html`),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

const entry = (name: string, text: string): string => `${name.padEnd(indent)}${text}`

/** Names come from a user's files: nothing in them may steer the terminal. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, '�')

function noiseLines(result: RecallResult): string[] {
  const percent = { scale: 100, decimals: 2 }
  const rows = [
    ['noise', 'cue', 'after one read', 'settled'],
    ...result.recall.map((at) => [
      formatPercent(at.noise), formatFixed(100 * at.errorOfCue.mean, 2),
      formatEstimate(at.errorAfterOne, percent), formatEstimate(at.errorSettled, percent),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const aligned = rows.map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column]!)).join('   ')}`)
  return ['wrong bits, % [95 % interval over seeds]', ...aligned]
}

function betaText({ beta }: RecallResult): string {
  const half = beta.halfClaws === undefined ? '' : `, K/2 = ${formatNumber(beta.halfClaws)}`
  const rSquared = formatFixed(beta.rSquared.mean, 4)
  return `β = ${formatEstimate(beta.measured)}, expected ${formatNumber(beta.expected)}${half}; R² = ${rSquared}`
}

type ActiveFraction = NonNullable<RecallResult['activeFraction']>

function activeText({ level }: RecallResult, { measured, expected }: ActiveFraction): string {
  const cells = level === 'circuit' ? 'granule cells' : 'hard locations'
  return `${formatEstimate(measured, { scale: 100, unit: '%' })} of ${cells}, expected ${formatPercent(expected)}`
}

const ratesText = ({ rates }: RecallResult): string =>
  rates.map(({ population, rateHz }) => `${population} ${formatNumber(rateHz.mean)}`).join(', ')

function speedText(speed: Speed): string {
  const parts = [
    `${formatNumber(speed.wallSeconds)} s`,
    ...(speed.biologicalSeconds === undefined ? [] : [`${formatNumber(speed.biologicalSeconds)} s of biological time`]),
    ...(speed.realtimeFactor === undefined ? [] : [`${formatNumber(speed.realtimeFactor)} × real time`]),
    ...(speed.eventsPerSecond === undefined ? [] : [`${formatCount(speed.eventsPerSecond)} synaptic events a second`]),
  ]
  return parts.join(', ')
}

/** Where the interneurons were too few, in words. */
export const ceilingText = (presentations: number): string =>
  `every interneuron fired in ${presentations} presentation${presentations === 1 ? '' : 's'}: too few to subtract the `
  + 'mean, words may differ from the sdm level’s'
