import { z } from 'zod'
import { integerIn } from '../../theory/integerIn.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import {
  radiusOfBestRatio, radiusOfCapacity, scanRadii, type OptimalRadii,
} from '../../theory/retrieval/optimalRadius.js'
import { signalToNoise, type Load, type NoiseConvention } from '../../theory/retrieval/signalToNoise.js'
import { circleCurves } from '../../theory/retrieval/weightCurve.js'
import type { Experiment } from '../experiment.js'
import { grouped } from '../grouped.js'
import { publishedRadii } from './publishedRadii.js'

const atLeastOne = z.number().min(1)
const parameters = z.strictObject({
  settings: z.array(z.strictObject({
    bits: z.number().int().min(8).max(2048).describe('n'), locations: atLeastOne.describe('r'),
    patterns: z.number().int().min(1).describe('m'),
  })).min(1).default([{ bits: 1000, locations: 1e6, patterns: 1e4 }, { bits: 64, locations: 2 ** 64, patterns: 1024 }])
    .describe('Bits, hard locations and patterns to find the best radii for'),
  wordRight: z.number().gt(0).lt(1).default(0.99).describe('Probability that a whole word is right at capacity'),
  radius: z.number().int().min(1).default(451)
    .describe('d of the curves over patterns and locations, for the first setting'),
  patternCounts: z.array(z.number().int().min(1)).min(1).default([100, 1000, 1024, 5000, 10_000, 20_000, 40_000,
    49_000])
    .describe('m of the curve over patterns'),
  locationCounts: z.array(atLeastOne).min(1).default([1e5, 2e5, 5e5, 1e6, 1e7, 1e8, 1e9])
    .describe('r of the curve over locations'),
})

const conventions = { averaged: 'averaged', half: 'paper, n/2', product: 'paper, p²r' } as const satisfies
  Partial<Record<NoiseConvention, string>>
const conventionNames = Object.keys(conventions) as (keyof typeof conventions)[]

