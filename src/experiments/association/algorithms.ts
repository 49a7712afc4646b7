import { recallMany, type AssociativeMemory } from '../../memory/associativeMemory.js'
import { vectorMemories, wordMemories, type MemorySetting } from '../../memory/memories.js'
import { betasOfRadius } from '../../theory/beta/betaOfRadius.js'
import type { LogLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { cosine } from '../../words/distance.js'
import { equalWords, type Word } from '../../words/word.js'
import { cosineOf, type Cue, type DataSet } from './cues.js'

export interface AlgorithmSetting extends Omit<MemorySetting, 'beta'> {
  /** How β is taken from the logarithm of the weights. */
  readonly convention: 'least-squares' | 'paper'
  readonly readsMax: number
}

/** What came of one cue. */
export interface Outcome {
  /** The cosine of the last state with the target. */
  readonly cosine: number
  readonly settled: boolean
}

/** A memory that takes part, and what it is called in the code of Bricken & Pehlevan (2021). */
export interface Algorithm {
  readonly name: string
  readonly ofPaper: string
  readonly cues: 'words' | 'vectors'
  /** Whether it has an activation radius, or a β that is taken from one. */
  readonly hasRadius: boolean
  /** Stores a data set; gives what recalls cues. */
  open(setting: AlgorithmSetting, data: DataSet): (cues: readonly Cue[]) => Outcome[]
}

const betaOf = ({ beta, betaOfPaper }: LogLinearBeta, { convention }: AlgorithmSetting): number =>
  convention === 'paper' ? betaOfPaper : beta

const betaOfCircles = (setting: AlgorithmSetting): number =>
  betaOf(betasOfRadius(setting.length, setting.radius).leastSquares, setting)

const betaOfCaps = (setting: AlgorithmSetting): number =>
  betaOf(betasOfRadius(setting.length, setting.radius).caps, setting)

/** The paper's eight, and three that it leaves out. Those with words of bits stand before those with real vectors. */
export const algorithms: readonly Algorithm[] = [
  ofWords('SDM, every address', 'Binary_SDM', true, (setting) => wordMemories.circle.open(unweighed(setting))),
  ofWords('SDM, neuron limit', 'Binary_SDM_NeuronLimit', true,
    (setting) => wordMemories['neuron-limit'].open(unweighed(setting))),
  ofWords('SDM, shared locations', 'Binary_Neuron_SDM (a run of its own)', true,
    (setting) => wordMemories.sdm.open(unweighed(setting))),
  ofWords('attention', 'Binary_SDM_BFit_Attention', true,
    (setting) => wordMemories.attention.open({ ...setting, beta: betaOfCircles(setting) })),
  ofWords('Hopfield', 'none', false, (setting) => wordMemories.hopfield.open(unweighed(setting))),
  ofWords('nearest pattern', 'none', false, (setting) => wordMemories.nearest.open(unweighed(setting))),
  ofVectors('caps', 'Cont_SDM', (setting) => vectorMemories.cap.open(unweighed(setting))),
  ofVectors('caps, neuron limit', 'Cont_SDM_NeuronLimit',
    (setting) => vectorMemories['cap-neuron-limit'].open(unweighed(setting))),
  ofVectors('circles on cosines', 'Cont_Binary_SDM',
    (setting) => vectorMemories['cosine-circle'].open(unweighed(setting))),
  ofVectors('attention, β of circles', 'Cont_SDM_BFit_Attention',
    (setting) => vectorMemories.attention.open({ ...setting, beta: betaOfCircles(setting) })),
  ofVectors('attention, β of caps', 'Cont_SDM_CFit_Attention',
    (setting) => vectorMemories.attention.open({ ...setting, beta: betaOfCaps(setting) })),
]

/** For memories without a softmax. */
const unweighed = (setting: AlgorithmSetting): MemorySetting => ({ ...setting, beta: 1 })

function ofWords(
  name: string, ofPaper: string, hasRadius: boolean, make: (setting: AlgorithmSetting) => AssociativeMemory<Word>,
): Algorithm {
  return {
    name, ofPaper, cues: 'words', hasRadius,
    open(setting, { words }) {
      const memory = make(setting)
      for (const word of words) memory.write(word, word)
      return (cues) => recallMany(memory, cues.map(({ word }) => word), setting.readsMax, equalWords)
        .map(({ steps, settled }, index) =>
          ({ cosine: cosine(steps.at(-1)!, words[cues[index]!.target]!), settled }))
    },
  }
}

/** Vectors have settled where a read turns them by less than about 0.1 degrees. */
const turnMin = 1e-6
const equalVectors = (left: Float64Array, right: Float64Array): boolean => 1 - cosineOf(left, right) < turnMin

function ofVectors(
  name: string, ofPaper: string, make: (setting: AlgorithmSetting) => AssociativeMemory<Float64Array>,
): Algorithm {
  return {
    name, ofPaper, cues: 'vectors', hasRadius: true,
    open(setting, { vectors }) {
      const memory = make(setting)
      for (const vector of vectors) memory.write(vector, vector.map((element) => element / lengthOf(vector)))
      return (cues) => recallMany(memory, cues.map(({ vector }) => vector), setting.readsMax, equalVectors)
        .map(({ steps, settled }, index) =>
          ({ cosine: cosineOf(steps.at(-1)!, vectors[cues[index]!.target]!), settled }))
    },
  }
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, element) => sum + element * element, 0))
