import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { averagedInterference } from '../../../src/theory/averagedInterference.js'
import { logKanervaIntegrals, standardRadius } from '../../../src/theory/overlap/kanervaIntegral.js'
import { ratioForWord } from '../../../src/theory/retrieval/capacity.js'
import {
  patternsAtRatio, signalToNoise, type Load, type NoiseConvention,
} from '../../../src/theory/retrieval/signalToNoise.js'
import { circleCurves, weightCurve } from '../../../src/theory/retrieval/weightCurve.js'
import { selectedCoordinateSharedTable } from '../../../src/theory/selectedCoordinate.js'

const noiseFree = (
  bits: number, radius: number, locations: number, patterns: number, convention: NoiseConvention,
): number => {
  const curve = circleCurves(bits)(radius)
  return signalToNoise(curve, { locations, patterns }, convention)(curve.weights[0]!)
}

test('n = 1000, r = 10^6, m = 10^4: the ratio of a noise-free cue by three conventions', (t) => {
  for (const [radius, half, product, averaged] of [
    [444, '8.3859', '8.1623', '8.1337'], [446, '8.6696', '8.4284', '8.3588'], [447, '8.6292', '8.3841', '8.2837'],
    [448, '8.4373', '8.1921', '8.0562'], [449, '8.0781', '7.8379', ''], [451, '6.8887', '6.6786', '6.4649'],
  ] as const) {
    t.is(noiseFree(1000, radius, 1e6, 1e4, 'half').toFixed(4), half)
    t.is(noiseFree(1000, radius, 1e6, 1e4, 'product').toFixed(4), product)
    if (averaged !== '') t.is(noiseFree(1000, radius, 1e6, 1e4, 'averaged').toFixed(4), averaged)
  }
})

test('n = 64, r = 2^64, m = 1024: the conventions differ by orders of magnitude', (t) => {
  const golden: readonly (readonly [NoiseConvention, number, string])[] = [
    ['product', 11, '5.2232e+5'], ['product', 9, '1.8074e+5'], ['product', 12, '1.3663e+5'],
    ['product', 15, '2.566e+3'], ['product', 19, '4.00e+1'], ['product', 22, '3.71e+0'],
    ['half', 15, '1.4991e+7'], ['half', 16, '3.7100e+4'], ['half', 17, '3.120e+3'], ['half', 19, '1.147e+2'],
    ['half', 20, '3.36e+1'], ['half', 22, '4.82e+0'],
    ['averaged', 8, '6.35e+4'], ['averaged', 5, '2.882e+3'], ['averaged', 9, '5.27e+4'], ['averaged', 11, '9.244e+3'],
    ['averaged', 15, '3.26e+2'], ['averaged', 19, '1.70e+1'], ['averaged', 22, '2.56e+0'],
  ]
  for (const [convention, radius, ratio] of golden) {
    const found = noiseFree(64, radius, 2 ** 64, 1024, convention)
    t.is(found.toExponential(ratio.indexOf('e') - 2), ratio, `${convention}, d = ${radius}`)
  }
})

test('sizes that demonstrations use have their known ratios, averaged', (t) => {
  for (const [bits, locations, patterns, radius, ratio] of [
    [64, 5000, 64, 22, '4.67'], [64, 5000, 128, 22, '3.83'], [64, 20_000, 128, 21, '6.41'], [64, 1e5, 128, 20, '10.97'],
    [64, 1e5, 256, 20, '9.44'], [100, 1e4, 100, 37, '5.51'], [256, 5000, 100, 109, '4.39'],
    [256, 1e4, 100, 108, '5.76'], [256, 1e4, 200, 107, '4.65'], [256, 1e5, 1000, 104, '7.06'],
    [512, 1e4, 200, 227, '4.73'],
    [1000, 1e4, 100, 461, '5.86'], [1000, 1e5, 1000, 453, '7.24'], [64, 1e5, 1024, 19, '6.14'],
    [64, 5000, 1024, 21, '1.83'], [1000, 1e6, 1024, 450, '18.10'],
  ] as const) {
    t.is(noiseFree(bits, radius, locations, patterns, 'averaged').toFixed(2), ratio, `${bits} ${locations} ${patterns}`)
  }
})

