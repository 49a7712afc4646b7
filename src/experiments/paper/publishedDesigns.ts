import { betaOfRadius } from '../../theory/beta/betaOfRadius.js'
import { logLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { hyperplaneShared } from '../../theory/designs/hyperplane.js'
import { sparseIntermediateShared } from '../../theory/designs/intermediate.js'
import { sparseCurve } from '../../theory/designs/sparseCurve.js'
import { ratioForWord } from '../../theory/retrieval/capacity.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import { patternsAtRatio, signalToNoise } from '../../theory/retrieval/signalToNoise.js'
import { circleCurves, softmaxCurve, weightCurve, type WeightCurve } from '../../theory/retrieval/weightCurve.js'
import { selectedCoordinateSharedTable } from '../../theory/selectedCoordinate.js'
import type { PublishedNumber } from '../experiment.js'
import { compare, paperCode } from './published.js'

/** Numbers of the tables of designs for human-like and fly-like memories, which do not name inputs and cells. */
export const biology = [
  { about: 'human-like', bits: 7000, locations: 209_000, rows: [
    [11, 11, '4.84e-4', '12521'], [13, 12, '1.695e-3', '9131'], [9, 9, '1.943e-3', '8209'], [7, 7, '7.8e-3', '1101'],
  ] },
  { about: 'fly-like', bits: 50, locations: 2000, rows: [
    [17, 13, '7.8e-3', '455'], [12, 10, '9.0e-3', '445'], [6, 6, '1.11e-2', '414'],
  ] },
] as const

/** Published numbers of the designs at n = 1000, r = 10^6, m = 10^4, and of the two tables, beside ours. */
export function publishedDesigns(): PublishedNumber[] {
  const source = `${paperCode}, comparison of the designs`
  const load = { locations: 1e6, patterns: 1e4 }
  const circles = circleCurves(1000)(451)
  const selected = weightCurve(selectedCoordinateSharedTable({ bits: 1000, claws: 10, threshold: 10 }))
  const plane = sparseCurve(1000, 100, (distance) => hyperplaneShared({ bits: 1000, ones: 100, claws: 3 }, distance))
  const sparse = { bits: 1000, ones: 100, claws: 100, threshold: 20 }
  const between = sparseCurve(1000, 100, (distance) => sparseIntermediateShared(sparse, distance))
  const betaOfSelected = logLinearBeta(selected.weights.map(Math.log), { window: [0, 449] }).beta
  const unlimited = (curve: WeightCurve): number =>
    criticalDistance(curve, signalToNoise(curve, { ...load, locations: Infinity }, 'half'))
  const critical = (curve: WeightCurve, step = 1): number =>
    criticalDistance(curve, signalToNoise(curve, load, 'half'), step)
  const ratio = (curve: WeightCurve): number => signalToNoise(curve, load, 'half')(curve.weights[0]!)
  const learnt = `${source}, learnt β`
  const notGiven = 'the picture names neither β nor the noise that the softmax has; ours is least squares (below 450 '
    + 'bits) without limit of locations; a fit up to n/2 comes near theirs, 121 bits for circles and 166 for K = 10'
  return [
    compare('critical distance, Kanerva\'s design, d = 451', '164', source, critical(circles)),
    compare('active locations, selected-coordinate, K = 10', '976.56', source, 1e6 * selected.weights[0]!),
    compare('σ at distance 0, selected-coordinate, K = 10', '135.62', source,
      (1e6 * selected.weights[0]!) / ratio(selected)),
    compare('SNR at distance 0, selected-coordinate, K = 10', '7.2007', source, ratio(selected)),
    compare('critical distance, selected-coordinate, K = 10', '191', source, critical(selected)),
    compare('active locations, hyperplane, 100 ones, K = 3', '973.1', source, 1e6 * plane.weights[0]!),
    compare('shared locations at distance 180, hyperplane', '0.722', source, 1e6 * plane.weights[180]!),
    compare('SNR at distance 0, hyperplane', '8.40', source, ratio(plane)),
    compare('critical distance, hyperplane', '92', source, critical(plane, 2)),
    compare('critical distance, intermediate, 20 common ones of 100', '44', source, critical(between, 2)),
    compare('critical distance, softmax for d = 451', '120', learnt,
      unlimited(softmaxCurve(1000, betaOfRadius(1000, 451).beta)), notGiven),
    compare('critical distance, softmax for K = 10', '164', learnt, unlimited(softmaxCurve(1000, betaOfSelected)),
      notGiven),
    notComputed('critical distance, hyperplane, sparser', '28', learnt),
    notComputed('critical distance, softmax for that hyperplane', '36', learnt),
    notComputed('critical distance, intermediate, sparser', '18', learnt),
    notComputed('critical distance, softmax for that intermediate', '26', learnt),
    ...biology.flatMap(({ about, bits, locations, rows }) => rows.flatMap(([claws, threshold, p, patterns]) => {
      const { active, held } = capacityOf(bits, locations, claws, threshold)
      const inferred = `${source}; it gives neither inputs nor cells: ours are fitted to these numbers`
      return [
        compare(`active fraction, ${about}, ${claws} inputs, threshold ${threshold}`, p, inferred, active),
        compare(`patterns held, ${about}, ${claws} inputs, threshold ${threshold}`, patterns, inferred, held),
      ]
    })),
  ]
}

/** A number of a picture for another number of ones, which is not given. */
const notComputed = (quantity: string, published: string, source: string): PublishedNumber => ({
  quantity, published, source, ours: 'not computed', agrees: null,
  why: 'the picture has another number of ones, which is not given',
})

/** Active fraction, and patterns of which a word is right with P = ½, where half of the inputs are on. */
export function capacityOf(bits: number, locations: number, claws: number, threshold: number) {
  const design = { bits, ones: bits / 2, claws, threshold }
  // Only the weights at 0 and about the mean distance matter to the convention with all others there.
  const curve = sparseCurve(bits, bits / 2, (distance) =>
    (distance === 0 || Math.abs(distance - bits / 2) <= 2 ? sparseIntermediateShared(design, distance) : 0))
  return { active: curve.weights[0]!, held: patternsAtRatio(curve, locations, ratioForWord(bits, 0.5), 'half') }
}
