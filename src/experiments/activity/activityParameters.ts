import { z } from 'zod'
import type { Circuit } from '../../circuit/circuit.js'
import { ticks } from '../../circuit/reading/ticks.js'
import { readShape } from '../../circuit/shape.js'
import { ticksMax } from '../../engine/engine.js'
import { InputError } from '../../errors/inputError.js'
import { shown } from '../../errors/shown.js'
import { parameterHelp, type ParameterHelp } from '../parameterHelp.js'

const time = () => z.string({ error: 'a time with its unit in quotes, such as "2 s"' })
const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most)

/** What can be set of the experiment `activity` (`--set experiment.<name>=…`). */
const schema = z.strictObject({
  duration: time().default('1 s').describe('Biological time that is measured (--duration)'),
  settle: time().default('0 ms').describe('Biological time before it, which is simulated and not measured'),
  window: time().default('100 ms').describe('Length of the windows in which the Fano factor counts spikes'),
  replicates: wholeNumber(1, 10_000).default(10).describe('Seeds: the run\'s seed and the following ones (--seeds)'),
  rasterWindow: time().default('200 ms').describe('How much of the beginning of the first seed the raster shows'),
  rasterCells: wholeNumber(1, 10_000).default(100).describe('How many cells of each population it shows at most'),
})

export type ActivityParameters = z.infer<typeof schema>

/** The parameters with defaults filled in. Throws an InputError that names the field. */
export const readActivityParameters = (value: unknown): ActivityParameters => readShape(schema, value, 'experiment')

/** Name, default and meaning of each parameter, for help texts. */
export const activityParameterHelp = (): ParameterHelp[] => parameterHelp(schema)

/** The parameters' times in ticks, from the beginning of the run. */
export interface ActivityTimes {
  readonly from: number
  readonly to: number
  readonly windowTicks: number
  readonly rasterTicks: number
}

/** Throws an InputError for a time that the circuit's resolution does not have. */
export function activityTimes(
  { duration, settle, window, rasterWindow }: ActivityParameters, { resolutionMs }: Circuit,
): ActivityTimes {
  const read = (written: string, name: string, least: number) =>
    ticks(written, `experiment.${name}`, {}, resolutionMs, least)
  const from = read(settle, 'settle', 0)
  const measured = read(duration, 'duration', 1)
  if (from + measured > ticksMax) {
    throw new InputError({
      field: 'experiment.duration', problem: `found ${shown(duration)} after ${shown(settle)} to settle`,
      allowed: `2^30 ticks of ${resolutionMs} ms in all`,
    })
  }
  return {
    from, to: from + measured, windowTicks: read(window, 'window', 1),
    rasterTicks: Math.min(measured, read(rasterWindow, 'rasterWindow', 1)),
  }
}
