import { InputError } from '../../errors/inputError.js'
import { circuitWith } from '../association/circuitMemories.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { part } from '../part.js'
import { branchRows } from './branches.js'
import { chainDesigns, levelsUpTo } from './chainDesigns.js'
import { lengthRows } from './chainLengths.js'
import { noiseRows } from './cueNoises.js'
import { costRows, longestRows, type Found } from './found.js'
import { delayRows, pacedCircuits } from './loopDelays.js'
import { sequenceParameters, type SequenceParameters } from './sequenceParameters.js'
import { sequencePlots } from './sequencePlots.js'
import { publishedSequences, sequenceSummary } from './sequenceSummary.js'
import { sequenceTables } from './sequenceTables.js'
import { wrongStepRows } from './wrongSteps.js'

export const sequence: Experiment<SequenceParameters> = {
  name: 'sequence',
  title: 'Chains of words',
  about: 'chains of words, each the address of the next: how long, from how noisy a cue, how fast, how branches are told '
    + 'apart; attention, SDM and the spiking circuit side by side',
  source: 'Kanerva 1988, chapter 8; the nucleo-cortical loop as its read-out',
  parameters: sequenceParameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(settings, seed, { circuit }: ExperimentInputs = {}) {
    if (circuit === undefined) {
      throw new InputError({ source: 'sequence', problem: 'found no circuit', allowed: 'a circuit that is a memory' })
    }
    const levels = levelsUpTo(circuit.level).map((level) => circuitWith({ ...circuit, level }))
    const designs = chainDesigns(settings, circuit)
    const spiking = levels.find(({ level }) => level === 'circuit')?.circuit
    const paced = spiking ? pacedCircuits(settings, circuit) : []
    const lengths = yield* part(lengthRows(settings, designs, seed), 0, 0.6)
    const { noises, reads } = yield* part(noiseRows(settings, levels, seed), 0.6, 0.7)
    const branches = yield* part(branchRows(settings, levels, seed), 0.7, 0.8)
    const wrongSteps = yield* part(wrongStepRows(settings, levels, seed), 0.8, 0.9)
    const delays = spiking ? yield* part(delayRows(settings, spiking, paced, seed), 0.9, 1) : []
    const found: Found = {
      lengths, longest: longestRows(designs, lengths), noises, reads, branches, wrongSteps, delays,
      costs: costRows(levels, delays),
    }
    return {
      summary: sequenceSummary(settings, found), tables: sequenceTables(settings, found),
      plots: sequencePlots(settings.replicates, found),
      comparison: publishedSequences(settings, found),
    }
  },
}
