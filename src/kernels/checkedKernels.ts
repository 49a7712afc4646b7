import type { Arena } from './arena.js'
import type { KernelFunctions } from './kernelFunctions.js'

/** The kernels together with the memory that their arrays are taken from. */
export interface Kernels extends KernelFunctions, Arena {}

type Field = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array

/**
 * Kernels that throw an Error, before anything is touched, when an array does not come from the arena or is too short
 * for the counts that it is passed with.
 */
export function checkedKernels(arena: Arena, functions: KernelFunctions): Kernels {
  const { buffer } = arena

  function check(name: string, field: Field, length: number): void {
    if (field.buffer !== buffer) throw new Error(`${name} does not lie in the memory of these kernels`)
    if (!(length <= field.length)) throw new Error(`${name} has ${field.length} elements, ${length} are needed`)
  }

  return {
    ...arena,
    deliverSparse(volley, spikes, offsets, targets, weight, input, touchedAt, tick, touched, touchedCount) {
      check('volley', volley, spikes)
      check('offsets', offsets, 1)
      check('targets', targets, 0)
      check('input', input, 0)
      check('touchedAt', touchedAt, input.length)
      check('touched', touched, input.length)
      return functions.deliverSparse(
        volley, spikes, offsets, targets, weight, input, touchedAt, tick, touched, touchedCount)
    },
    integrateTouched(
      touched, touchedCount, tick, potential, since, input, decay, threshold, reset, refractoryTicks, spikes,
    ) {
      check('touched', touched, touchedCount)
      check('potential', potential, 0)
      check('since', since, potential.length)
      check('input', input, potential.length)
      check('decay', decay, 0)
      check('spikes', spikes, touchedCount)
      return functions.integrateTouched(
        touched, touchedCount, tick, potential, since, input, decay, threshold, reset, refractoryTicks, spikes)
    },
    accumulateRows(rows, width, volley, spikes, sums) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('sums', sums, width)
      functions.accumulateRows(rows, width, volley, spikes, sums)
    },
    addToRows(rows, width, volley, spikes, delta, minimum, maximum) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('delta', delta, width)
      if (!(-32768 <= minimum && minimum <= maximum && maximum <= 32767)) {
        throw new Error(`bounds ${minimum} … ${maximum} are not a range of 16-bit integers`)
      }
      functions.addToRows(rows, width, volley, spikes, delta, minimum, maximum)
    },
    hammingScan(rows, wordsPerRow, count, cue, radius, out) {
      check('rows', rows, wordsPerRow * count)
      check('cue', cue, wordsPerRow)
      check('out', out, count)
      return functions.hammingScan(rows, wordsPerRow, count, cue, radius, out)
    },
    selectedCoordinates(claws, clawsPerLocation, count, active, threshold, out) {
      check('claws', claws, clawsPerLocation * count)
      check('active', active, 0)
      check('out', out, count)
      return functions.selectedCoordinates(claws, clawsPerLocation, count, active, threshold, out)
    },
    deliverDense(rows, wordsPerRow, count, ones, zeros, weight, input) {
      check('rows', rows, wordsPerRow * count)
      check('ones', ones, wordsPerRow)
      check('zeros', zeros, wordsPerRow)
      check('input', input, count)
      functions.deliverDense(rows, wordsPerRow, count, ones, zeros, weight, input)
    },
    fillThreefry(key, row, firstBlock, out) {
      check('key', key, 4)
      check('out', out, 0)
      functions.fillThreefry(key, row, firstBlock, out)
    },
    exp: functions.exp,
    log: functions.log,
  }
}
