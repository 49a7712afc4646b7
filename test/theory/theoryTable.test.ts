import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { theoryTable } from '../../src/theory/theoryTable.js'

const canonical = { bits: 1000, locations: 1e6, patterns: 1e4 }

test('the table of n = 1000, r = 10^6, m = 10^4 chooses 446 and holds what its parts hold', (t) => {
  const table = theoryTable(canonical)
  t.deepEqual(table.setting, { ...canonical, radius: 446, wordRight: 0.99, radiusBecause: 'best averaged ratio' })
  t.is(table.activation.active.toFixed(2), '353.83')
  t.is(table.retrieval.find(({ convention }) => convention === 'half')!.criticalDistance, 170)
  t.deepEqual(table.optimal.find(({ convention }) => convention === 'half')!.criticalDistance.radii, [448, 449])
  t.is(table.closedForms!.signalToNoise.radius, 447)
  t.is(table.closedForms!.capacity.patterns.toFixed(1), '48132.7')
  t.is(Math.round(table.closedForms!.asymptoticCapacity), Math.round(1e6 / table.closedForms!.capacity.z ** 2))
  t.is(table.nearestLocation!.median, 424)
  t.deepEqual(table.neighbours.map(({ radius }) => radius), [441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451])
  t.is(table.ofBeta, undefined)
})

test('at 451 it holds the published overlaps', (t) => {
  const table = theoryTable({ ...canonical, radius: 451 })
  t.is(table.setting.radiusBecause, 'given')
  t.is(table.overlap[0]!.circles.toFixed(6), '1071.850049')
  t.is(table.overlap[0]!.integral.toFixed(4), '970.7699')
  t.is(table.betas.leastSquares.beta.toFixed(6), '5.953211')
  t.deepEqual(Object.keys(table.betas.leastSquares).includes('residuals'), false)
})

test('a β chooses its radius', (t) => {
  const { setting, ofBeta } = theoryTable({ bits: 64, locations: 2 ** 64, patterns: 1024, beta: 14.41 })
  t.is(setting.radius, 11)
  t.is(setting.radiusBecause, 'of β')
  t.is(ofBeta!.claws, 28.82)
  t.is(ofBeta!.leastSquares.nearest.radius, 11)
  t.true(ofBeta!.near.length > 4)
})

test('without a limit of locations there are shares, and neither closed forms nor a nearest location', (t) => {
  const table = theoryTable({ bits: 64, locations: Infinity, patterns: 1024, radius: 15 })
  t.is(table.overlap[0]!.circles.toPrecision(12), table.activation.probability.toPrecision(12))
  t.is(table.closedForms, undefined)
  t.is(table.nearestLocation, undefined)
  t.is(table.retrieval.find(({ convention }) => convention === 'averaged')!.criticalDistance, 18)
  t.is(table.softmax.criticalDistance, 17)
})

test('the smallest settings have a table', (t) => {
  for (const locations of [1, 100, Infinity]) t.notThrows(() => theoryTable({ bits: 7, locations, patterns: 1 }))
})

test('settings that cannot be are refused', (t) => {
  const refused = (change: object, message: RegExp) =>
    t.throws(() => theoryTable({ ...canonical, ...change }), { instanceOf: InputError, message })
  refused({ bits: 6 }, /^bits: found 6/)
  refused({ locations: 0.5 }, /^locations: found 0.5/)
  refused({ patterns: 0 }, /^patterns: found 0/)
  refused({ radius: 500 }, /^radius: found 500; allowed: an integer from 2 to 499/)
  refused({ beta: 1e9 }, /^beta: found 1000000000/)
})
