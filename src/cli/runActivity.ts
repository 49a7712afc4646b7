import { networkSize } from '../circuit/networkSize.js'
import { activityTimes } from '../experiments/activity/activityParameters.js'
import { activityRaster } from '../experiments/activity/activityRaster.js'
import { activityReplicate, type ActivityReplicate } from '../experiments/activity/activityReplicate.js'
import { summariseActivity, type ActivityResult } from '../experiments/activity/activityResult.js'
import { WeightWatch, type LearntWeights } from '../experiments/spiking/learntWeights.js'
import { spikePictures, type SpikePictures } from '../experiments/spiking/spikePictures.js'
import { recordWork } from '../executors/recordWork.js'
import { SharedEngine } from '../executors/shares/sharedEngine.js'
import type { Watch } from '../executors/thisProcess.js'
import type { RunFolder } from '../files/runFolder.js'
import { digestOf } from '../recording/digest.js'
import { firstSpikes } from '../recording/firstSpikes.js'
import type { RasterWindow } from '../recording/rasterWindow.js'
import { csvTable } from '../report/csvTable.js'
import { experimentText } from '../report/experimentText.js'
import { runReplicates, speedOf, writeSpikes, type Progress } from './circuitRun.js'
import { circumstance } from './circumstance.js'
import { exitCodes } from './exit.js'
import type { ActivityPlan } from './planActivity.js'
import { lesionLines, networkText, seedsText, type RunOptions } from './planRun.js'
import type { ProgressLine } from './progressLine.js'
import { putInPlace } from './putInPlace.js'
import { showResult } from './showResult.js'
import { writeReport } from './writeReport.js'

/** One seed with the digest of its spikes: what an interrupted run keeps. */
interface Finished {
  readonly replicate: ActivityReplicate
  readonly spikesDigest: string
  readonly raster?: RasterWindow
  readonly spikes?: SpikePictures
  readonly learnt?: readonly LearntWeights[]
}

/** So many spikes make the figures of a seed's intervals and correlograms. */
const pictureSpikesMax = 300_000

/** Runs the experiment activity into its folder. Gives the exit code. */
export async function runActivity(
  folder: RunFolder, plan: ActivityPlan, options: RunOptions, command: readonly string[], line: ProgressLine,
  signal: AbortSignal,
): Promise<number> {
  const { circuit } = plan.setting
  const { finished, own, wallSeconds } = await runReplicates(plan, folder, line, [(seed, first, onProgress) =>
    runSeed(plan, folder, seed, first, { signal, onProgress })])
  line.clear()
  const speed = speedOf(circuit, own.map(({ replicate }) => replicate.simulated), wallSeconds)
  const { raster, spikes, learnt } = finished[0]!
  const result: ActivityResult = {
    ...summariseActivity(plan.setting, finished.map(({ replicate }) => replicate)), rasters: raster ? [raster] : [],
    ...(spikes && { spikes }), ...(learnt && { learnt }),
  }
  const record = {
    identityDigest: plan.identityDigest,
    resultDigest: digestOf(finished.map(({ replicate, spikesDigest }) => ({ replicate, spikesDigest }))),
    identity: plan.identity,
    circumstance: circumstance(speed, command, plan.out),
  }
  const { document, inputs, output: { figures } } = plan
  await writeReport(folder, { result, record, document, inputs, figures }, signal)
  for (const { name, rows } of result.tables) folder.writeText(`tables/${name}.csv`, csvTable(rows))
  putInPlace(folder)
  const text = experimentText(`activity of ${circuit.name}`, result, record, plan.out)
  await showResult({ record, result, folder: plan.out, text }, options)
  return exitCodes.done
}

/** Runs one seed; the spikes of the first are written at once. */
async function runSeed(
  { setting: { circuit, parameters }, output, workers }: ActivityPlan, folder: RunFolder, seed: number,
  first: boolean, watch: Watch<Progress>,
): Promise<Finished> {
  const raster = first ? activityRaster(circuit, parameters) : undefined
  const { from, to } = activityTimes(parameters, circuit)
  const pictured = first ? firstSpikes(circuit, { from, to, most: pictureSpikesMax }) : undefined
  const weights = first ? new WeightWatch(circuit) : undefined
  let learnt: readonly LearntWeights[] | undefined
  const { result: replicate, spikesDigest, spikes } = await recordWork(
    circuit, first && output.spikes !== 'none', watch,
    (onVolley) => activityReplicate({
      circuit, seed, parameters,
      ...(workers > 1 && {
        simulator: (declared, own) => new SharedEngine(declared, own, { workers }),
      }),
      onVolley(volley) {
        raster?.take(volley)
        pictured?.take(volley)
        if (volley.tick >= from) weights?.take(volley)
        onVolley(volley)
      },
      look(when, engine) {
        if (when === 'before') weights?.begin(engine)
        else learnt = weights?.end(engine)
      },
    }))
  if (spikes) writeSpikes(folder, spikes, { circuit, ticks: replicate.simulated.ticks }, output)
  return {
    replicate, spikesDigest, ...(raster && { raster: raster.window() }),
    ...(pictured && { spikes: spikePictures(circuit, pictured.selection()) }), ...(learnt && { learnt }),
  }
}

/** What `--dry-run` prints. */
export function activityDryRunText({ setting, seeds, out, identityDigest, output }: ActivityPlan): string {
  const { circuit, parameters } = setting
  return [
    `would run activity in ${circuit.name}, ${seedsText(seeds)}`,
    ...Object.entries(parameters).map(([name, value]) => `  ${name.padEnd(13)}${String(value)}`),
    networkText(networkSize(circuit)),
    ...lesionLines(circuit),
    `folder         ${out} (spikes: ${output.spikes}, figures: ${output.figures ? 'yes' : 'no'})`,
    `identity       ${identityDigest}`,
    'nothing was run or written',
    '',
  ].join('\n')
}
