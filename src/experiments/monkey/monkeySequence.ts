import { InputError } from '../../errors/inputError.js'
import { circuitWith } from '../association/circuitMemories.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { part } from '../part.js'
import { learningStages } from './learning.js'
import { levelVerdicts } from './levelVerdicts.js'
import { measureSettings } from './measure.js'
import { monkeyParameters, type MonkeyParameters } from './monkeyParameters.js'
import { monkeyPlots } from './monkeyPlots.js'
import { monkeySummary } from './monkeySummary.js'
import { monkeyTables, type Found } from './monkeyTables.js'
import { pooled } from './pooled.js'
import { monkeySettings } from './settings.js'

export const monkeySequence: Experiment<MonkeyParameters> = {
  name: 'monkey-sequence',
  title: 'The monkeys’ sequence',
  about: 'stimuli trained in a fixed order and the delay activity that they leave, analysed as the monkeys’ cells were; '
    + 'attention (CDAM), SDM and the spiking circuit side by side, with a verdict on each',
  source: 'Miyashita 1988; Griniasty, Tsodyks & Amit 1993; Burns 2024',
  parameters: monkeyParameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(parameters, seed, { circuit, lagCurve: data }: ExperimentInputs = {}) {
    if (circuit === undefined) {
      throw new InputError({ source: 'monkey-sequence', problem: 'found no circuit', allowed: 'a circuit that is a memory' })
    }
    const settings = monkeySettings(parameters, circuit)
    const spiking = circuit.level === 'circuit' && parameters.learners > 0 ? circuitWith(circuit).circuit : undefined
    const measured = yield* part(measureSettings(settings, parameters, seed), 0, spiking ? 0.85 : 1)
    const stages = spiking ? yield* part(learningStages(spiking, parameters, seed), 0.85, 1) : []
    const found: Found = { measured, pooled: measured.flatMap(pooled), stages, data }
    const verdicts = levelVerdicts(found.pooled)
    return {
      summary: monkeySummary(parameters, found, verdicts), tables: monkeyTables(found, parameters), plots: monkeyPlots(found),
      comparison: [], verdicts,
    }
  },
}
