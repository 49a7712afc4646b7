import { InputError } from '../errors/inputError.js'
import { packPatterns } from '../executors/trials/portablePatterns.js'
import type { TrialTask } from '../executors/trials/trialTask.js'
import type { Experiment } from '../experiments/experiment.js'
import { demandMeasured } from '../experiments/recallMeasure.js'
import { identityOf } from '../experiments/recallIdentity.js'
import type { Condition } from '../studies/condition.js'
import { assignmentsOf, levelOf, type Study } from '../studies/study.js'
import { freeze, type FrozenStudy, type Trial } from '../studies/trial.js'
import { experimentNamed } from './experiments.js'
import { readExperimentInputs } from './experimentInputs.js'
import { planActivity } from './planActivity.js'
import { planRun, type RunOptions } from './planRun.js'
import { patternsOf } from './runRecall.js'

/** What a trial of a study comes to. */
export interface TrialPlans {
  /** All that decides the trial's numbers: what `lobule run` with this setting and one seed has as its identity. */
  identityOf(trial: Pick<Trial, 'condition' | 'seed'>): object
  taskOf(trial: Pick<Trial, 'condition' | 'seed'>): TrialTask
}

/** A study whose trials can start. */
export interface StudyPlan extends TrialPlans {
  readonly study: Study
  readonly frozen: FrozenStudy
}

/** What a condition comes to with a seed. */
interface ConditionPlan {
  identity(seed: number): object
  task(seed: number): TrialTask
}

/** Resolves and checks every condition of a study. Throws an InputError for the first fault. */
export function planStudy(study: Study): StudyPlan {
  const plans = planTrials(study)
  const frozen = freeze(study, ({ name }, seed) => plans.identityOf({ condition: name, seed }))
  return { study, frozen, ...plans }
}

/** Resolves and checks a condition of a study when the first of its trials is asked for. Throws an InputError for a fault. */
export function planTrials(study: Study): TrialPlans {
  const plans = new Map<string, ConditionPlan>()
  function planOfCondition(name: string): ConditionPlan {
    const plan = plans.get(name) ?? planned(study, study.conditions.find((condition) => condition.name === name)!)
    plans.set(name, plan)
    return plan
  }
  return {
    identityOf: ({ condition, seed }) => planOfCondition(condition).identity(seed),
    taskOf: ({ condition, seed }) => planOfCondition(condition).task(seed),
  }
}

function planned(study: Study, condition: Condition): ConditionPlan {
  const { file, seeds } = study
  const level = levelOf(file, condition)
  const options: RunOptions = {
    seed: String(seeds[0]), set: assignmentsOf(file, condition), expect: [], ...(level !== undefined && { level }),
  }
  try {
    return planOf(study, options)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError({ field: `condition ${condition.name}`, problem: error.message })
  }
}

function planOf({ file: { experiment: name, circuit }, seeds, measures }: Study, options: RunOptions): ConditionPlan {
  const experiment = experimentNamed(name)
  if (experiment) return planCatalogue(experiment, options, circuit, seeds)
  if (circuit === undefined) {
    throw new InputError({ field: 'circuit', problem: 'missing', allowed: `the circuit file of ${name}` })
  }
  if (options.set.some((assignment) => assignment.startsWith('experiment.replicates='))) {
    const allowed = '"seeds", of which each is one replicate'
    throw new InputError({ field: 'set.experiment.replicates', problem: 'cannot be set', allowed })
  }
  const single = { ...options, experiment: name, set: [...options.set, 'experiment.replicates=1'] }
  if (name === 'activity') {
    const { setting, identity } = planActivity(circuit, single)
    return {
      identity: (seed) => ({ ...identity, seed }),
      task: (seed) => ({ experiment: 'activity', setting: { ...setting, seed } }),
    }
  }
  const { setting, beta } = planRun(circuit, single)
  for (const measure of measures) {
    if (measure.kind !== 'recall') continue
    demandMeasured(measure.number, setting.level, setting.parameters.noise, { field: `measures.${measure.name}` })
  }
  return {
    identity: (seed) => identityOf({ ...setting, seed, patterns: patternsOf(setting, seed) }),
    task: (seed) => ({
      experiment: 'recall', setting: { ...setting, seed }, patterns: packPatterns(patternsOf(setting, seed)), beta,
    }),
  }
}

function planCatalogue(
  experiment: Experiment, options: RunOptions, circuit: string | undefined, seeds: readonly number[],
): ConditionPlan {
  const { name } = experiment
  if (circuit !== undefined && experiment.circuit === undefined) {
    const problem = `no circuit takes part in ${name}`
    throw new InputError({ field: 'circuit', problem, allowed: 'none' })
  }
  const { parameters, inputs: { patterns, ...inputs }, decisive } = readExperimentInputs(experiment, options, circuit)
  demandOwnSeeds(parameters, seeds)
  // The first piece of the work checks what parameters, patterns and circuit are to each other.
  experiment.run(parameters, seeds[0]!, { ...inputs, ...(patterns && { patterns }) }).next()
  return {
    identity: (seed) => ({ lobule: LOBULE_VERSION, experiment: name, seed, parameters, ...decisive }),
    task: (seed) => ({
      experiment: 'catalogue', name, parameters, seed, inputs, ...(patterns && { patterns: packPatterns(patterns) }),
    }),
  }
}

/** A run with several replicates takes its seed and the following ones: two trials must not share any. */
function demandOwnSeeds(parameters: unknown, seeds: readonly number[]): void {
  const { replicates = 1 } = parameters as { replicates?: number }
  const sorted = seeds.toSorted((one, other) => one - other)
  const close = sorted.findIndex((seed, index) => index > 0 && seed - sorted[index - 1]! < replicates)
  if (close === -1) return
  throw new InputError({
    field: 'seeds', problem: `seed ${sorted[close - 1]} has ${replicates} replicates, of which one is seed ${sorted[close]}`,
    allowed: `seeds at least ${replicates} apart, such as "${seeds.length} from ${sorted[0]} by ${replicates}"`,
  })
}
