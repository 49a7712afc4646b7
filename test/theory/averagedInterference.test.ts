import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { averagedInterference } from '../../src/theory/averagedInterference.js'

const ball = (bits: number, radius: number): AddressDesign => ({ kind: 'dense', bits, threshold: bits - radius })

test('the ratio at distance 0 has the known values', (t) => {
  const known = [
    [1000, 446, 1e6, 1e4, '8.3588'], [1000, 444, 1e6, 1e4, '8.1337'], [1000, 447, 1e6, 1e4, '8.2837'],
    [1000, 448, 1e6, 1e4, '8.0562'], [1000, 451, 1e6, 1e4, '6.4649'], [1000, 450, 1e6, 1024, '18.10'],
    [64, 19, 1e5, 1024, '6.145'], [64, 20, 1e5, 1024, '5.901'], [64, 21, 5000, 1024, '1.826'],
    [100, 37, 1e4, 100, '5.51'],
  ] as const
  for (const [bits, radius, locations, stored, expected] of known) {
    const { signalToNoise } = averagedInterference({ design: ball(bits, radius), locations, stored, distance: 0 })
    const places = expected.split('.')[1]!.length
    t.is(signalToNoise.toFixed(places), expected, `n = ${bits}, d = ${radius}, r = ${locations}, m = ${stored}`)
  }
})

test('a read of n = 1000, d = 447, r = 10^6, m = 10^4 brings a cue nearer up to the critical distance 168', (t) => {
  for (const [distance, nearer] of [[20, true], [168, true], [170, false]] as const) {
    const { bitError } = averagedInterference({ design: ball(1000, 447), locations: 1e6, stored: 1e4, distance })
    t.is(1000 * bitError < distance, nearer)
  }
})

test('one word alone has only the variance of its own shared locations', (t) => {
  const design: AddressDesign = { kind: 'selected-coordinate', bits: 1000, claws: 10, threshold: 10 }
  const { signal, noise } = averagedInterference({ design, locations: 1e6, stored: 1, distance: 0 })
  t.is(signal, 976.5625)
  t.is(noise, Math.sqrt(976.5625))
})

test('where nothing is shared the bit is a coin', (t) => {
  const read = { design: ball(8, 1), locations: 10, stored: 1, distance: 8 }
  const { signalToNoise, bitError } = averagedInterference(read)
  t.is(signalToNoise, 0)
  t.is(bitError, 0.5)
})

test('counts and distances that cannot be are refused', (t) => {
  const read = { design: ball(8, 2), locations: 10, stored: 2, distance: 1 }
  t.throws(() => averagedInterference({ ...read, locations: 0 }), { instanceOf: InputError, message: /^locations/ })
  t.throws(() => averagedInterference({ ...read, stored: 0 }), { instanceOf: InputError, message: /^stored/ })
  t.throws(() => averagedInterference({ ...read, distance: 9 }), { instanceOf: InputError, message: /^distance/ })
})
