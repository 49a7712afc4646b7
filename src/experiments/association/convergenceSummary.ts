import type { PatternSet } from '../../words/patternSet.js'
import { sharedProbabilities } from '../../theory/addressDesign.js'
import { weightCurve } from '../../theory/retrieval/weightCurve.js'
import { grouped } from '../grouped.js'
import type { AssociationSettings } from './associationParameters.js'
import { betaOfDesign, locationsOf, type LevelledCircuit } from './circuitMemories.js'
import { criticalBy } from './clawTheory.js'
import type { ConvergenceRow } from './convergenceTables.js'
import type { Reach } from './reach.js'

/** Recalled: the mean cosine is at least this. */
const recalled = 0.99

const compared = ['SDM, every address', 'SDM, shared locations', 'attention']

export function convergenceSummary(
  settings: AssociationSettings, rows: readonly ConvergenceRow[], reach: readonly Reach[],
  patterns: PatternSet | undefined, circuit: LevelledCircuit | undefined,
): string {
  const { bits, stored, locations, queries, replicates } = settings
  const what = patterns === undefined ? 'random patterns' : `patterns from ${patterns.source}`
  const measured = compared.filter((name) => rows.some(({ algorithm }) => algorithm === name))
  const held = measured.map((name) => {
    const best = bestOf(reach.map(({ radius }) => ({ radius, held: heldUpTo(rows, name, radius) })))
    return `${name}, ${best === undefined ? 'from none' : `up to ${best.held} bits at d = ${best.radii.join(', ')}`}`
  })
  const sets = replicates === 1 ? '1 data set' : `${replicates} data sets`
  return [
    'From how far away does each memory find a pattern again?',
    ...(measured.length === 0 ? [] : [
      `The mean cosine with the target stays at ${recalled} or above, at the best of the radii: ${held.join('; ')}.`]),
    `${stored} ${what} of n = ${bits}, ${sets} with ${queries} cues each at every perturbation, `
      + `r = ${grouped(locations)} where hard locations are finite.`,
    ...(patterns === undefined ? [] : [imagesText(patterns)]),
  ].join(' ').concat(...[[
    ...(patterns !== undefined ? [] : [reachText(reach)]),
    ...(rows.some(({ algorithm }) => algorithm === 'Hopfield') && patterns === undefined
      ? [hopfieldText(stored / bits)] : []),
    ...(circuit === undefined || !rows.some(({ algorithm }) => algorithm === 'circuit') ? []
      : [circuitText(settings, circuit, rows, patterns === undefined)]),
  ]].filter((sentences) => sentences.length > 0).map((sentences) => `\n\n${sentences.join(' ')}`))
}

/** The largest perturbation up to which, and at all smaller ones, a memory recalls. */
function heldUpTo(rows: readonly ConvergenceRow[], name: string, radius: number): number | undefined {
  const mine = rows.filter((row) => row.algorithm === name && row.radius === radius)
    .toSorted((one, other) => one.perturbation - other.perturbation)
  const end = mine.findIndex(({ mean }) => mean < recalled)
  return (end === -1 ? mine : mine.slice(0, end)).at(-1)?.perturbation
}

/** The radii at which a memory holds most, and what it holds there; absent where it holds at none. */
function bestOf(
  all: readonly { readonly radius: number; readonly held: number | undefined }[],
): { readonly held: number; readonly radii: readonly number[] } | undefined {
  const values = all.flatMap(({ held }) => (held === undefined ? [] : [held]))
  if (values.length === 0) return undefined
  const most = Math.max(...values)
  return { held: most, radii: all.filter(({ held }) => held === most).map(({ radius }) => radius) }
}

const imagesText = ({ grey }: PatternSet): string =>
  (grey === undefined ? 'Vectors are the bits as 0 and 1' : 'Words are the thresholded pixels, vectors the grey '
    + 'values from 0 to 1') + ', at length 1. Stored images resemble each other, which no closed form here takes '
    + 'into account.'

function reachText(reach: readonly Reach[]): string {
  const memories = [['every address', 'everyAddress'], ['r locations', 'finite'], ['attention', 'attention']] as const
  const texts = memories.flatMap(([name, key]) => {
    const best = bestOf(reach.map((row) => ({ radius: row.radius, held: row[key] })))
    return best === undefined ? [] : [`${name}, ${best.held} bits at d = ${best.radii.join(', ')}`]
  })
  return 'The noise of the other patterns, averaged over their distances, predicts a reach at the best radius of '
    + `${texts.join('; ')}. Attention fails first at wide radii, where the fitted softmax is shallower beyond its window than `
    + 'the circles are.'
}

const hopfieldText = (load: number): string =>
  `Hopfield's memory, at m/n = ${load.toFixed(1)}, is ${load > 0.14 ? 'beyond' : 'within'} its capacity of about 0.14.`

function circuitText(
  { bits, stored, perturbations }: AssociationSettings, { circuit, level }: LevelledCircuit,
  rows: readonly ConvergenceRow[], random: boolean,
): string {
  const cosineAt = (perturbation: number): string =>
    rows.find((row) => row.algorithm === 'circuit' && row.perturbation === perturbation)!.mean.toFixed(3)
  const ends = [...new Set([Math.min(...perturbations), Math.max(...perturbations)])]
  const curve = weightCurve(sharedProbabilities(circuit.memory.design))
  const critical = criticalBy({ bits, patterns: stored, bitRight: 0.99 }, curve, locationsOf(circuit))
  return `The circuit ${circuit.name} (${grouped(locationsOf(circuit))} granule cells, β = `
    + `${betaOfDesign(circuit).toFixed(2)}) at level ${level} comes to a mean cosine of `
    + ends.map((end) => `${cosineAt(end)} from ${end} bits`).join(' and of ')
    + (random && level !== 'attention' ? `; its predicted reach is ${critical} bits.` : '.')
}