export const optimalRadii: Experiment<z.infer<typeof parameters>> = {
  name: 'optimal-radii',
  title: 'Optimal radii',
  about: 'the radii of the best signal-to-noise ratio, capacity and critical distance; critical distance against d, m '
    + 'and r',
  source: 'Bricken & Pehlevan 2021, appendices B.4 and B.5, Table 1 and Fig. 17; Kanerva 1988, Fig. 7.3',
  parameters,
  *run({ settings, wordRight, radius, patternCounts, locationCounts }) {
    const [first] = settings
    integerIn('experiment.radius', radius, 1, Math.ceil(first!.bits / 2) - 1)
    const best = []
    const scanned = []
    for (const [index, { bits, ...load }] of settings.entries()) {
      const setting = `n = ${bits}, r = ${shown(load.locations)}, m = ${load.patterns}`
      for (const name of conventionNames) {
        const scan = scanRadii(bits, load, name, wordRight)
        best.push({
          setting, convention: conventions[name], ...cellsOf('ratio', scan.best.signalToNoise),
          ...cellsOf('held', scan.best.patternsHeld), ...cellsOf('critical', scan.best.criticalDistance),
        })
        scanned.push(...scan.radii.map((d, at) => ({
          setting, convention: conventions[name], radius: d, ratio: scan.signalToNoise[at]!,
          critical: scan.criticalDistance[at]!,
          held: shown(scan.patternsHeld[at]!),
        })))
        yield { phase: `${setting}, ${name}`, done: (0.7 * best.length) / (settings.length * conventionNames.length) }
      }
      const [ratio, held] = [radiusOfBestRatio(bits, load), radiusOfCapacity(bits, load.locations, wordRight)]
      best.push({
        setting, convention: 'closed forms (quantiles round up)', ratioRadii: String(ratio.radius), ratioValue: '',
        heldRadii: String(held.radius), heldValue: shown(held.patterns), criticalRadii: '', criticalValue: '',
      })
      yield { phase: setting, done: (0.8 * (index + 1)) / settings.length }
    }
    const over = (loads: readonly Load[], key: keyof Load) => conventionNames.flatMap((name) => loads.map((load) =>
      ({ [key]: load[key], critical: criticalAt(first!.bits, radius, load, name), convention: conventions[name] })))
    const byPatterns = over(patternCounts.map((patterns) => ({ locations: first!.locations, patterns })), 'patterns')
    const byLocations = over(locationCounts.map((locations) => ({ locations, patterns: first!.patterns })), 'locations')
    yield { phase: 'published numbers', done: 0.9 }
    const [averaged] = best
    return {
      summary: 'Which radius is best, and for what? It depends little on what is asked for: with '
        + `${averaged!.setting}, averaged over the distances of the other patterns, the signal-to-noise ratio is `
        + `best at d = ${averaged!.ratioRadii} (${averaged!.ratioValue}), capacity at ${averaged!.heldRadii} `
        + `(${averaged!.heldValue} patterns), critical distance at ${averaged!.criticalRadii} `
        + `(${averaged!.criticalValue} bits).\n\nTable 1's 447 is p* = (2mr)^(−1/3) turned into a radius that rounds up: `
        + 'a search finds 446. Its 448 and 15 for the critical distance are ties, of 448 and 449 and of 15 to 17. At '
        + 'n = 64 every entry depends on how the other patterns are counted: at exactly n/2 they do not interfere at '
        + 'all for d ≤ 15.',
      tables: [
        {
          name: 'best-radii', title: 'The best radii',
          caption: 'Averaged: over the distances of random other patterns. Paper: all others at exactly n/2 (Eq. 25), '
            + 'or with p²r for their overlap as in its closed forms. Capacity: patterns of which a whole word is '
            + `right with P = ${wordRight}.`,
          columns: [
            { key: 'setting', title: 'setting' }, { key: 'convention', title: 'convention' },
            { key: 'ratioRadii', title: 'best SNR at d' }, { key: 'ratioValue', title: 'SNR' },
            { key: 'heldRadii', title: 'best capacity at d' }, { key: 'heldValue', title: 'patterns' },
            { key: 'criticalRadii', title: 'best critical distance at d' }, { key: 'criticalValue', title: 'bits' },
          ],
          rows: best,
        },
        {
          name: 'radii', title: 'All radii',
          caption: 'SNR of a noise-free cue, critical distance in bits, patterns held.',
          columns: [
            { key: 'setting', title: 'setting' }, { key: 'convention', title: 'convention' },
            { key: 'radius', title: 'd (bits)' },
            { key: 'ratio', title: 'SNR' }, { key: 'critical', title: 'critical distance (bits)' },
            { key: 'held', title: 'patterns' },
          ],
          rows: scanned,
        },
      ],
      plots: [
        {
          name: 'critical-by-radius', title: 'Critical distance against the radius',
          caption: 'The largest distance from which one read comes nearer to the target; 0: none does. n bits, r hard '
            + 'locations, m patterns. Conventions: how the other patterns disturb. Computed, not sampled: there is no '
            + 'interval.',
          rows: scanned, x: { key: 'radius', title: 'd (bits)' },
          y: { key: 'critical', title: 'critical distance (bits)' },
          series: 'convention', panel: 'setting', mark: 'line',
        },
        {
          name: 'ratio-by-radius', title: 'Signal-to-noise ratio against the radius', 
          caption: 'Of a cue without noise; the same settings and conventions. Computed, not sampled: there is no interval.',
          rows: scanned, x: { key: 'radius', title: 'd (bits)' }, y: { key: 'ratio', title: 'SNR', scale: 'log' },
          series: 'convention', panel: 'setting', mark: 'line',
        },
        {
          name: 'critical-by-patterns', title: 'Critical distance against the patterns stored',
          caption: `n = ${first!.bits} bits, r = ${grouped(first!.locations)}, d = ${radius}; the three conventions lie close `
            + 'together. '
            + 'Computed, not sampled: there is no interval.',
          rows: byPatterns, x: { key: 'patterns', title: 'patterns', scale: 'log' },
          y: { key: 'critical', title: 'critical distance (bits)' }, series: 'convention', mark: 'line and points',
        },
        {
          name: 'critical-by-locations', title: 'Critical distance against the hard locations',
          caption: `n = ${first!.bits} bits, m = ${first!.patterns}, d = ${radius}. Computed, not sampled: there is no `
            + 'interval.',
          rows: byLocations, x: { key: 'locations', title: 'hard locations', scale: 'log' },
          y: { key: 'critical', title: 'critical distance (bits)' }, series: 'convention', mark: 'line and points',
        },
      ],
      comparison: publishedRadii(),
    }
  },
}

const criticalAt = (bits: number, radius: number, load: Load, convention: NoiseConvention): number => {
  const curve = circleCurves(bits)(radius)
  return criticalDistance(curve, signalToNoise(curve, load, convention))
}

/** With ∞ in words that JSON has; below 1 there is nothing. */
const shown = (value: number): string =>
  (value === Infinity ? '∞' : value < 1 ? '0' : value > 1e7 && Number.isInteger(Math.log2(value)) ? `2^${Math.log2(value)}`
    : value < 1e7 ? String(Number(value.toPrecision(6))) : value.toExponential(3))

const cellsOf = <Name extends string>(name: Name, { radii, value }: OptimalRadii) => ({
  [`${name}Radii`]: radii.length > 3 ? `${radii[0]!} to ${radii.at(-1)!}` : radii.join(', '),
  [`${name}Value`]: shown(value),
}) as Record<`${Name}Radii` | `${Name}Value`, string>
