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
  const held = reach.map(({ radius }) =>
    `d = ${radius}: ${measured.map((name) => heldUpTo(rows, name, radius)).join(', ')}`)
  const sets = replicates === 1 ? '1 data set' : `${replicates} data sets`
  return [
    'From how far away does each memory find a pattern again? '
      + `${stored} ${what} of n = ${bits}, ${sets} with ${queries} cues each at every perturbation, `
      + `r = ${grouped(locations)} where hard locations are finite.`,
    ...(patterns === undefined ? [] : [imagesText(patterns)]),
    ...(measured.length === 0 ? [] : [
      `Perturbations in bits up to which the mean cosine with the target stays at ${recalled} or above, for `
        + `${measured.join('; ')}: ${held.join('; ')}.`]),
  ].join(' ').concat(...[[
    ...(patterns !== undefined ? [] : [reachText(reach)]),
    ...(rows.some(({ algorithm }) => algorithm === 'Hopfield') && patterns === undefined
      ? [hopfieldText(stored / bits)] : []),
    ...(circuit === undefined || !rows.some(({ algorithm }) => algorithm === 'circuit') ? []
      : [circuitText(settings, circuit, rows, patterns === undefined)]),
  ]].filter((sentences) => sentences.length > 0).map((sentences) => `\n\n${sentences.join(' ')}`))
}

/** The largest perturbation up to which, and at all smaller ones, a memory recalls. */
function heldUpTo(rows: readonly ConvergenceRow[], name: string, radius: number): string {
  const mine = rows.filter((row) => row.algorithm === name && row.radius === radius)
    .toSorted((one, other) => one.perturbation - other.perturbation)
  const end = mine.findIndex(({ mean }) => mean < recalled)
  const held = (end === -1 ? mine : mine.slice(0, end)).at(-1)
  return held === undefined ? 'none' : `${held.perturbation}`
}

const imagesText = ({ grey }: PatternSet): string =>
  (grey === undefined ? 'Vectors are the bits as 0 and 1' : 'Words are the thresholded pixels, vectors the grey '
    + 'values from 0 to 1') + ', at length 1. Stored images resemble each other, which no closed form here takes '
    + 'into account.'

const reachText = (reach: readonly Reach[]): string =>
  'The noise of the other patterns, averaged over their distances, predicts a reach (every address, r locations, '
    + `attention) of ${reach.map(({ radius, everyAddress, finite, attention }) =>
      `${everyAddress}, ${finite} and ${attention} bits at d = ${radius}`).join('; ')}: attention fails first at wide `
    + 'radii, where the fitted softmax is shallower beyond its window than the circles are.'

const hopfieldText = (load: number): string =>
  `Hopfield's memory, at m/n = ${load.toFixed(1)}, is ${load > 0.14 ? 'beyond' : 'within'} its capacity of about 0.14.`

function circuitText(
  { bits, stored, perturbations }: AssociationSettings, { circuit, level }: LevelledCircuit,
  rows: readonly ConvergenceRow[], random: boolean,
): string {
  const cosines = perturbations.map((perturbation) =>
    rows.find((row) => row.algorithm === 'circuit' && row.perturbation === perturbation)!.mean.toFixed(3))
  const curve = weightCurve(sharedProbabilities(circuit.memory.design))
  const critical = criticalBy({ bits, patterns: stored, bitRight: 0.99 }, curve, locationsOf(circuit))
  return `The circuit ${circuit.name} (${locationsOf(circuit)} granule cells, β = `
    + `${betaOfDesign(circuit).toFixed(2)}) at level ${level} comes to cosines of ${cosines.join(', ')} at the `
    + `perturbations ${perturbations.join(', ')}`
    + (random && level !== 'attention' ? `; its predicted reach is ${critical} bits.` : '.')
}
