import { activityParameterHelp } from '../experiments/activity/activityParameters.js'
import { activityAbout } from '../experiments/activity/activityResult.js'
import { catalogue } from '../experiments/catalogue.js'
import type { Experiment } from '../experiments/experiment.js'
import { gpt2BetaAbout } from '../experiments/gpt2/gpt2Beta.js'
import { parameterHelp, type ParameterHelp } from '../experiments/parameterHelp.js'
import { recallAbout } from '../experiments/recall.js'
import { recallParameterHelp } from '../experiments/recallParameters.js'

/** An experiment as `lobule list` shows it. */
export interface ListedExperiment {
  readonly name: string
  readonly about: string
  /** How it is run. */
  readonly usage: string
  readonly runsOnCircuit: boolean
  /** Whether it takes a circuit with lesions. */
  readonly takesLesions: boolean
  readonly parameters: readonly ParameterHelp[]
}

/** All experiments. */
export const experiments: readonly ListedExperiment[] = [
  {
    name: 'recall', about: recallAbout, usage: 'lobule run CIRCUIT --experiment recall',
    runsOnCircuit: true, takesLesions: true,
    parameters: recallParameterHelp(),
  },
  {
    name: 'activity', about: activityAbout, usage: 'lobule run CIRCUIT --experiment activity',
    runsOnCircuit: true, takesLesions: true,
    parameters: activityParameterHelp(),
  },
  ...catalogue.map(({ name, about, parameters, circuit, takesLesions = false }) => ({
    name, about, parameters: parameterHelp(parameters), runsOnCircuit: circuit !== undefined, takesLesions,
    usage: `lobule run ${name}${circuit === undefined ? '' : `, or lobule run CIRCUIT --experiment ${name}`}`,
  })),
  {
    name: gpt2BetaAbout.name, about: gpt2BetaAbout.about,
    usage: 'lobule run gpt2-beta --weights FILE --tokens FILE', parameters: [],
    runsOnCircuit: false, takesLesions: false,
  },
]

/** The experiment of a name that needs no circuit file and no other input. */
export const experimentNamed = (name: string): Experiment | undefined =>
  catalogue.find((experiment) => experiment.name === name)
