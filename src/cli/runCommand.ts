import { inRunFolder } from './circuitRun.js'
import { exitCodes } from './exit.js'
import { planActivity } from './planActivity.js'
import { checkPath, dryRunText, planRun, type RunOptions } from './planRun.js'
import { activityDryRunText, runActivity } from './runActivity.js'
import { runRecall } from './runRecall.js'
import { experimentIn } from './settings.js'
import { stoppable } from './stoppable.js'

/** `lobule run CIRCUIT`: runs an experiment over its seeds and writes the run folder. Gives the exit code. */
export async function runCommand(circuit: string, given: RunOptions, command: readonly string[]): Promise<number> {
  checkPath(circuit)
  const options = { ...given, experiment: given.experiment ?? experimentIn(circuit) ?? 'recall' }
  if (options.experiment === 'activity') {
    const plan = planActivity(circuit, options)
    if (options.dryRun) return say(activityDryRunText(plan))
    return stoppable((signal) => inRunFolder(plan, options.quiet ?? false, (folder, line) =>
      runActivity(folder, plan, options, command, line, signal)))
  }
  const plan = planRun(circuit, options)
  if (options.dryRun) return say(dryRunText(plan))
  return stoppable((signal) => inRunFolder(plan, options.quiet ?? false, (folder, line) =>
    runRecall(folder, plan, options, command, line, signal)))
}

function say(text: string): number {
  process.stdout.write(text)
  return exitCodes.done
}
