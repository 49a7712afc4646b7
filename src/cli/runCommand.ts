import { InputError } from '../errors/inputError.js'
import { Interrupted } from '../executors/thisProcess.js'
import { summariseRecall } from '../experiments/recall.js'
import type { RecallResult } from '../experiments/recallResult.js'
import { openRunFolder, type RunFolder } from '../files/runFolder.js'
import { canonicalJson, digestOf } from '../recording/digest.js'
import { summaryText } from '../report/summaryText.js'
import { circumstance, shownCommand } from './circumstance.js'
import { exitCodes } from './exit.js'
import { dryRunText, planRun, type Plan, type RunOptions } from './planRun.js'
import { progressLine } from './progressLine.js'
import { checkpointOf, runReplicates } from './runReplicates.js'
import { stoppable } from './stoppable.js'
import { writeReport } from './writeReport.js'

/** `lobule run CIRCUIT`: runs an experiment over its seeds and writes the run folder. Gives the exit code. */
export async function runCommand(circuit: string, options: RunOptions, command: readonly string[]): Promise<number> {
  const plan = planRun(circuit, options)
  if (options.dryRun) {
    process.stdout.write(dryRunText(plan))
    return exitCodes.done
  }
  return stoppable((signal) => runPlan(plan, options, command, signal))
}

async function runPlan(
  plan: Plan, options: RunOptions, command: readonly string[], signal: AbortSignal,
): Promise<number> {
  const line = progressLine(!options.quiet)
  const folder = openFolderFor(plan)
  try {
    if (folder.resumed && !options.quiet) {
      process.stderr.write('lobule: going on with an interrupted run of the same identity\n')
    }
    return await runInto(folder, plan, options, command, line, signal)
  } catch (error) {
    if (error instanceof InputError && !hasReplicate(folder, plan)) folder.discard()
    throw error instanceof Interrupted
      ? new Interrupted('interrupted; the same command goes on where this one stopped')
      : error
  } finally {
    line.clear()
    folder.close()
  }
}

/** The run's folder. What an interrupted run left is not taken up where other files of it are wanted now. */
function openFolderFor({ out, identityDigest, identity, output }: Plan): RunFolder {
  let folder = openRunFolder(out, identityDigest, identity)
  try {
    if (canonicalJson(folder.checkpoint('output') ?? null) === canonicalJson(output)) return folder
    if (folder.resumed) {
      folder.discard()
      folder = openRunFolder(out, identityDigest, identity)
    }
    folder.saveCheckpoint('output', output)
    return folder
  } catch (error) {
    folder.discard()
    throw error
  }
}

/** Whether a run that failed (a full disk) has something that it can go on with when the fault is mended. */
const hasReplicate = (folder: RunFolder, { seeds }: Plan): boolean =>
  folder.checkpoint(checkpointOf(seeds[0]!)) !== undefined

async function runInto(
  folder: RunFolder, plan: Plan, options: RunOptions, command: readonly string[],
  line: ReturnType<typeof progressLine>, signal: AbortSignal,
): Promise<number> {
  const { finished, speed } = await runReplicates(plan, folder, line, signal)
  line.clear()
  const summary = summariseRecall(plan.setting, finished.map(({ replicate }) => replicate))
  const result: RecallResult = { ...summary, rasters: finished[0]!.rasters ?? [] }
  const { identityDigest, identity, document, output } = plan
  const record = {
    identityDigest,
    resultDigest: digestOf(finished.map(({ replicate, spikesDigest }) => ({ replicate, spikesDigest }))),
    identity,
    circumstance: circumstance(speed, command),
  }
  await writeReport(folder, { result, speed, record, document, command: shownCommand(command), output }, signal)
  folder.commit()
  process.stdout.write(options.json
    ? `${JSON.stringify({ ...record, result, folder: plan.out }, null, 2)}\n`
    : summaryText(result, speed, record, plan.out))
  return result.expectations.every(({ holds }) => holds) ? exitCodes.done : exitCodes.expectationFailed
}
