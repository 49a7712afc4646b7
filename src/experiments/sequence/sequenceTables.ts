import { saidOfEstimates } from '../estimateOver.js'
import type { ExperimentResult } from '../experiment.js'
import { pairs } from './branches.js'
import type { Found } from './found.js'
import { noiseSetting } from './cueNoises.js'
import { delayLength } from './loopDelays.js'
import type { SequenceParameters } from './sequenceParameters.js'
import { wrongSetting } from './wrongSteps.js'

/** The columns of a mean and of its interval. */
const withEnds = (key: string, title: string): Record<string, string> =>
  ({ [key]: title, [`${key}Low`]: '95 % from', [`${key}High`]: 'to' })

const columnsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([key, title]) => ({ key, title }))

export function sequenceTables(settings: SequenceParameters, found: Found): ExperimentResult['tables'] {
  const { cueNoise, replicates, shared } = settings
  const seeds = saidOfEstimates(replicates, 'seed', 'seeds')
  return [
    {
      name: 'lengths', title: 'Chains recalled',
      caption: `Random words, each stored at the address of the one before; the first cue has ${cueNoise} of its bits `
        + 'flipped. Exact: steps to the first wrong bit, the first step apart. Followed: steps whose word is nearer than '
        + `n/4 bits to the one that was to come. Wrong: share of wrong bits in those. ${seeds}`,
      columns: columnsOf({
        varied: 'varied', value: 'value', level: 'level', length: 'elements', exact: 'exact (steps)',
        ...withEnds('followed', 'followed (steps)'), wrong: 'wrong', complete: 'followed to the end (share)',
      }),
      rows: found.lengths.map((row) => ({ ...row })),
    },
    {
      name: 'longest', title: 'The longest chain',
      caption: 'Measured: the longest of the chains above up to which all were followed to their ends, in all seeds; '
        + 'exact: likewise without a wrong bit after the first step. Predicted: elements that the mean field holds (the '
        + 'word read is at n·Φ(−SNR) bits from the one to come, and is the next cue); it knows no saturation of weights.',
      columns: columnsOf({
        varied: 'varied', value: 'value', level: 'level', exact: 'exact (elements)', followed: 'followed (elements)',
        predicted: 'predicted (elements)',
      }),
      rows: found.longest.map((row) => ({ ...row })),
    },
    {
      name: 'cue-noise', title: 'Onto a chain from a noisy cue',
      caption: `Chains of ${noiseSetting.length} elements; from ${noiseSetting.cues} places on each, the share of cues from `
        + `which ${noiseSetting.steps} steps led to the right element. ${seeds}`,
      columns: columnsOf({ level: 'level', noise: 'flipped bits (share)', ...withEnds('onto', 'on the chain (share)') }),
      rows: found.noises.map((row) => ({ ...row })),
    },
    {
      name: 'first-reads', title: 'What the first read does to the overlap',
      caption: 'Overlap: the cosine of a state with the element that it stands for, of the cue before the first read and of '
        + `what is read, with the next element, after it; of all reads with cues of one noise. ${seeds}`,
      columns: columnsOf({ level: 'level', before: 'before', ...withEnds('after', 'after'), reads: 'reads' }),
      rows: found.reads.filter(({ read }) => read === 'first').map(({ level, before, after, afterLow, afterHigh, reads }) =>
        ({ level, before, after, afterLow, afterHigh, reads })),
    },
    {
      name: 'branches', title: 'Two sequences that share elements',
      caption: `${pairs} pairs of sequences in one memory, which share ${shared} in a row. Context: bit b of an address is `
        + 'that of the element b mod k steps back, as fibres with delays bring it. Folds: k memories of transitions over '
        + '1 … k steps, with pooled sums (Kanerva 1988, chapter 8). Cosines of what is read; told apart where the right '
        + `one is greater by more than ½. ${seeds}`,
      columns: columnsOf({
        by: 'by', level: 'level', context: 'k', right: 'cosine with the right one', wrong: 'with the other',
        ...withEnds('told', 'told apart (share)'),
      }),
      rows: found.branches.map((row) => ({ ...row })),
    },
    {
      name: 'wrong-steps', title: 'After a wrong step',
      caption: `Chains of ${wrongSetting.length} elements with a context of k. At ${wrongSetting.places} places the latest `
        + `element is the one ${wrongSetting.off} steps on; after ${wrongSetting.steps} steps: share of walks back at their `
        + `place, and of those that went on from there. ${seeds}`,
      columns: columnsOf({
        level: 'level', context: 'k', ...withEnds('back', 'back (share)'), ...withEnds('jumped', 'went on from there (share)'),
      }),
      rows: found.wrongSteps.map((row) => ({ ...row })),
    },
    ...(found.delays.length === 0 ? [] : [{
      name: 'loop-delay', title: 'The delay of the loop sets the pace',
      caption: `Chains of ${delayLength} elements, learnt at the circuit's own period and walked with others, level circuit. `
        + `Events: spikes that reach a cell, one a synapse. ${seeds}`,
      columns: columnsOf({
        periodMs: 'loop delay (ms)', elementsPerSecond: 'elements a second', ...withEnds('followed', 'followed (steps)'),
        wrong: 'wrong', synapticEvents: 'events a step', spikes: 'spikes a step',
      }),
      rows: found.delays.map((row) => ({ ...row })),
    }]),
    {
      name: 'cost', title: 'What a step costs',
      caption: `A chain of ${delayLength} elements. Attention: products and sums of numbers, two for each bit of each `
        + 'stored word. sdm: active hard locations times bits, counters that are summed. circuit: events, as above.',
      columns: columnsOf({ level: 'level', operations: 'operations a step', what: 'of' }),
      rows: found.costs.map((row) => ({ ...row })),
    },
  ]
}
