import { readFileSync } from 'node:fs'
import test from 'ava'
import { clawTemperature } from '../../../src/experiments/association/clawTemperature.js'
import { carriedOut } from '../paper/carriedOut.js'

const small = {
  claws: [4], measured: [[4, 4]], spiking: [[4, 4]], golgi: [[4, 3]], measuredLocations: 1000, spikingLocations: 500,
  replicates: 2, distances: [0, 0.1],
}
const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))

const summaryOf = (claws: number[]) => carriedOut(clawTemperature, { ...small, claws }).summary

test('four claws are spoken of where they were asked for', (t) => {
  t.regex(summaryOf([4]), /four claws at n = 256 hold .* 45\.5 with θ = 4 \(p = 0\.0625, β = 2\.31\)\. .* So four claws are at their sparsest with θ = 4/)
  t.notRegex(summaryOf([6, 8]), /four claws at n|So four claws/)
})

test('it says what was measured at each level, and what Golgi cells do', (t) => {
  const without = carriedOut(clawTemperature, small).summary
  t.notRegex(without, /level circuit|Golgi cells move/)
  const { summary } = carriedOut(clawTemperature, small, 1, { circuit: { document, level: 'circuit' } })
  t.regex(summary, /Memories simulated at level sdm .* Memories simulated at level circuit have/)
  t.regex(summary, /4 claws that need θ = 3 at rest from β = 1\.\d\d, p = 0\.3\d+ to β = 2\.\d\d, p = 0\.0\d+ with the worth of 1 claws\./)
})

test('the question is answered by the range over all claws', (t) => {
  t.regex(summaryOf([4]), /^Do claws .*\? Yes: .* 16 % above it over a quarter of the bits \(2\.31 at K = 4\);/)
  t.regex(summaryOf([2, 4]), /15 to 16 % above it over a quarter of the bits \(1\.15 at K = 2, 2\.31 at K = 4\);/)
})
