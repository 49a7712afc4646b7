import { z } from 'zod'
import { integerIn } from '../../theory/integerIn.js'
import { expectedShared } from '../../theory/overlap/expectedShared.js'
import type { Experiment, PublishedNumber } from '../experiment.js'
import { grouped } from '../grouped.js'
import { integers } from './integers.js'
import { book, compare, paperCode } from './published.js'

const parameters = z.strictObject({
  bits: z.number().int().min(5).max(4096).default(1000).describe('n, the bits of an address'),
  radius: z.number().int().min(1).max(2047).default(451).describe('d, the activation radius in bits, below n/2'),
  locations: z.number().min(1).default(1e6).describe('r, the number of hard locations'),
  distances: z.array(z.number().int().min(0)).min(1).default([0, 1, 10, 50, 100, 150, 200, 300, 400, 500])
    .describe('Distances of two addresses, in bits, that have a row of the table'),
})

/** p as the book's figures take it, where it is 0.00107185. */
const probabilityOfBook = 0.001

export const intersections: Experiment<z.infer<typeof parameters>> = {
  name: 'intersections',
  title: 'Shared hard locations',
  about: 'hard locations that two addresses share against their distance: exact, Kanerva\'s integral, caps, the book',
  source: 'Kanerva 1988, chapter 7 and appendix B; Bricken & Pehlevan 2021, Eq. 2, Eq. 22 and appendix B.1',
  parameters,
  *run({ bits, radius, locations, distances }) {
    integerIn('experiment.radius', radius, 1, Math.ceil(bits / 2) - 1)
    for (const distance of distances) integerIn('experiment.distances', distance, 0, bits)
    const rows = expectedShared(bits, radius, locations, distances)
    const active = expectedShared(bits, radius, locations, [0])[0]!.circles
    yield { phase: 'curve', done: 0.4 }
    const half = Math.floor(bits / 2)
    const curve = expectedShared(bits, radius, locations, integers(0, half, Math.max(1, Math.floor(half / 100))))
    yield { phase: 'published numbers', done: 0.8 }
    return {
      summary: 'How many hard locations do two addresses share, and which of the published numbers are exact? Two '
        + `addresses of ${bits} bits that activate hard locations within ${radius} bits share ${active.toPrecision(6)} of `
        + `${grouped(locations)} where they are equal, exactly counted. Kanerva's continuous integral, the limit of `
        + `large n, gives ${rows[0]!.integral.toPrecision(6)}${distances[0] === 0 ? ' there'
          : ` at a distance of ${distances[0]} bits, where the exact number is ${rows[0]!.circles.toPrecision(6)}`}. `
        + 'The ten figures that the book prints for n = 1000, d = 451 are not the integral but the exact numbers with p '
        + 'rounded to 0.001: so scaled, all ten come out.',
      tables: [{
        name: 'shared-locations', title: 'Shared hard locations',
        caption: `Expected number of hard locations, of ${grouped(locations)}, within ${radius} bits of both of two addresses `
          + `of ${bits} bits. Exact: circle intersections in integers. Integral: Kanerva's continuous form. Caps: `
          + 'circles on the sphere in place of those in the cube. The last column is the exact one for p rounded to '
          + '0.001, as in the book.',
        columns: [
          { key: 'distance', title: 'distance (bits)' }, { key: 'exact', title: 'exact' },
          { key: 'integral', title: 'integral' }, { key: 'integralOverExact', title: 'integral / exact' },
          { key: 'caps', title: 'caps' }, { key: 'roundedProbability', title: 'exact, p = 0.001' },
        ],
        rows: rows.map(({ distance, circles, integral, caps }) => ({
          distance, exact: circles, integral, integralOverExact: circles === 0 ? 0 : integral / circles, caps,
          roundedProbability: (circles / active) * probabilityOfBook * locations,
        })),
      }],
      plots: [{
        name: 'shared-locations', title: 'Shared hard locations against distance',
        caption: `n = ${bits} bits, radius d = ${radius}, r = ${grouped(locations)} hard locations. Computed, not sampled: `
          + 'there is no interval. The exact curve is a staircase: equal at 2k − 1 and 2k bits.',
        rows: curve.flatMap(({ distance, circles, integral, caps }) => [
          { distance, shared: circles, version: 'exact' },
          { distance, shared: integral, version: 'Kanerva\'s integral' },
          { distance, shared: caps, version: 'caps on the sphere' },
        ]),
        x: { key: 'distance', title: 'distance (bits)' },
        y: { key: 'shared', title: 'expected shared locations', scale: 'log' },
        series: 'version', mark: 'line',
      }, {
        name: 'over-exact', title: 'How far both approximations are from the exact number',
        caption: `The same n, d and r: each over the exact number, which is the line at 1. Computed, not sampled: there is `
          + 'no interval. The teeth are the exact staircase\'s.',
        rows: curve.filter(({ circles }) => circles > 0).flatMap(({ distance, circles, integral, caps }) => [
          { distance, ratio: 1, version: 'exact' },
          { distance, ratio: integral / circles, version: 'Kanerva\'s integral' },
          { distance, ratio: caps / circles, version: 'caps on the sphere' },
        ]),
        x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'ratio', title: 'shared, over the exact number' },
        series: 'version', mark: 'line',
      }],
      comparison: publishedTable(),
    }
  },
}

/** Distance; the exact number, Kanerva's integral and the book's figure as they are printed. */
const printed = [
  [0, '1071.850049', '970.7699', '1000'], [1, '958.436527', '888.2145', '894'], [10, '795.873633', '713.0567', '743'],
  [50, '476.873676', '426.7021', '445'], [100, '285.830559', '254.6364', '267'], [150, '173.627261', '153.9302', '162'],
  [200, '103.460716', '91.2524', '97'], [300, '32.323798', '28.1970', '30'], [400, '7.597126', '6.5534', '7'],
  [500, '1.101265', '0.9424', '1'],
] as const

function publishedTable(): PublishedNumber[] {
  const ours = expectedShared(1000, 451, 1e6, printed.map(([distance]) => distance))
  const notebook = `${paperCode}, notebook Compute_Difference_In_Circle_Intersects`
  const active = ours[0]!.circles
  return printed.flatMap(([distance, exact, integral, figure], index) => {
    const { circles, integral: continuous } = ours[index]!
    const scaled = (circles / active) * probabilityOfBook * 1e6
    const at = `shared of 10^6, n = 1000, d = 451, distance ${distance}`
    return [
      compare(`${at}: exact`, exact, notebook, circles),
      compare(`${at}: Kanerva's integral`, integral, notebook, continuous),
      compare(`${at}: the book`, figure, book, circles,
        `the book takes p = 0.001 for 0.00107185; so scaled, ours is ${scaled.toFixed(0)}`),
    ]
  })
}