test('averaged it is the ratio of the averaged interference', (t) => {
  for (const distance of [0, 3, 12]) {
    const read = { design: { kind: 'dense', bits: 64, threshold: 45 }, locations: 1e5, stored: 200, distance } as const
    const curve = circleCurves(64)(19)
    const ratio = signalToNoise(curve, { locations: 1e5, patterns: 200 }, 'averaged')(curve.weights[distance]!)
    t.true(Math.abs(ratio / averagedInterference(read).signalToNoise - 1) < 1e-11)
  }
})

test('Jaeckel\'s design of ten claws has the published ratio', (t) => {
  const curve = weightCurve(selectedCoordinateSharedTable({ bits: 1000, claws: 10, threshold: 10 }))
  const ratio = signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, 'half')(curve.weights[0]!)
  t.is(ratio.toFixed(6), '7.200693')
  t.is((976.5625 / ratio).toFixed(4), '135.6206')
})

test('Kanerva\'s two formulas with his p = 0.001 give noise of 105 and 145', (t) => {
  // n = 1000, d = 451, r = 10^6, m = 10^4; the second is pM(1 + pT(1 + p²M)) = 1000·(1 + 10·(1 + 1)).
  const curve = { ...circleCurves(1000)(451), weights: Float64Array.of(0.001) }
  const noise = (convention: NoiseConvention): number =>
    1000 / signalToNoise(curve, { locations: 1e6, patterns: 1e4 }, convention)(0.001)
  t.is(noise('kanerva1993').toFixed(2), Math.sqrt(21_000).toFixed(2))
  t.is(noise('kanerva1988').toFixed(1), '105.6')
})

test('the book\'s formula takes c of the radius, or of p where there is none', (t) => {
  const weights = logKanervaIntegrals(1000, 451).map(Math.exp)
  const load = { locations: 1e6, patterns: 1e4 }
  const ofShare = weightCurve(weights)
  const ofRadius = { ...ofShare, standardRadius: standardRadius(1000, 451) }
  const [first, second] = [ofShare, ofRadius].map((curve) => signalToNoise(curve, load, 'kanerva1988')(weights[0]!))
  t.true(Math.abs(first! / second! - 1) < 1e-12)
})

test('without locations only the weights count, and no signal is a ratio of 0', (t) => {
  const curve = circleCurves(64)(15)
  const load = { locations: Infinity, patterns: 1024 }
  const ratio = signalToNoise(curve, load, 'averaged')
  const expected = curve.weights[4]! / Math.sqrt(1023 * curve.others.meanSquare)
  t.true(Math.abs(ratio(curve.weights[4]!) / expected - 1) < 1e-12)
  t.is(ratio(0), 0)
  // No other pattern interferes at n/2 = 32 > 2d.
  t.is(signalToNoise(curve, load, 'half')(curve.weights[4]!), Infinity)
})

test('at the patterns held the ratio is z', (t) => {
  const curve = circleCurves(1000)(444)
  const z = ratioForWord(1000, 0.99)
  for (const convention of ['averaged', 'half', 'product', 'kanerva1993', 'kanerva1988'] as const) {
    const patterns = Math.round(patternsAtRatio(curve, 1e6, z, convention))
    const ratio = signalToNoise(curve, { locations: 1e6, patterns }, convention)(curve.weights[0]!)
    t.true(Math.abs(ratio / z - 1) < 2e-5, convention)
  }
})

test('loads that cannot be are refused', (t) => {
  const curve = circleCurves(64)(11)
  const refused = (load: Load, message: RegExp) =>
    t.throws(() => signalToNoise(curve, load, 'half'), { instanceOf: InputError, message })
  refused({ locations: 0, patterns: 5 }, /^locations: found 0/)
  refused({ locations: 9, patterns: 1.5 }, /^patterns: found 1.5/)
})
