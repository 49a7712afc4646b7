import { activationProbability, sharedProbabilities } from './addressDesign.js'
import type { RandomRead } from './averagedInterference.js'
import { binomialDistribution, type Distribution } from './binomialDistribution.js'
import { integerIn } from './integerIn.js'
import { wholePower } from './numeric/wholePower.js'

/** `auto`: the data word of an address is the address itself. `hetero`: it is another, independent word. */
export type Association = 'auto' | 'hetero'

export interface ReadOptions {
  /** `auto` unless stated. */
  readonly association?: Association
  /** The probability that a location has not been lost since words were stored; 1 unless stated. */
  readonly kept?: number
}

/**
 * The probability that a bit is wrong after ONE read of a memory of independent random words, each written once, with
 * counters that count ±1 and do not saturate; a sum of 0 is read as the bit 0.
 *
 * The sum for one bit, in the direction of the target's bit, is X = T + Σ ±W over the m − 1 other words. Given that
 * the cue activates N locations (binomial) and that another word is at distance d of it (binomial, n fair bits),
 *
 *     T ~ Binomial(N, s(δ)),   W ~ Binomial(N, s(d)),   s(d) = P(shared at d)/P(active)
 *
 * exactly, and W counts for the cue's bit with probability 1 − d/n where data words are the addresses, else ½. The
 * cue's bit is the target's in n − δ places of n. From the characteristic function φ of X the error is, exactly
 * (Gil-Pelaez 1951, in its form for integers),
 *
 *     P(X < 0) + ½·P(X = 0) = ½ − (1/2π)·∫₀^π Im φ(ω)·cot(ω/2) dω
 *
 * The one assumption: given N, the weights of the words are independent. In truth the claws (or addresses) of the N
 * active locations are common to them all. In simulations of 256 bits with 4 to 10 claws and m = 10 … 1000 this
 * showed only under heavy load and noise, as an error higher by about 1 % of itself (0.397 against 0.393 at K = 10,
 * r = 50,000, m = 1000, δ = 77). The computation is good to about 1e-12, absolute. Its time grows with the number of active
 * locations and with bits: about 10 ms for 50 active locations and 256 bits.
 */
export function predictedBitError(read: RandomRead & ReadOptions): number {
  const { design, locations, stored, distance, association = 'auto', kept = 1 } = read
  integerIn('locations', locations, 1, Number.MAX_SAFE_INTEGER)
  integerIn('stored', stored, 1, Number.MAX_SAFE_INTEGER)
  integerIn('distance', distance, 0, design.bits)
  const active = activationProbability(design)
  const shared = sharedProbabilities(design).map((probability) => probability / active)
  const nodes = thinned(binomialDistribution(locations, active * kept))
  const others = binomialDistribution(design.bits, 0.5)
  const same = association === 'auto' ? 1 - distance / design.bits : 1
  const sum: SumOfBit = { ofTarget: shared[distance]!, shared, others, otherWords: stored - 1, same, association }
  return Math.min(1, Math.max(0, (1 - expectedSign(sum, nodes)) / 2))
}

/** Numbers N of active locations, equally spaced. */
interface ActiveCounts extends Distribution {
  readonly spacing: number
}

interface SumOfBit {
  /** s(δ) and s(d) for d = 0 … n. */
  readonly ofTarget: number
  readonly shared: Float64Array
  /** Distribution of d, and the number of words at such distances. */
  readonly others: Distribution
  readonly otherWords: number
  /** The share of places where the interference has the direction of `association` rather than the opposite one. */
  readonly same: number
  readonly association: Association
}

/**
 * Every number up to a standard deviation of 8, and from there on four to a standard deviation: sums over a normal
 * distribution at that spacing are exact far beyond the precision of a number.
 */
function thinned({ first, probabilities }: Distribution): ActiveCounts {
  // What the distribution keeps is about 18 standard deviations wide.
  const spacing = Math.max(1, Math.floor(probabilities.length / 72))
  const kept = probabilities.filter((_, index) => index % spacing === 0)
  const total = kept.reduce((sum, probability) => sum + probability, 0)
  return { first, spacing, probabilities: kept.map((probability) => probability / total) }
}

