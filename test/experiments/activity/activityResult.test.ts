import test from 'ava'
import { summariseActivity } from '../../../src/experiments/activity/activityResult.js'
import { replicate, setting } from './results.js'

const result = summariseActivity(setting, [replicate(1, 800), replicate(2, 1200), replicate(3, 1000)])

test('rates are means over seeds with their intervals', (t) => {
  const [mossy, granule] = result.rates
  t.deepEqual(mossy!.rateHz, { mean: 30, low: 30, high: 30, values: [30, 30, 30] })
  t.deepEqual(granule!.rateHz.values, [2, 3, 2.5])
  t.is(granule!.rateHz.mean, 2.5)
  t.true(granule!.rateHz.low < 2.5 && granule!.rateHz.high > 2.5)
})

test('the summary says what ran, the rates, the work, and what nothing stimulated', (t) => {
  t.regex(result.summary, /^How do the cells of the circuit fire\? small ran for 2 s with 3 seeds\. .*: mossy 30, granule 2\.5 \[.*\], clock 50, stimulus 0\. /)
  t.regex(result.summary, /2\.5 million synaptic events per biological second\. Nothing stimulated the relays \(stimulus\)\.$/)
})

test('what a population cannot have is left empty', (t) => {
  const [table] = result.tables
  const stimulus = table!.rows.find(({ population }) => population === 'stimulus')!
  t.deepEqual([stimulus['cv'], stimulus['fano'], stimulus['silent']], ['', '', 1])
  for (const row of table!.rows) for (const { key } of table!.columns) t.true(key in row, key)
})

test('each seed has a row for each population', (t) => {
  const rows = result.tables[1]!.rows
  t.is(rows.length, 12)
  t.deepEqual(rows[1], {
    seed: 1, population: 'granule', rate_hz: 2, cv: 0.8, fano: '', silent: 0.5, events_per_second: 2_500_000,
  })
})

test('a histogram adds up to all cells of each population that fired, in at most 30 bins', (t) => {
  const [{ rows }] = result.plots as [(typeof result.plots)[number]]
  for (const name of ['mossy', 'granule', 'clock']) {
    const bins = rows.filter(({ population }) => population === name)
    t.true(bins.length <= 30)
    const sum = bins.reduce((total, { percent }) => total + Number(percent), 0)
    t.true(Math.abs(sum - 100) < 1e-9)
  }
  t.false(rows.some(({ population }) => population === 'stimulus'))
})

const silent = { ...replicate(1, 0), populations: replicate(1, 0).populations.map(() => replicate(1, 0).populations[3]!) }

test('where nothing fires there is no histogram', (t) => {
  t.deepEqual(summariseActivity(setting, [silent]).plots, [])
})

test('of a circuit whose cells do not fire the summary says why, and no rates', (t) => {
  t.is(summariseActivity(setting, [silent]).summary, 'How do the cells of the circuit fire? They do not. Nothing stimulated the '
    + 'relays (stimulus). small ran for 2 s with 1 seed.')
})
