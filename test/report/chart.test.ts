import test from 'ava'
import type { Plot } from '../../src/experiments/experiment.js'
import { chart } from '../../src/report/chart.js'

const rows = ['sdm', 'softmax'].flatMap((level) => [0, 1, 2].map((distance) =>
  ({ level, distance, weight: 3 - distance, low: 0.1, high: 1.1 })))
const plot: Plot = {
  name: 'weights', title: 'Weights', caption: '', rows, series: 'level', mark: 'line and points',
  x: { key: 'distance', title: 'distance (bits)' }, y: { key: 'weight', title: 'weight' },
}
const place = { ofPanel: {}, panel: undefined, panels: 1, name: 'marks_0' }
const layers = (given: Plot) => chart(given, rows, place, ['#111', '#222'])['layer'] as Record<string, Record<string, unknown>>[]

test('the first layer has the name that selections look for, and no other one has a name', (t) => {
  for (const mark of ['line', 'points', 'line and points', 'bars'] as const) {
    const [first, ...others] = layers({ ...plot, mark }).map(({ name }) => name)
    t.is(first as unknown, 'marks_0')
    t.true(others.every((name) => name === undefined))
  }
  t.is(layers({ ...plot, overlaid: true }).filter(({ name }) => name !== undefined).length, 1)
})

test('every layer fades with its series, and none where there are no series', (t) => {
  const interval = { low: 'low', high: 'high', as: 'band' } as const
  for (const { encoding } of layers({ ...plot, interval })) t.truthy(encoding!['opacity'])
  const { series: _, ...single } = plot
  for (const { encoding } of layers({ ...single, interval })) t.is(encoding!['opacity'], undefined)
  t.is(layers({ ...single, interval })[1]!['mark']!['opacity'], 0.18)
})

const ticksOf = (panels: number) =>
  (chart(plot, rows, { ...place, panels }, [])['encoding'] as { x: { axis?: { tickCount?: number } } }).x.axis?.tickCount

test('a single chart has about ten ticks along, so that their numbers do not touch', (t) => {
  t.deepEqual([ticksOf(1), ticksOf(2)], [10, undefined])
})
