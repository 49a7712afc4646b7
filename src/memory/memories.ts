import { stream } from '../random/stream.js'
import type { Word } from '../words/word.js'
import type { DetailedMemory } from './associativeMemory.js'
import { AttentionMemory } from './attentionMemory.js'
import { exponential, rectifiedPolynomial } from './hopfieldEnergy.js'
import { HopfieldMemory } from './hopfieldMemory.js'
import { capMemory, capNeuronLimitMemory } from './patterns/capMemory.js'
import { circleMemory } from './patterns/circleMemory.js'
import { cosineCircleMemory } from './patterns/cosineCircleMemory.js'
import { hyperplaneMemory } from './patterns/hyperplaneMemory.js'
import { nearestMemory, nearestVectorMemory } from './patterns/nearestMemory.js'
import { neuronLimitMemory } from './patterns/neuronLimit.js'
import { selectedCoordinateMemory } from './patterns/selectedCoordinateMemory.js'
import { counterRange } from './sdm/counters.js'
import { hyperplanes, selectedCoordinates, type HardLocations, type RandomClaws } from './sdm/hardLocations.js'
import { SdmMemory } from './sdmMemory.js'
import { VectorAttention } from './vectorAttention.js'
import { WinnerSdm } from './winnerSdm.js'

/** What memories are made from. Each takes what it needs. */
export interface MemorySetting {
  /** Bits, or dimensions. */
  readonly length: number
  /** The activation radius d in bits. */
  readonly radius: number
  /** The inverse temperature. */
  readonly beta: number
  /** The number r of hard locations, where they are finite. */
  readonly locations: number
  /** The master seed of hard locations and of random numbers of them. */
  readonly seed: number
  /** Bits of a counter, 2 … 16; 16 unless stated. */
  readonly counterBits?: number
  /** The claws K of a hard location, in designs that have them; 10 unless stated. */
  readonly claws?: number
  /** How many claws must match; all unless stated. */
  readonly threshold?: number
  /** The nearest patterns that take part in a majority; 1 unless stated. */
  readonly nearest?: number
  /** The hard locations that a word activates where they compete; every hundredth one unless stated. */
  readonly winners?: number
  /** The degree of a polynomial energy; 3 unless stated. */
  readonly degree?: number
}

/** A memory that experiments can pick. */
export interface MemoryKind<Pattern> {
  readonly about: string
  open(setting: MemorySetting): DetailedMemory<Pattern>
}

const clawsOf = ({ claws = 10, threshold = claws }: MemorySetting) => ({ claws, threshold })
const keyOf = ({ seed }: MemorySetting, name: string): Uint32Array => stream(seed, `memory/${name}`).key

function sdm(setting: MemorySetting, locations: HardLocations): SdmMemory {
  const { counterMin, counterMax } = counterRange(setting.counterBits ?? 16)
  return new SdmMemory(setting.length, locations, counterMin, counterMax)
}

function randomClaws(setting: MemorySetting): RandomClaws {
  const { claws, threshold } = clawsOf(setting)
  return {
    count: setting.locations, bits: setting.length, clawsPerLocation: claws, threshold,
    key: keyOf(setting, 'hard locations'),
  }
}

/** Memories of words of bits, by name. */
export const wordMemories = {
  'sdm': {
    about: 'Kanerva’s Sparse Distributed Memory: r random hard locations with counters, active within the radius.',
    open: (setting) => sdm(setting, {
      kind: 'random', count: setting.locations, radius: setting.radius, key: keyOf(setting, 'hard locations'),
    }),
  },
  'sdm-selected-coordinate': {
    about: 'The same with Jaeckel’s selected-coordinate design: K claws on random bits, each asking for 0 or for 1.',
    open: (setting) => sdm(setting, selectedCoordinates(randomClaws(setting))),
  },
  'sdm-hyperplane': {
    about: 'The same with Jaeckel’s hyperplane design for sparse addresses: K claws that all ask for 1.',
    open: (setting) => sdm(setting, hyperplanes(randomClaws(setting))),
  },
  'sdm-winners': {
    about: 'Kanerva’s memory in which the K locations nearest to a word are active, however near, less the counters’ mean.',
    open: (setting) => {
      const { length, locations, winners = Math.ceil(locations / 100), counterBits = 16 } = setting
      return new WinnerSdm(length, { locations, winners, counterBits, key: keyOf(setting, 'hard locations') })
    },
  },
  'circle': {
    about: 'Kanerva’s memory with a hard location at every address: exact circle intersections as weights.',
    open: ({ length, radius }) => circleMemory(length, radius),
  },
  'neuron-limit': {
    about: 'Circle intersections as whole numbers of r hard locations, drawn anew at every read.',
    open: (setting) => neuronLimitMemory(
      setting.length, setting.radius, setting.locations, keyOf(setting, 'neuron limit')),
  },
  'selected-coordinate': {
    about: 'The selected-coordinate design with every possible hard location.',
    open: (setting) => selectedCoordinateMemory({ bits: setting.length, ...clawsOf(setting) }),
  },
  'hyperplane': {
    about: 'The hyperplane design for sparse addresses with every possible hard location.',
    open: (setting) => hyperplaneMemory(setting.length, clawsOf(setting).claws),
  },
  'attention': {
    about: 'Softmax attention with the inverse temperature β on cosines.',
    open: ({ length, beta }) => new AttentionMemory(length, beta),
  },
  'hopfield': {
    about: 'Hopfield’s memory of 1982.',
    open: ({ length }) => new HopfieldMemory(length),
  },
  'hopfield-polynomial': {
    about: 'Krotov & Hopfield’s memory with a rectified polynomial energy.',
    open: ({ length, degree = 3 }) => new HopfieldMemory(length, rectifiedPolynomial(degree)),
  },
  'hopfield-exponential': {
    about: 'Demircigil and colleagues’ memory with an exponential energy.',
    open: ({ length }) => new HopfieldMemory(length, exponential),
  },
  'nearest': {
    about: 'The majority of the nearest stored patterns.',
    open: ({ length, nearest = 1 }) => nearestMemory(length, nearest),
  },
} as const satisfies Record<string, MemoryKind<Word>>

/** Memories of real vectors, by name. */
export const vectorMemories = {
  'attention': {
    about: 'Softmax attention on vectors of length 1.',
    open: ({ length, beta }) => new VectorAttention(length, beta),
  },
  'cap': {
    about: 'Continuous Sparse Distributed Memory: intersections of hyperspherical caps as weights.',
    open: ({ length, radius }) => capMemory(length, radius),
  },
  'cap-neuron-limit': {
    about: 'Cap intersections as whole numbers of r hard locations, drawn anew at every read.',
    open: (setting) => capNeuronLimitMemory(
      setting.length, setting.radius, setting.locations, keyOf(setting, 'neuron limit')),
  },
  'cosine-circle': {
    about: 'Exact circle intersections of binary words at the Hamming distance that a cosine stands for.',
    open: ({ length, radius }) => cosineCircleMemory(length, radius),
  },
  'nearest': {
    about: 'The mean of the nearest stored patterns.',
    open: ({ length, nearest = 1 }) => nearestVectorMemory(length, nearest),
  },
} as const satisfies Record<string, MemoryKind<Float64Array>>
