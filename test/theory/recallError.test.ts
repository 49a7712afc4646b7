import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { distinctBelow, stream, type Stream } from '../../src/random/stream.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { predictedBitError, type Association } from '../../src/theory/recallError.js'

const claws = (count: number, threshold: number): AddressDesign =>
  ({ kind: 'selected-coordinate', bits: 256, claws: count, threshold })
const dense: AddressDesign = { kind: 'dense', bits: 64, threshold: 42 }
const tenClaws = claws(10, 10)

type Read = Parameters<typeof predictedBitError>[0] & { readonly association: Association }

// Few enough memories that the neglected dependence between words, up to 1 % of the error, does not show.
const simulated: readonly (Read & { readonly memories: number })[] = [
  { design: tenClaws, locations: 1000, stored: 100, distance: 0, association: 'auto', memories: 60 },
  { design: tenClaws, locations: 3000, stored: 10, distance: 38, association: 'auto', memories: 60 },
  { design: tenClaws, locations: 3000, stored: 400, distance: 38, association: 'hetero', memories: 15 },
  { design: claws(4, 4), locations: 800, stored: 60, distance: 20, association: 'auto', memories: 50 },
  { design: claws(4, 4), locations: 800, stored: 150, distance: 77, association: 'auto', memories: 50 },
  { design: claws(6, 5), locations: 500, stored: 30, distance: 30, association: 'auto', memories: 50 },
  { design: dense, locations: 2000, stored: 64, distance: 8, association: 'auto', memories: 30 },
  { design: dense, locations: 2000, stored: 64, distance: 8, association: 'hetero', memories: 30 },
]

for (const { memories, ...read } of simulated) {
  const { design, locations, stored, distance, association } = read
  const named = design.kind === 'dense' ? 'dense addresses' : `${design.threshold} of ${design.claws} claws`
  test(`the prediction is within 4 standard errors of simulated memories: ${named}, r = ${locations}, m = ${stored}, ` +
    `δ = ${distance}, ${association}`, (t) => {
    const errors = Array.from({ length: memories }, (_, memory) => simulatedBitError(read, stream(memory, 'memory')))
    const mean = errors.reduce((sum, error) => sum + error, 0) / memories
    const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (memories - 1)
    const standardError = Math.sqrt(variance / memories)
    const miss = mean - predictedBitError(read)
    t.true(Math.abs(miss) < 4 * standardError, `${mean} ± ${standardError}, predicted ${predictedBitError(read)}`)
    t.true(standardError < 0.1 * mean, 'the simulation is too coarse to show anything')
  })
}

test('one word alone is wrong only where cue and target share no location, and then for every other bit', (t) => {
  // C(256−δ, 10)/C(256, 10)/2^10 of the locations are shared.
  for (const [distance, share] of [[0, 1], [128, chance(128)], [246, chance(246)]] as const) {
    const predicted = predictedBitError({ design: tenClaws, locations: 5000, stored: 1, distance })
    t.true(Math.abs(predicted - (1 - share / 1024) ** 5000 / 2) < 1e-13)
  }
})

test('two words and one location, by hand', (t) => {
  // n = 1, K = 1. Given that the cue 1 activates the location (½), another word does if it is 1 too (½), and then both
  // words are alike; else the target stands alone. Where the location is silent, all is a tie.
  const design: AddressDesign = { kind: 'selected-coordinate', bits: 1, claws: 1, threshold: 1 }
  const read = { design, locations: 1, stored: 2, distance: 0 }
  near(t, predictedBitError({ ...read, association: 'auto' }), 1 / 4)
  // With an independent data word, two active words cancel to a tie in half of the cases.
  near(t, predictedBitError({ ...read, association: 'hetero' }), 1 / 4 + (1 / 2) * (1 / 2) * (1 / 2) * (1 / 2))
})

test('the error rises with load and noise and falls with locations', (t) => {
  const reads = [[10_000, 10, 20], [10_000, 10, 30], [10_000, 100, 30], [5000, 100, 30], [1000, 100, 30]] as const
  const rising = reads.map(([locations, stored, distance]) =>
    predictedBitError({ design: tenClaws, locations, stored, distance }))
  t.deepEqual(rising, rising.toSorted((left, right) => left - right))
})

