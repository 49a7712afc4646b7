import { InputError } from '../errors/inputError.js'
import {
  conversion, type Conversion, type FitSummary, type OfActivation, type OfBeta,
} from '../theory/beta/conversion.js'
import type { BetaNeighbour } from '../theory/beta/betaNeighbours.js'
import type { TheoryTable } from '../theory/theoryTable.js'
import { theoryTable } from '../theory/theoryTable.js'
import { noiseConventions } from '../theory/retrieval/signalToNoise.js'
import type { OptimalRadii } from '../theory/retrieval/optimalRadius.js'
import type { RadiusOfBeta } from '../theory/beta/radiusOfBeta.js'

/** Options of `lobule theory`; the numbers may still be the text that the user wrote: `1e6`, `2^64`, `infinity`. */
export interface TheoryOptions {
  readonly bits: number | string
  /** With patterns; without both, radius, activation and β are only converted into each other. */
  readonly locations?: number | string
  readonly patterns?: number | string
  readonly radius?: number | string
  readonly activation?: number | string
  readonly beta?: number | string
  readonly json?: boolean
}

/**
 * `lobule theory` on stdout, as text or JSON: the whole table, or without locations and patterns only radius, activation
 * and β converted. Throws an InputError for a faulty option.
 */
export function theoryCommand(options: TheoryOptions): void {
  const found = answer(options)
  process.stdout.write(options.json === true ? `${JSON.stringify(found, withInfinity, 2)}\n`
    : 'setting' in found ? theoryText(found) : conversionText(found))
}

function answer(options: TheoryOptions): TheoryTable | Conversion {
  const read = (field: 'locations' | 'patterns' | 'radius' | 'activation' | 'beta') =>
    (options[field] === undefined ? {} : { [field]: readNumber(field, options[field]) })
  try {
    const bits = readNumber('bits', options.bits)
    const given = { ...read('radius'), ...read('activation'), ...read('beta') }
    if (options.activation !== undefined && Object.keys(given).length > 1) {
      const allowed = 'one of --radius, --activation and --beta'
      throw new InputError({ field: 'activation', problem: 'found another number beside it', allowed })
    }
    const load = { ...read('locations'), ...read('patterns') } as { locations?: number; patterns?: number }
    const { locations, patterns } = load
    if (locations !== undefined && patterns !== undefined) return theoryTable({ bits, locations, patterns, ...given })
    const isAlone = Object.keys(load).length === 0 && Object.keys(given).length === 1
    if (isAlone) return conversion(bits, given as Parameters<typeof conversion>[1])
    throw new InputError({
      field: locations === undefined ? 'locations' : 'patterns', problem: 'missing',
      allowed: 'a number; or only --bits and one of --radius, --activation and --beta',
    })
  } catch (error) {
    if (!(error instanceof InputError) || error.fault.field === undefined) throw error
    const { field, ...fault } = error.fault
    throw new InputError({ source: `--${field}`, ...fault })
  }
}

/** A number as JavaScript writes it, `2^64`, or `infinity`; what only overflows is none. */
function readNumber(field: string, given: number | string): number {
  if (typeof given === 'number') return given
  if (/^\s*inf(?:inity)?\s*$/i.test(given)) return Infinity
  const power = /^\s*2\^(\d+)\s*$/.exec(given)
  const value = power ? 2 ** Number(power[1]) : given.trim() === '' ? NaN : Number(given)
  if (Math.abs(value) === Infinity) {
    throw new InputError({ field, problem: `found "${given}", too large a number`, allowed: 'below 2^1024, or infinity' })
  }
  if (!Number.isNaN(value)) return value
  throw new InputError({ field, problem: `found "${given}"`, allowed: 'a number, such as 1000, 1e6, 2^64' })
}

/** JSON has no infinity; it is written as a string. What is not known is null. */
const withInfinity = (_: string, value: unknown): unknown => (value === Infinity ? 'Infinity' : value)

