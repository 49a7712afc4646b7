import { recallMany, type AssociativeMemory, type DetailedMemory } from '../../memory/associativeMemory.js'
import { vectorMemories, wordMemories, type MemorySetting } from '../../memory/memories.js'
import { betasOfRadius } from '../../theory/beta/betaOfRadius.js'
import type { LogLinearBeta } from '../../theory/beta/logLinearBeta.js'
import { cosine } from '../../words/distance.js'
import { lengthOf } from '../../words/vector.js'
import { equalWords, wordFromOnes, type Word } from '../../words/word.js'
import { openCircuit, type LevelledCircuit } from './circuitMemories.js'
import { cosineOf, type Cue, type DataSet } from './cues.js'

export interface AlgorithmSetting extends Omit<MemorySetting, 'beta'> {
  /** How β is taken from the logarithm of the weights. */
  readonly convention: 'least-squares' | 'paper'
  readonly readsMax: number
  /** When a recall ends before `readsMax`: at a read that changes nothing, or never. */
  readonly stop: 'unchanged' | 'never'
  /** What a read gives that activates nothing: the cue, or a word of zeros as in the code of the paper. */
  readonly silent: 'cue' | 'zeros'
  /** What takes part as 'circuit'. */
  readonly circuit?: LevelledCircuit
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
  /** What it is opened for again and again: an activation radius (or a β that is taken from one), or k of top-k. */
  readonly varies: 'radius' | 'nearest' | 'nothing'
  /** Stores a data set; gives what recalls cues. */
  open(setting: AlgorithmSetting, data: DataSet): (cues: readonly Cue[]) => Outcome[]
}

const betaOf = ({ beta, betaOfPaper }: LogLinearBeta, { convention }: AlgorithmSetting): number =>
  convention === 'paper' ? betaOfPaper : beta

const betaOfCircles = (setting: AlgorithmSetting): number =>
  betaOf(betasOfRadius(setting.length, setting.radius).leastSquares, setting)

const betaOfCaps = (setting: AlgorithmSetting): number =>
  betaOf(betasOfRadius(setting.length, setting.radius).caps, setting)

/** The paper's eight, and five that it leaves out. Those with words of bits stand before those with real vectors. */
export const algorithms: readonly Algorithm[] = [
  ofWords('SDM, every address', 'Binary_SDM', 'radius', (setting) => wordMemories.circle.open(unweighed(setting))),
  ofWords('SDM, neuron limit', 'Binary_SDM_NeuronLimit', 'radius',
    (setting) => wordMemories['neuron-limit'].open(unweighed(setting))),
  ofWords('SDM, shared locations', 'Binary_Neuron_SDM (a run of its own)', 'radius',
    (setting) => wordMemories.sdm.open(unweighed(setting))),
  ofWords('attention', 'Binary_SDM_BFit_Attention', 'radius',
    (setting) => wordMemories.attention.open({ ...setting, beta: betaOfCircles(setting) })),
  ofWords('Hopfield', 'none', 'nothing', (setting) => wordMemories.hopfield.open(unweighed(setting))),
  ofWords('top-k', 'none', 'nearest', (setting) => wordMemories.nearest.open(unweighed(setting))),
  ofWords('circuit', 'none', 'nothing', ({ circuit, seed }) => openCircuit(circuit!, seed)),
  ofVectors('caps', 'Cont_SDM', 'radius', (setting) => vectorMemories.cap.open(unweighed(setting))),
  ofVectors('caps, neuron limit', 'Cont_SDM_NeuronLimit', 'radius',
    (setting) => vectorMemories['cap-neuron-limit'].open(unweighed(setting))),
  ofVectors('circles on cosines', 'Cont_Binary_SDM', 'radius',
    (setting) => vectorMemories['cosine-circle'].open(unweighed(setting))),
  ofVectors('attention, β of circles', 'Cont_SDM_BFit_Attention', 'radius',
    (setting) => vectorMemories.attention.open({ ...setting, beta: betaOfCircles(setting) })),
  ofVectors('attention, β of caps', 'Cont_SDM_CFit_Attention', 'radius',
    (setting) => vectorMemories.attention.open({ ...setting, beta: betaOfCaps(setting) })),
  ofVectors('top-k of vectors', 'none', 'nearest', (setting) => vectorMemories.nearest.open(unweighed(setting))),
]

/** For memories without a softmax. */
const unweighed = (setting: AlgorithmSetting): MemorySetting => ({ ...setting, beta: 1 })

function ofWords(
  name: string, ofPaper: string, varies: Algorithm['varies'],
  make: (setting: AlgorithmSetting) => AssociativeMemory<Word>,
): Algorithm {
  return {
    name, ofPaper, cues: 'words', varies,
    open(setting, { words }) {
      const memory = make(setting)
      for (const word of words) memory.write(word, word)
      const hasSilence = setting.silent === 'zeros' && 'readDetailed' in memory
      const reader = hasSilence ? zeroed(memory as DetailedMemory<Word>) : memory
      const equal = stopping(setting, equalWords)
      return (cues) => recallMany(reader, cues.map(({ word }) => word), setting.readsMax, equal)
        .map(({ steps, settled }, index) =>
          ({ cosine: cosine(steps.at(-1)!, words[cues[index]!.target]!), settled }))
    },
  }
}

const stopping = <Pattern>({ stop }: AlgorithmSetting, equal: (left: Pattern, right: Pattern) => boolean) =>
  (stop === 'never' ? () => false : equal)

const zeroed = (memory: DetailedMemory<Word>): Pick<AssociativeMemory<Word>, 'read' | 'readMany'> => ({
  read(cue) {
    const { active, word } = memory.readDetailed(cue)
    return active === 0 ? wordFromOnes(cue.length, []) : word
  },
})

/** Vectors have settled where a read turns them by less than about 0.1 degrees. */
const turnMin = 1e-6
const equalVectors = (left: Float64Array, right: Float64Array): boolean => 1 - cosineOf(left, right) < turnMin

function ofVectors(
  name: string, ofPaper: string, varies: Algorithm['varies'],
  make: (setting: AlgorithmSetting) => AssociativeMemory<Float64Array>,
): Algorithm {
  return {
    name, ofPaper, cues: 'vectors', varies,
    open(setting, { vectors }) {
      const memory = make(setting)
      for (const vector of vectors) memory.write(vector, vector.map((element) => element / lengthOf(vector)))
      const equal = stopping(setting, equalVectors)
      return (cues) => recallMany(memory, cues.map(({ vector }) => vector), setting.readsMax, equal)
        .map(({ steps, settled }, index) =>
          ({ cosine: cosineOf(steps.at(-1)!, vectors[cues[index]!.target]!), settled }))
    },
  }
}
