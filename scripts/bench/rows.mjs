// What `npm run bench` measures. The parameters of a row go to the WebAssembly, the TypeScript and the C side alike.
import { cellRows } from './cellRows.mjs'
import { memoryRows } from './memoryRows.mjs'
import { randomise, spareBytes } from './randomise.mjs'

/**
 * @typedef {import('../../src/kernels/checkedKernels.js').Kernels} Kernels
 * @typedef {typeof import('../../src/kernels/kernels.js')} Library
 * @typedef {{ name: string, kernel: string, unit: string, parameters: Record<string, number>,
 *   slow?: true, numpy?: true, units(parameters: any): number, bytes(parameters: any): number,
 *   prepare(kernels: Kernels, parameters: any, library: Library): () => unknown }} Row
 */

/** Rows of counters in −127 … 128 and a volley of distinct rows.
 * @param {Kernels} kernels @param {any} parameters */
function counters(kernels, { rows, width, spikes }) {
  const field = randomise(kernels, kernels.int16(rows * width), 1)
  for (let index = 0; index < field.length; index++) field[index] = (field[index] & 255) - 127
  const volley = kernels.uint32(spikes)
  for (let spike = 0; spike < spikes; spike++) volley[spike] = (spike * 7919 + 13) % rows
  return { field, volley }
}

/** @param {any} parameters */
const counterBytes = ({ rows, width, spikes }) => 2 * rows * width + 8 * width + 4 * spikes + spareBytes
/** @param {any} parameters */
/** @type {Omit<Row, 'name' | 'parameters'>} */
const sums = { kernel: 'accumulateRows', unit: 'ns per row', units: ({ spikes }) => spikes, bytes: counterBytes,
  prepare(kernels, parameters) {
    const { field, volley } = counters(kernels, parameters)
    const total = kernels.int32(parameters.width)
    return () => {
      total.fill(0)
      kernels.accumulateRows(field, parameters.width, volley, parameters.spikes, total)
      return total.join()
    }
  } }
/** @type {Omit<Row, 'name' | 'parameters'>} */
const writes = { ...sums, kernel: 'addToRows',
  prepare(kernels, parameters) {
    const { field, volley } = counters(kernels, parameters)
    const delta = kernels.int16(parameters.width).fill(1)
    return () => {
      kernels.addToRows(field, parameters.width, volley, parameters.spikes, delta, -127, 127)
      return field[volley[0] ?? 0]
    }
  } }
/** @type {Omit<Row, 'name' | 'parameters'>} */
const dense = { kernel: 'deliverDense', unit: 'ns per row', units: ({ rows }) => rows,
  bytes: ({ rows, words }) => 4 * rows * (words + 3) + 12 * words + spareBytes,
  prepare(kernels, { rows, words }) {
    const field = randomise(kernels, kernels.uint32(rows * words), 1)
    const ones = randomise(kernels, kernels.uint32(words), 2)
    const zeros = kernels.uint32(words)
    ones.forEach((/** @type {number} */ word, /** @type {number} */ index) => { zeros[index] = ~word })
    const input = kernels.float64(rows)
    return () => {
      kernels.deliverDense(field, words, rows, ones, zeros, 65536, input)
      return input[rows - 1]
    }
  } }
/** Cues come one after the other, so that claws may stay in the cache between them, as in a memory that is read.
 * @type {Omit<Row, 'name' | 'parameters'>} */
const claws = { kernel: 'selectedCoordinates', unit: 'ns per location', slow: true,
  units: ({ locations, cues }) => locations * cues,
  bytes: ({ locations, claws: perLocation, fibres, cues }) =>
    locations * (9 + 4 * perLocation) + (5 + cues) * fibres + spareBytes,
  prepare(kernels, { locations, claws: perLocation, fibres, threshold, cues }, { groupClaws }) {
    const field = randomise(kernels, kernels.uint16(locations * perLocation), 1)
    for (let index = 0; index < field.length; index++) field[index] %= fibres
    const sorted = { groups: kernels.uint32(fibres + 1), locations: kernels.uint32(locations),
      claws: kernels.uint16(locations * (perLocation - 1)) }
    groupClaws(field, perLocation, fibres, sorted)
    const active = kernels.uint8(fibres * cues)
    for (let at = 0; at < active.length; at++) active[at] = (Math.imul(at, 0x9e3779b1) >>> 16) & 1
    const marks = kernels.uint32(2 * Math.ceil(locations / 64))
    const out = kernels.uint32(locations)
    return () => {
      let found = 0
      for (let cue = 0; cue < cues; cue++) {
        found += kernels.selectedCoordinates(sorted.groups, sorted.locations, sorted.claws, perLocation, locations,
          active.subarray(cue * fibres, (cue + 1) * fibres), threshold, marks, out)
      }
      return found
    }
  } }
/** @type {Omit<Row, 'name' | 'parameters' | 'prepare' | 'kernel'>} */
const scalar = { unit: 'ns per call', units: ({ calls }) => calls, bytes: () => spareBytes }

/** @type {Row[]} */
export const rows = [
  ...cellRows,
  { ...sums, name: 'accumulateRows-1024', parameters: { rows: 100000, width: 1024, spikes: 1000 } },
  { ...sums, name: 'accumulateRows-32', parameters: { rows: 100000, width: 32, spikes: 1000 } },
  { ...writes, name: 'addToRows-1024', parameters: { rows: 100000, width: 1024, spikes: 1000 } },
  { ...writes, name: 'addToRows-32', parameters: { rows: 100000, width: 32, spikes: 1000 } },
  { ...claws, name: 'selectedCoordinates-10-10',
    parameters: { locations: 1000000, claws: 10, fibres: 2000, threshold: 10, cues: 10 } },
  { ...claws, name: 'selectedCoordinates-4-3',
    parameters: { locations: 1000000, claws: 4, fibres: 512, threshold: 3, cues: 10 } },
  { ...dense, name: 'deliverDense-256', parameters: { rows: 100000, words: 8 } },
  ...memoryRows,
  { kernel: 'fillThreefry', name: 'fillThreefry-1e9-bits', unit: 'ns per word', parameters: { words: 31250000 },
    units: ({ words }) => words, bytes: ({ words }) => 4 * words + spareBytes,
    prepare(kernels, { words }) {
      const out = kernels.uint32(words)
      const ownKey = kernels.uint32(4)
      return () => {
        kernels.fillThreefry(ownKey, 0, 0, out)
        return out[words - 1]
      }
    } },
  { ...scalar, kernel: 'exp', name: 'exp', parameters: { calls: 100000 },
    prepare: (kernels, { calls }) => () => {
      let sum = 0
      for (let call = 0; call < calls; call++) sum += kernels.exp(-call * 1e-4)
      return sum
    } },
  { ...scalar, kernel: 'log', name: 'log', parameters: { calls: 100000 },
    prepare: (kernels, { calls }) => () => {
      let sum = 0
      for (let call = 0; call < calls; call++) sum += kernels.log(1 + call)
      return sum
    } },
]