test('thinning the numbers of active locations leaves no step in the error', (t) => {
  const design: AddressDesign = { kind: 'selected-coordinate', bits: 64, claws: 6, threshold: 6 }
  const errors = Array.from({ length: 40 }, (_, index) =>
    predictedBitError({ design, locations: 3600 + 20 * index, stored: 60, distance: 20 }))
  // The logarithm of the error is nearly straight in the number of locations; a slip at a change of spacing would show.
  const bends = differences(differences(errors.map((error) => Math.log(error))))
  for (const change of differences(bends)) t.true(Math.abs(change) < 3e-7, String(change))
})

test('reads that cannot be are refused', (t) => {
  const read = { design: tenClaws, locations: 10, stored: 2, distance: 1 }
  t.throws(() => predictedBitError({ ...read, locations: 0 }), { instanceOf: InputError, message: /^locations/ })
  t.throws(() => predictedBitError({ ...read, stored: 0 }), { instanceOf: InputError, message: /^stored/ })
  t.throws(() => predictedBitError({ ...read, distance: 257 }), { instanceOf: InputError, message: /^distance/ })
})

const near = (t: { true(value: boolean, message?: string): unknown }, found: number, expected: number) =>
  t.true(Math.abs(found - expected) < 1e-13, `${found}, expected ${expected}`)

const differences = (values: readonly number[]) => values.slice(1).map((value, index) => value - values[index]!)

/** C(256−δ, 10)/C(256, 10). */
function chance(distance: number): number {
  let share = 1
  for (let claw = 0; claw < 10; claw++) share *= (256 - distance - claw) / (256 - claw)
  return share
}

/** The share of wrong bits over ten cues of a memory built from scratch, location by location. */
function simulatedBitError({ design, locations, stored, distance, association }: Read, random: Stream): number {
  const { bits, threshold } = design
  const clawsOfOne = design.kind === 'dense' ? bits : design.claws
  const everyBit = Array.from({ length: bits }, (_, bit) => bit)
  const coin = () => random.uint32() & 1
  const word = () => Uint8Array.from({ length: bits }, coin)
  const coordinates = new Uint16Array(locations * clawsOfOne)
  for (let location = 0; location < locations; location++) {
    const drawn = design.kind === 'dense' ? everyBit : distinctBelow(bits, clawsOfOne, random.uint32)
    coordinates.set(drawn, location * clawsOfOne)
  }
  const rails = Uint8Array.from(coordinates, coin)
  const activates = (address: Uint8Array, location: number) => {
    let spare = clawsOfOne - threshold
    for (let claw = location * clawsOfOne; claw < (location + 1) * clawsOfOne && spare >= 0; claw++) {
      if (address[coordinates[claw]!] !== rails[claw]) spare--
    }
    return spare >= 0
  }
  const addresses = Array.from({ length: stored }, word)
  const data = association === 'auto' ? addresses : Array.from({ length: stored }, word)

  let wrong = 0
  for (let target = 0; target < 10; target++) {
    const cue = addresses[target]!.slice()
    for (const flip of distinctBelow(bits, distance, random.uint32)) cue[flip] = 1 - cue[flip]!
    const active: number[] = []
    for (let location = 0; location < locations; location++) if (activates(cue, location)) active.push(location)
    const sums = new Int32Array(bits)
    addresses.forEach((address, index) => {
      const weight = active.filter((location) => activates(address, location)).length
      if (weight > 0) data[index]!.forEach((bit, place) => { sums[place]! += weight * (2 * bit - 1) })
    })
    data[target]!.forEach((bit, place) => { if (bit !== (sums[place]! > 0 ? 1 : 0)) wrong++ })
  }
  return wrong / (10 * bits)
}

test('locations that are kept with a probability are as fewer ones, and as many with smaller p', (t) => {
  const read = { design: claws(4, 4), locations: 4000, stored: 30, distance: 20 }
  const fewer = predictedBitError({ ...read, locations: 1000 })
  t.true(Math.abs(predictedBitError({ ...read, kept: 0.25 }) - fewer) < 0.01 * fewer)
  t.is(predictedBitError({ ...read, kept: 1 }), predictedBitError(read))
})
