import { z } from 'zod'
import { normalCumulative } from '../../theory/normal.js'
import { locationWithin, nearestLocation as nearest } from '../../theory/retrieval/nearestLocation.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { grouped } from '../grouped.js'
import { integers } from './integers.js'
import { compare, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(5).max(4096).default(1000).describe('n, the bits of an address'),
  locations: z.array(z.number().min(2)).min(1).default([1e6]).describe('r, numbers of hard locations'),
})

/** P(at least one of r locations within d) where the distance is normal with mean n/2 and variance n/4. */
const withinByNormal = (bits: number, locations: number, distance: number): number =>
  -Math.expm1(locations * Math.log1p(-normalCumulative((distance - bits / 2) / Math.sqrt(bits / 4))))

export const nearestLocation: Experiment<z.infer<typeof parameters>> = {
  name: 'nearest-location',
  title: 'The nearest hard location',
  about: 'the distance of an address from the nearest hard location: exact, and by the normal approximation',
  source: 'Kanerva 1988, chapter 6; public code of Bricken & Pehlevan 2021, notebook Neuron_Address_Distribution',
  parameters,
  *run({ bits, locations: counts }) {
    const rows = []
    const curve = []
    for (const [index, locations] of counts.entries()) {
      const within = locationWithin(bits, locations)
      const summary = nearest(bits, locations)
      rows.push({ locations, ...summary, normalAtMedian: withinByNormal(bits, locations, summary.median) })
      const first = within.findIndex((probability) => probability > 1e-4)
      const last = within.findIndex((probability) => probability > 1 - 1e-4)
      for (const distance of integers(first, last)) {
        curve.push(
          { distance, probability: within[distance]!, from: `exact, r = ${locations}` },
          { distance, probability: withinByNormal(bits, locations, distance), from: `normal, r = ${locations}` })
      }
      yield { phase: `r = ${locations}`, done: (index + 1) / (counts.length + 1) }
    }
    const [one] = rows
    return {
      summary: 'How far is the nearest hard location from an address? '
        + `Of ${grouped(one!.locations)} random hard locations of ${bits} bits, the nearest one to an address is at a median `
        + `distance of ${one!.median} bits and a mean one of ${one!.mean.toFixed(2)} bits; it is within the median with `
        + `probability ${one!.probabilityAtMedian.toFixed(4)}, exactly. The normal approximation without continuity correction `
        + `gives ${one!.normalAtMedian.toFixed(4)} there, and expects one location within ${one!.normalQuantile.toFixed(3)} `
        + 'bits.',
      tables: [{
        name: 'nearest', title: 'The nearest hard location',
        caption: `Addresses of ${bits} bits; locations drawn with replacement.`,
        columns: [
          { key: 'locations', title: 'locations' }, { key: 'median', title: 'median distance (bits)' },
          { key: 'probabilityAtMedian', title: 'P(within it), exact' },
          { key: 'normalAtMedian', title: 'P(within it), normal' },
          { key: 'mean', title: 'mean distance (bits)' },
          { key: 'normalQuantile', title: 'normal quantile of 1/r (bits)' },
        ],
        rows,
      }],
      plots: [{
        name: 'within', title: 'A hard location within a distance', 
        caption: `The probability that at least one of r random hard locations lies within d bits of an address of ${bits} `
          + 'bits. Computed, not sampled: there is no interval.',
        rows: curve, x: { key: 'distance', title: 'd (bits)' }, y: { key: 'probability', title: 'probability' },
        series: 'from', mark: 'line',
      }],
      comparison: publishedNumbers(),
    }
  },
}

function publishedNumbers(): PublishedNumber[] {
  const source = `${paperCode}, notebook Neuron_Address_Distribution`
  const within = locationWithin(1000, 1e6)
  return [
    compare('normal quantile of 10^-6, n = 1000', '424.84176249', source, nearest(1000, 1e6).normalQuantile),
    compare('P(one of 10^6 locations within 424 of 1000 bits), normal', '0.5358', source,
      withinByNormal(1000, 1e6, 424)),
    compare('P(one of 10^6 locations within 424 of 1000 bits), exact', '0.5358', source, within[424]!,
      'the notebook takes the normal approximation; the exact binomial tail is larger'),
    compare('P(one of 10^6 locations within 430 of 1000 bits)', '0.995', source, within[430]!),
  ]
}
