import { z } from 'zod'
import { integerIn } from '../../theory/integerIn.js'
import { hyperplaneShared } from '../../theory/designs/hyperplane.js'
import { sparseIntermediateShared } from '../../theory/designs/intermediate.js'
import { sparseCurve } from '../../theory/designs/sparseCurve.js'
import { signalToNoise } from '../../theory/retrieval/signalToNoise.js'
import { criticalDistance } from '../../theory/retrieval/criticalDistance.js'
import { circleCurves, weightCurve, type WeightCurve } from '../../theory/retrieval/weightCurve.js'
import { selectedCoordinateSharedTable } from '../../theory/selectedCoordinate.js'
import type { Experiment } from '../experiment.js'
import { grouped } from '../grouped.js'
import { integers } from './integers.js'
import { biology, capacityOf, publishedDesigns } from './publishedDesigns.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const parameters = z.strictObject({
  bits: whole(16, 2048).default(1000).describe('n, the bits of an address'),
  locations: z.number().min(1).default(1e6).describe('r, the number of hard locations'),
  patterns: whole(2, 1e9).default(10_000).describe('m, the number of stored random patterns'),
  radius: whole(1, 1023).default(451).describe('d of Kanerva\'s design, in bits, below n/2'),
  claws: whole(1, 100).default(10).describe('K of the selected-coordinate design, all of which must match'),
  ones: whole(1, 1024).default(100).describe('L, the ones of a sparse address, for the last two designs'),
  hyperplaneClaws: whole(1, 20).default(3).describe('K of the hyperplane design, all of which must find a one'),
  sparseClaws: whole(1, 200).default(100).describe('K of the intermediate design'),
  sparseThreshold: whole(1, 200).default(20).describe('G of the intermediate design, ones that its claws must find'),
})
type Parameters = z.infer<typeof parameters>

interface Design { readonly design: string; readonly curve: WeightCurve; readonly step: 1 | 2 }

/** The four designs as curves of shared probability. */
export function designCurves(asked: Parameters): Design[] {
  const { bits, radius, claws, ones, hyperplaneClaws, sparseClaws, sparseThreshold } = asked
  integerIn('experiment.radius', radius, 1, Math.ceil(bits / 2) - 1)
  integerIn('experiment.ones', ones, hyperplaneClaws, bits / 2)
  return [
    { design: `Kanerva, d = ${radius}`, curve: circleCurves(bits)(radius), step: 1 },
    { design: `selected-coordinate, K = ${claws}`,
      curve: weightCurve(selectedCoordinateSharedTable({ bits, claws, threshold: claws })), step: 1 },
    { design: `hyperplane, K = ${hyperplaneClaws}`,
      curve: sparseCurve(bits, ones, (distance) => hyperplaneShared({ bits, ones, claws: hyperplaneClaws }, distance)),
      step: 2 },
    { design: `intermediate, K = ${sparseClaws}, G = ${sparseThreshold}`, step: 2,
      curve: sparseCurve(bits, ones, (distance) =>
        sparseIntermediateShared({ bits, ones, claws: sparseClaws, threshold: sparseThreshold }, distance)) },
  ]
}

export const addressDesigns: Experiment<Parameters> = {
  name: 'address-designs',
  title: 'Designs of addresses',
  about: 'Kanerva\'s, the selected-coordinate, the hyperplane and an intermediate design: active fraction, overlap, '
    + 'SNR, reach',
  source: 'Jaeckel 1989; Kanerva 1993; public code of Bricken & Pehlevan 2021, comparison of the designs',
  parameters,
  *run(asked) {
    const { bits, locations, patterns } = asked
    const load = { locations, patterns }
    const designs = designCurves(asked)
    yield { phase: 'designs', done: 0.4 }
    const rows = designs.map(({ design, curve, step }) => {
      const [half, averaged] = [signalToNoise(curve, load, 'half'), signalToNoise(curve, load, 'averaged')]
      return {
        design, probability: curve.weights[0]!, active: locations * curve.weights[0]!,
        shared: locations * curve.others.atMeanDistance,
        ratio: half(curve.weights[0]!), ratioAveraged: averaged(curve.weights[0]!),
        critical: criticalDistance(curve, half, step), criticalAveraged: criticalDistance(curve, averaged, step),
      }
    })
    const reach = rows.map(({ design, critical }) => `${critical} bits for ${design}`)
    yield { phase: 'human-like and fly-like numbers', done: 0.6 }
    const cells = biology.flatMap(({ about, bits: inputs, locations: count, rows: pairs }) =>
      pairs.map(([claws, threshold]) => ({ about, inputs, locations: count, claws, threshold,
        ...capacityOf(inputs, count, claws, threshold) })))
    yield { phase: 'published numbers', done: 0.9 }
    return {
      summary: 'From how far away does each design of addresses read, with about as many active locations? '
        + `With r = ${grouped(locations)}, m = ${grouped(patterns)} and n = ${bits}, one read comes nearer from up to `
        + `${reach.join('; ')}. With the other patterns averaged over their distances it is `
        + `${rows.map(({ criticalAveraged }) => criticalAveraged).join(', ')}. Distances of sparse addresses are `
        + 'not those of dense ones: two random words with L ones differ in about 2L(1 − L/n) bits, not in n/2.',
      tables: [
        {
          name: 'designs', title: 'The designs',
          caption: 'Paper: all other patterns at their mean distance; averaged: over their distances. Sparse '
            + `addresses have ${asked.ones} ones.`,
          columns: [
            { key: 'design', title: 'design' }, { key: 'probability', title: 'p' },
            { key: 'active', title: 'active locations' },
            { key: 'shared', title: 'shared at the mean distance' }, { key: 'ratio', title: 'SNR, paper' },
            { key: 'ratioAveraged', title: 'SNR, averaged' },
            { key: 'critical', title: 'critical distance, paper (bits)' },
            { key: 'criticalAveraged', title: 'critical distance, averaged (bits)' },
          ],
          rows,
        },
        {
          name: 'biology', title: 'Human-like and fly-like numbers',
          caption: 'Half of the inputs are on, a cell is active when at least G of its K claws find one, words are '
            + 'right with P = ½. The published tables do not say how many inputs and cells they take; these follow '
            + 'from their numbers: 7000 mossy fibres and 209,000 granule cells, 50 glomeruli and 2000 Kenyon cells.',
          columns: [
            { key: 'about', title: 'numbers' }, { key: 'inputs', title: 'inputs' },
            { key: 'locations', title: 'cells' },
            { key: 'claws', title: 'K' }, { key: 'threshold', title: 'G' }, { key: 'active', title: 'p' },
            { key: 'held', title: 'patterns held' },
          ],
          rows: cells,
        },
      ],
      plots: [{
        name: 'shared', title: 'Shared locations by design',
        caption: `Expected number of r = ${grouped(locations)} locations that two addresses of ${bits} bits share; `
          + `sparse addresses (hyperplane, intermediate) have ${asked.ones} ones and are at most twice as far apart. `
          + 'Computed, not sampled: there is no interval.',
        rows: designs.flatMap(({ design, curve, step }) =>
          integers(0, bits / 2, step * Math.max(1, Math.floor(bits / 200)))
            .map((distance) => ({ distance, shared: locations * curve.weights[distance]!, design }))),
        x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'shared', title: 'shared locations', scale: 'log' },
        series: 'design', mark: 'line',
      }],
      comparison: publishedDesigns(),
    }
  },
}
