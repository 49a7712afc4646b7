import test from 'ava'
import { readHomeostasis } from '../../../src/circuit/reading/readHomeostasis.js'
import { messageOf, smallCircuit } from '../smallCircuit.js'

const declared = { sensor: 'parallelToGolgi', targetRate: '5 Hz', epoch: '50 ms', gain: '1 / 4' }
const read = (changes: object = {}, weights: number | number[] = -9) =>
  readHomeostasis({ ...declared, ...changes }, 'h', weights, {}, 0.1)

test('homeostasis is read in ticks and Hz, with a factor up to 10 unless stated', (t) => {
  t.deepEqual(read(), { sensor: 'parallelToGolgi', targetRateHz: 5, epochTicks: 500, gain: 0.25, factorMax: 10 })
  t.is(read({ factorMax: 3 }).factorMax, 3)
})

for (const [changes, message] of [
  [{ targetRate: '0 Hz' }, 'targetRate: found "0 Hz"; allowed: a frequency from 0.001 Hz to one spike a tick'],
  [{ targetRate: '5 ms' }, 'targetRate: found "5 ms": a time; allowed: a frequency, for example "20 Hz"'],
  [{ epoch: '0 ms' }, 'epoch: found "0 ms"; allowed: at least 0.1 ms'],
  [{ gain: 0 }, 'gain: found 0; allowed: a number from −1 to 1, but not 0'],
  [{ gain: 1.5 }, 'gain: found 1.5; allowed: a number from −1 to 1, but not 0'],
  [{ factorMax: 0.5 }, 'factorMax: found 0.5; allowed: a number from 1 to 1000'],
] as const) {
  test(`${JSON.stringify(changes)} is refused`, (t) => t.is(messageOf(() => read(changes)), `h.${message}`))
}

test('a gain that would drive the rate away from its target is refused, whatever else the weights are', (t) => {
  const allowed = '; allowed: below 0 where all weights excite, above 0 where all inhibit'
  for (const weights of [1, [0, 1], [-1, 1]]) {
    t.is(messageOf(() => read({ gain: 0.1 }, weights)), `h.gain: found 0.1 for weights that excite${allowed}`)
  }
  for (const weights of [-1, [0, -1], [1, -1]]) {
    t.is(messageOf(() => read({ gain: '-1 / 2' }, weights)), `h.gain: found "-1 / 2" for weights that inhibit${allowed}`)
  }
  for (const [gain, weights] of [[0.1, [-1, 0]], [-0.1, [1, 0]], [0.1, 0], [-0.1, 0]] as const) {
    t.is(read({ gain }, [weights].flat()).gain, gain)
  }
})

const circuitWith = (projection: string, changes: object = {}) =>
  smallCircuit([`projections.${projection}.homeostasis=${JSON.stringify({ ...declared, ...changes })}`])

test('what is counted are spikes of the cells that are held', (t) => {
  const { projections } = circuitWith('golgiToGranule')
  t.is(projections.find(({ name }) => name === 'golgiToGranule')!.homeostasis!.sensor, 'parallelToGolgi')
  t.is(messageOf(() => circuitWith('golgiToGranule', { sensor: 'mossyToGolgi' })),
    'small.json: projections.golgiToGranule.homeostasis.sensor: "mossyToGolgi" is no projection from "granule" with one '
    + 'delay; allowed: parallelToGolgi, parallelToInterneuron, parallelToPurkinje')
  t.regex(messageOf(() => circuitWith('golgiToGranule', { gain: -0.25 })),
    /^small\.json: projections\.golgiToGranule\.homeostasis\.gain: found -0\.25 for weights that inhibit/)
  t.is(messageOf(() => circuitWith('parallelToPurkinje')),
    'small.json: projections.parallelToPurkinje.homeostasis: a plastic projection changes its weights itself; allowed: '
    + 'leave it out')
})
