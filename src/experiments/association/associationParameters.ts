import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../../theory/integerIn.js'
import { ballRadius } from '../../theory/retrieval/ballRadius.js'
import type { PatternSet } from '../../words/patternSet.js'
import { algorithms } from './algorithms.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const names = algorithms.map(({ name }) => name)

/** What can be set of the auto-association experiment. */
export const associationParameters = z.strictObject({
  patterns: z.string().min(1).default('random')
    .describe('"random" (seeded), "digits" (shipped), or a file or folder: IDX (MNIST), PNGs, CSV of 0/1'),
  ink: z.enum(['dark', 'light']).default('dark').describe('Which pixels of a PNG are 1'),
  pixelThreshold: z.number().min(0).max(1).default(0.5)
    .describe('Brightness, from 0 to 1, that parts 0 from 1 in the words of IDX and PNG files'),
  bits: whole(8, 4096).optional()
    .describe('n, the bits of a pattern, or its dimensions; 64 unless stated, those of a file\'s patterns'),
  stored: whole(2, 100_000).optional()
    .describe('m, the number of stored patterns; 1024 unless stated, or all patterns of a smaller file'),
  locations: whole(1, 4_000_000).default(100_000).describe('r, the number of hard locations, where they are finite'),
  radii: z.array(whole(2, 2047)).min(1).optional()
    .describe('Activation radii d, in bits, below n/2; unless stated, five of the paper\'s six: circles with 1e-13, '
      + '1e-8, 7e-6, 3.68e-4 and 0.1 of all addresses'),
  perturbations: z.array(whole(0, 2048)).min(1).optional()
    .describe('Distances of the cues from their patterns, in bits, at most n/2; unless stated, as in the paper'),
  queries: whole(1, 100_000).default(10)
    .describe('Cues for each data set and perturbation, the patterns in turn; 5120 with 3 data sets make the paper\'s '
      + '15360 a point'),
  replicates: whole(1, 1000).default(3).describe('Data sets, with the run\'s seed and the following ones'),
  nearest: z.array(whole(1, 100_000)).min(1).default([1, 3])
    .describe('k of top-k: the nearest patterns that are averaged'),
  readsMax: whole(1, 1000).default(20).describe('Cap of the iterated recall; 100 in the paper'),
  stop: z.enum(['unchanged', 'never']).default('unchanged')
    .describe('Whether a recall ends at a read that changes nothing, or always goes on to readsMax reads: so do neuron '
      + 'limits in the paper\'s code, whose loop ends where no cue of 1024 changes'),
  silent: z.enum(['cue', 'zeros']).default('cue')
    .describe('What a read of a word gives that activates nothing: the cue, or zeros as in the paper\'s code'),
  beta: z.enum(['least-squares', 'paper']).default('least-squares')
    .describe('β of attention: the least-squares slope, or N/(N − 1) times it as in the paper\'s code'),
  algorithms: z.array(z.enum(names as [string, ...string[]])).min(1).default(names)
    .describe('The memories that take part'),
})
type Given = z.infer<typeof associationParameters>

/** The parameters with all that follows from the number of bits. */
export interface AssociationSettings extends Given {
  readonly bits: number
  readonly stored: number
  readonly radii: number[]
  readonly perturbations: number[]
}

/** Throws an InputError where parameters and patterns do not go together. */
export function associationSettings(given: Given, patterns: PatternSet | undefined): AssociationSettings {
  const bits = given.bits ?? patterns?.bits ?? 64
  const stored = given.stored ?? Math.min(1024, patterns?.patterns.length ?? 1024)
  if (patterns !== undefined) checkPatterns(patterns, bits, stored)
  const radii = given.radii
    ?? paperShares.map((share) => ballRadius(bits, share).quantile).filter((radius) => radius > 1)
  const perturbations = given.perturbations ?? perturbationsFor(bits)
  for (const radius of radii) integerIn('experiment.radii', radius, 2, Math.ceil(bits / 2) - 1)
  for (const distance of perturbations) integerIn('experiment.perturbations', distance, 0, Math.floor(bits / 2))
  return { ...given, bits, stored, radii, perturbations }
}

/** Of all addresses; the paper has 1e-9 besides, whose radius differs little from that of 1e-8. */
const paperShares = [1e-13, 1e-8, 7e-6, 3.68e-4, 0.1]

/** The paper's for 64, 784 (MNIST) and 1000 bits, six or seven steps; elsewhere seven, up to 3/8 of the bits. */
function perturbationsFor(bits: number): number[] {
  const [most, steps] = new Map([[64, [12, 6]], [784, [300, 6]], [1000, [375, 5]]]).get(bits) ?? [(3 * bits) / 8, 6]
  return [...new Set(Array.from({ length: steps! + 1 }, (_, step) => Math.floor((most! * step) / steps!)))]
}

function checkPatterns({ source, bits: found, patterns }: PatternSet, bits: number, stored: number): void {
  if (found !== bits) {
    const allowed = `${bits} bits, as experiment.bits says; left out, it is theirs`
    throw new InputError({ source, problem: `found patterns of ${found} bits`, allowed })
  }
  if (patterns.length < stored) {
    const problem = `found ${patterns.length} patterns, and ${stored} are to be stored`
    const allowed = `--set experiment.stored=${patterns.length} or fewer`
    throw new InputError({ source, problem, allowed })
  }
}