/** E[sign X] = (1/π)·∫₀^π Im φ(ω)·cot(ω/2) dω, averaged over N, by the midpoint rule: exact while |X| < 2·points. */
function expectedSign(sum: SumOfBit, nodes: ActiveCounts): number {
  const { ofTarget, otherWords, same } = sum
  const last = nodes.first + nodes.spacing * (nodes.probabilities.length - 1)
  const points = Math.ceil((last + 12 * spread(sum, last) + 64) / 2)
  let total = 0
  for (let index = 0; index < points; index++) {
    const omega = ((index + 0.5) * Math.PI) / points
    const target = sharedPhasor(ofTarget, omega)
    const { real, imaginary, bound } = interference(sum, nodes, omega)
    // The modulus can only fall from here on.
    if (Math.exp(nodes.first * target.logModulus) * wholePower(bound, otherWords) < 1e-18) break
    let average = 0
    nodes.probabilities.forEach((probability, node) => {
      const count = nodes.first + nodes.spacing * node
      const modulus = Math.exp(count * target.logModulus)
        * wholePower(Math.hypot(real[node]!, imaginary[node]!), otherWords)
      const ofWords = otherWords * Math.atan2(imaginary[node]!, real[node]!)
      const angle = count * target.angle
      average += probability * modulus * (same * Math.sin(angle + ofWords) + (1 - same) * Math.sin(angle - ofWords))
    })
    total += average / Math.tan(omega / 2)
  }
  return total / points
}

/** The standard deviation of the interference where N locations are active. */
function spread({ shared, others, otherWords }: SumOfBit, active: number): number {
  let power = 0
  others.probabilities.forEach((probability, index) => {
    const part = shared[others.first + index]!
    power += probability * active * part * (1 - part + active * part)
  })
  return Math.sqrt(otherWords * power)
}

/** log of 1 − s + s·e^{iω}, the characteristic function of one active location. */
function sharedPhasor(share: number, omega: number): { logModulus: number; angle: number } {
  const squared = 1 - 2 * share * (1 - share) * (1 - Math.cos(omega))
  const angle = Math.atan2(share * Math.sin(omega), 1 - share + share * Math.cos(omega))
  return { logModulus: Math.log(squared) / 2, angle }
}

/**
 * The characteristic function of one other word's ±W at every N, Σ_d P(d)·(Re u^N + i·(1 − 2d/n)·Im u^N) with
 * u = 1 − s(d) + s(d)·e^{iω}, and a bound on its modulus that falls with ω and holds for all N.
 */
function interference({ shared, others, association }: SumOfBit, nodes: ActiveCounts, omega: number) {
  const bits = shared.length - 1
  const real = new Float64Array(nodes.probabilities.length)
  const imaginary = new Float64Array(nodes.probabilities.length)
  let bound = 0
  for (let index = 0; index < others.probabilities.length; index++) {
    const distance = others.first + index
    const lean = association === 'auto' ? 1 - (2 * distance) / bits : 0
    const { logModulus, angle } = sharedPhasor(shared[distance]!, omega)
    const start = others.probabilities[index]! * Math.exp(nodes.first * logModulus)
    bound += start
    // u^N from one N to the next is one multiplication.
    const step = Math.exp(nodes.spacing * logModulus)
    const stepReal = step * Math.cos(nodes.spacing * angle)
    const stepImaginary = step * Math.sin(nodes.spacing * angle)
    let x = start * Math.cos(nodes.first * angle)
    let y = start * Math.sin(nodes.first * angle)
    for (let node = 0; node < real.length; node++) {
      real[node]! += x
      imaginary[node]! += lean * y
      const turned = x * stepReal - y * stepImaginary
      y = x * stepImaginary + y * stepReal
      x = turned
    }
  }
  return { real, imaginary, bound }
}