/** The table as a person reads it. */
export function theoryText(table: TheoryTable): string {
  const { setting, activation, softmax } = table
  const { bits, locations, patterns, radius } = setting
  const because = {
    given: 'as given', 'of p': 'nearest in p', 'of β': 'from β', 'best averaged ratio': 'best signal-to-noise ratio, averaged',
    default: 'no radius from 2 on has the best signal-to-noise ratio, averaged',
  }
  return [
    `Sparse Distributed Memory, n = ${bits} bits, r = ${locations === 2 ** bits ? `2^${bits}` : number(locations)} `
      + `hard locations, m = ${number(patterns)} random patterns`, '',
    ...(table.ofActivation ? [...ofActivationLines(table.ofActivation, bits), ''] : []),
    ...(table.ofBeta ? [...ofBetaLines(table.ofBeta, bits), ''] : []),
    `At radius d = ${radius} bits (${because[setting.radiusBecause]})`,
    ...aligned([
      ['activation probability p', number(activation.probability)],
      ['active locations p·r', number(activation.active)],
      ['shared with a random address p²·r', number(activation.sharedAtRandom)],
      ['weight of all other patterns / target', number(activation.interferenceMass)],
      ['the same for the softmax', number(softmax.interferenceMass)],
    ]), '',
    'β: the softmax exp(β·cosine) that stands for the weights, cosine = 1 − 2d_v/n',
    ...betaLines(table.betas, radius, bits), '',
    `Reading at d = ${radius}: signal-to-noise ratio of a noise-free cue, critical distance (bits), patterns held`,
    ...aligned([
      ['noise counted', 'ratio', 'critical', 'held'],
      ...table.retrieval.map((row) =>
        [row.convention, number(row.signalToNoise), String(row.criticalDistance), count(row.patternsHeld)]),
      ['softmax, averaged, r = ∞', '', String(softmax.criticalDistance), ''],
    ]),
    ...noiseConventions.map(({ name, about }) => `    ${name}: ${about}`),
    `    held: patterns at which a whole word is right with probability ${setting.wordRight}`, '',
    'Best radii d, in bits; ties are all named',
    ...optimalLines(table), '',
    'Radius, activation probability and β (least squares | as the paper prints it), averaged noise',
    ...aligned([
      ['d', 'p', 'β', 'β paper', 'ratio', 'critical'],
      ...table.neighbours.map((row) => [
        String(row.radius), number(row.activationProbability), number(row.beta), number(row.betaOfPaper),
        number(row.signalToNoise), number(row.criticalDistance),
      ]),
    ]), '',
    `${Number.isFinite(locations) ? 'Locations' : 'Share of all locations'} that two addresses share, by distance`,
    ...aligned([
      ['d_v', 'circles, exact', 'Kanerva\'s integral', 'caps'],
      ...table.overlap.map((row) =>
        [String(row.distance), number(row.circles), number(row.integral), number(row.caps)]),
    ]),
    ...(table.nearestLocation ? ['', ...nearestLines(table.nearestLocation)] : []),
    '',
  ].join('\n')
}

/** A conversion as a person reads it. */
export function conversionText(found: Conversion): string {
  const { bits, radius, activationProbability: p, betas, neighbours, ofActivation, ofBeta } = found
  return [
    ...(ofActivation ? [...ofActivationLines(ofActivation, bits), ''] : []),
    ...(ofBeta ? [...ofBetaLines(ofBeta, bits), ''] : []),
    `At radius d = ${radius} of ${bits} bits p = ${number(p)}, and β of the softmax exp(β·cosine) is`,
    ...betaLines(betas, radius, bits), '',
    'Neighbouring radii (least squares | as the paper prints it)',
    ...aligned([
      ['d', 'p', 'β', 'β paper'],
      ...neighbours.map((row) =>
        [String(row.radius), number(row.activationProbability), number(row.beta), number(row.betaOfPaper)]),
    ]), '',
  ].join('\n')
}

function ofActivationLines({ activation, quantile, nearest, shares }: OfActivation, bits: number): string[] {
  return [
    `p = ${number(activation)} at ${bits} bits`,
    ...aligned([
      ['read as', 'radius d', 'p of it'],
      ['nearest in ratio', String(nearest), number(shares.nearest)],
      ['quantile: the smallest with at least p', String(quantile), number(shares.quantile)],
    ]),
  ]
}

function ofBetaLines(
  { beta, leastSquares, paper, claws, near = [] }: OfBeta & { readonly near?: readonly BetaNeighbour[] }, bits: number,
): string[] {
  const line = (name: string, { radius, activationProbability, below, above }: RadiusOfBeta): string[] => [
    name, radius.toFixed(2), number(activationProbability),
    `between d = ${below.radius} (β ${number(below.beta)}) and ${above.radius} (β ${number(above.beta)})`,
  ]
  return [
    `β = ${number(beta)} at ${bits} bits`,
    ...aligned([
      ['read as', 'radius d', 'p', ''],
      line('least-squares slope', leastSquares), line('the paper\'s N/(N − 1)', paper),
    ]),
    `    or ${number(claws)} claws that must all match (β near K/2)`,
    ...(near.length === 0 ? [] : ['  near to']),
    ...aligned(near.slice(0, 8).map((one) => [
      one.about, one.low === one.high ? number(one.low) : `${number(one.low)} to ${number(one.high)}`,
      one.ratio === 1 ? 'inside' : `β is ${one.ratio.toFixed(2)} of it`,
    ])),
  ]
}

