import { InputError } from '../../errors/inputError.js'
import type { Kernels } from '../../kernels/kernels.js'
import { stream } from '../../random/stream.js'
import type { ConnectionRule, Population, Projection } from '../circuit.js'
import { drawnRows, type DrawingRoom, type RowDrawing } from './drawing.js'
import { listedRows } from './listedRows.js'
import { nearRows } from './nearRows.js'
import { positionsOf, type Positions } from './positions.js'
import type { Range } from './range.js'
import type { Rows } from './rows.js'

/** What drawing a projection takes. */
export interface Ground {
  readonly seed: number
  readonly kernels: Kernels
  readonly projection: Projection
  readonly from: Population
  readonly to: Population
  /** Of the target population. */
  readonly wanted: Range
}

/** A place to draw in, with room for the numbers of rows. */
export interface Bench {
  readonly numbers: Uint32Array
  readonly room: DrawingRoom | undefined
}

/** Whether rows of a rule are those of sources; else of targets. */
export const isBySource = ({ kind }: ConnectionRule): boolean =>
  kind === 'fixed-out-degree' || kind === 'bernoulli' || kind === 'list'

/** Where the cells of a population lie: the same for all its projections. */
export const placesOf = ({ name, count, position }: Population, seed: number): Positions =>
  positionsOf(position!, count, stream(seed, `${name}/positions`).key)

/** The rows of a projection whose rule draws or lists synapses; its streams have its name. */
export function rowsOf(ground: Ground, { numbers, room }: Bench): Rows {
  const { seed, kernels, projection: { name, rule }, from, to, wanted } = ground
  switch (rule.kind) {
    case 'fixed-in-degree':
      return drawnRows(kernels, 'target', rowDrawing(ground)!, wanted, numbers, room!)
    case 'fixed-out-degree':
    case 'bernoulli':
      return drawnRows(kernels, 'source', rowDrawing(ground)!, { first: 0, count: from.count }, numbers, room!)
    case 'list':
      return listedRows(rule.pairs, from.count, wanted)
    case 'spatial': {
      const { key } = stream(seed, `${name}/sources`)
      const near = { ...rule, autapses: rule.autapses ?? true, multapses: 'inDegree' in rule && rule.multapses === true }
      return nearRows(near, placesOf(from, seed), placesOf(to, seed), wanted, key, (target, found) => {
        throw new InputError({
          field: `projections.${name}.kernel`,
          problem: `cell ${target} of "${to.name}" finds ${found} sources within reach`,
          allowed: 'a kernel wide enough, and sources dense enough, for inDegree sources',
        })
      })
    }
    default:
      throw new Error(`the rule ${rule.kind} has no rows`)
  }
}

/** How the kernels draw the rows of a projection, of the rules that they draw. */
export function rowDrawing({ seed, projection: { name, rule }, from, to, wanted }: Ground): RowDrawing | undefined {
  const autapses = !('autapses' in rule && rule.autapses === false)
  switch (rule.kind) {
    case 'fixed-in-degree':
      return {
        kind: 'degree', key: stream(seed, `${name}/sources`).key, degree: rule.inDegree, autapses,
        multapses: rule.multapses === true, cells: from.count, wanted: { first: 0, count: from.count },
      }
    case 'fixed-out-degree':
      return {
        kind: 'degree', key: stream(seed, `${name}/targets`).key, degree: rule.outDegree, autapses,
        multapses: rule.multapses === true, cells: to.count, wanted,
      }
    case 'bernoulli':
      return {
        kind: 'bernoulli', key: stream(seed, `${name}/targets`).key, probability: rule.probability, autapses,
        cells: to.count, wanted,
      }
    default:
      return undefined
  }
}