function betaLines(betas: TheoryTable['betas'], radius: number, bits: number): string[] {
  const fitted = (name: string, fit: FitSummary): string[] => [
    name, number(fit.beta), number(fit.betaOfPaper), fit.rSquared.toFixed(4), fit.residualRootMeanSquare.toFixed(3),
    fit.totalVariation.toFixed(4),
  ]
  const closed = (name: string, beta: number): string[] => [name, number(beta), '', '', '', '']
  const { nearestSoftmax: nearest } = betas
  return aligned([
    ['', 'β', '×N/(N−1)', 'R²', 'rms ln', 'TV'],
    fitted(`least squares of ln I, 0 ≤ d_v < ${radius}`, betas.leastSquares),
    fitted('  even distances only', betas.evenDistances),
    fitted('  weighted by I', betas.weighted),
    fitted(`  over 0 ≤ d_v ≤ ${Math.min(bits, 2 * radius)}, as far as circles meet`, betas.wholeSupport),
    fitted('  caps on the sphere in place of circles', betas.caps),
    ['least error of the normalised weights', number(nearest.beta), '', '', '', nearest.totalVariation.toFixed(4)],
    closed('analytic exponential (Eq. 21)', betas.analytic),
    closed('slope in mid-window', betas.midWindow),
    closed('normal orthant, radius d + ½', betas.orthant),
  ]).concat('    TV: total-variation distance of the normalised weights to that softmax, one pattern at each distance')
}

function optimalLines({ optimal, closedForms, setting: { wordRight } }: TheoryTable): string[] {
  const radii = ({ radii: best, value }: OptimalRadii): string =>
    (best.length === 0 ? 'none' : `${ranges(best)} (${number(value)})`)
  return [
    ...aligned([
      ['noise counted', 'signal-to-noise ratio', 'capacity', 'critical distance'],
      ...optimal.map((row) =>
        [row.convention, radii(row.signalToNoise), radii(row.patternsHeld), radii(row.criticalDistance)]),
      ...(closedForms ? [[
        'closed forms, quantile of p*', `${closedForms.signalToNoise.radius}`,
        `${closedForms.capacity.radius} (${number(closedForms.capacity.patterns)})`, '',
      ]] : []),
    ]),
    ...(closedForms ? [
      `    p* = (2mr)^(−1/3) = ${number(closedForms.signalToNoise.activationProbability)} for the ratio; `
        + `${number(closedForms.capacity.activationProbability)} for capacity (Eq. 27),`,
      `    at z = ${number(closedForms.capacity.z)}: a whole word right with probability ${wordRight}`,
      `    Kanerva's asymptotic capacity at this z, r/z²: ${count(closedForms.asymptoticCapacity)} patterns`,
    ] : []),
  ]
}

const nearestLines = (
  { median, probabilityAtMedian, mean, normalQuantile }: NonNullable<TheoryTable['nearestLocation']>,
) => [
  'Distance of an address to the nearest hard location, in bits',
  ...aligned([
    ['median', String(median), `P(within) = ${number(probabilityAtMedian)}`],
    ['mean', number(mean), ''], ['normal quantile at 1/r', number(Math.max(0, normalQuantile)), ''],
  ]),
]

/** 5, 12 to 17, 20. */
function ranges(values: readonly number[]): string {
  const runs: number[][] = []
  for (const value of values) {
    if (runs.at(-1)?.at(-1) === value - 1) runs.at(-1)!.push(value)
    else runs.push([value])
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]} to ${run.at(-1)}`)).join(', ')
}

/** Columns of text, indented: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `  ${row.map((cell, column) =>
    (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`.trimEnd())
}

/** Five significant digits, the exponent where the number is long. */
function number(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (value === Infinity) return '∞'
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value)
  const short = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6
  return short || value === 0 ? value.toPrecision(5) : value.toExponential(3)
}

const count = (value: number): string => (value < 1e6 ? String(Math.max(0, Math.floor(value))) : number(value))
