// Rows for cells with membranes: one projection, a volley a tick.
import { randomise, spareBytes } from './randomise.mjs'

/** @typedef {import('./rows.mjs').Row} Row @typedef {import('./randomise.mjs').Kernels} Kernels */

/** Time constants in ticks; the origin of time moves before e to the power of 32 is reached. */
const [own, excitatory, inhibitory] = [100, 20, 80]
const originTicks = 640
const tableTicks = 1024
const weightMv = 6
const never = 0x4000_0000

/** Random words below a bound.
 * @param {Kernels} kernels @param {number} length @param {number} bound @param {number} row */
function below(kernels, length, bound, row) {
  const array = randomise(kernels, kernels.uint32(length), row)
  for (let index = 0; index < length; index++) array[index] %= bound
  return array
}

/** @param {Kernels} kernels @param {any} parameters */
function projection(kernels, { sources, fanOut, cells, spikes, ticks }) {
  const offsets = kernels.uint32(sources + 1)
  offsets.forEach((_, source) => { offsets[source] = source * fanOut })
  const targets = below(kernels, sources * fanOut, cells, 1)
  const volleys = below(kernels, spikes * ticks, sources, 2)
  return { offsets, targets, volley: (/** @type {number} */ tick) => volleys.subarray(tick * spikes, (tick + 1) * spikes) }
}

/** Runs as many ticks as there are volleys, over and over; `step` gets the number of the volley and the ticks since the
 * last origin, and returns what is summed. @param {number} ticks @param {() => void} moveOrigin
 * @param {(volley: number, since: number) => number} step */
function clock(ticks, moveOrigin, step) {
  let now = 0
  return () => {
    let sum = 0
    for (let volley = 0; volley < ticks; volley++) {
      now++
      if (now % originTicks === 0) moveOrigin()
      sum += step(volley, now % originTicks)
    }
    return sum
  }
}

/** Cells of one number; those that reach the threshold go back to 0 at once.
 * @param {Kernels} kernels @param {any} parameters */
function potentials(kernels, parameters) {
  const { cells, spikes, ticks, thresholdMv } = parameters
  const { offsets, targets, volley } = projection(kernels, parameters)
  const [membranes, candidates] = [kernels.float64(cells), kernels.uint32(cells)]
  const kept = kernels.exp(-originTicks / own)
  return clock(ticks, () => kernels.rescalePotentials(membranes, cells, kept), (tick, since) => {
    const growth = kernels.exp(since / own)
    const count = kernels.scatterPotential(
      volley(tick), spikes, offsets, targets, weightMv * growth, membranes, thresholdMv * growth, candidates, 0)
    for (let index = 0; index < count; index++) membranes[candidates[index] ?? 0] = 0
    return count
  })
}

/** Cells of four numbers. With `settles`, they fire and are looked at when they are due.
 * @param {Kernels} kernels @param {any} parameters @param {boolean} settles */
function currents(kernels, parameters, settles) {
  const { cells: count, spikes, ticks, thresholdMv } = parameters
  const { offsets, targets, volley } = projection(kernels, parameters)
  const [cells, constants, decays] = [kernels.float64(4 * count), kernels.float64(24), kernels.float64(3 * tableTicks)]
  const blocks = Math.ceil(count / 64)
  const [due, earliest] = [kernels.int32(64 * blocks).fill(never), kernels.int32(blocks).fill(never)]
  const candidates = kernels.uint32(count)
  const shape = excitatory / (own - excitatory)
  setConstants(kernels, constants, thresholdMv)
  const kept = [own, excitatory, inhibitory].map((constant) => kernels.exp(-originTicks / constant))
  for (const [mode, constant] of [own, excitatory, inhibitory].entries()) {
    for (let tick = 0; tick < tableTicks; tick++) decays[mode * tableTicks + tick] = kernels.exp(-tick / constant)
  }
  let now = 0
  const moveOrigin = () => kernels.rescaleCells(cells, count, kept[0] ?? 0, kept[1] ?? 0, kept[2] ?? 0)
  return clock(ticks, moveOrigin, (tick, since) => {
    now++
    constants.set([own, excitatory, inhibitory].map((constant) => kernels.exp(-since / constant)))
    const growth = kernels.exp(since / own)
    constants[9] = growth
    let listed = settles ? kernels.dueCells(now, cells, due, count, earliest, candidates, 0) : 0
    listed = kernels.scatterCurrent(volley(tick), spikes, offsets, targets, weightMv * shape * growth, 1,
      weightMv * kernels.exp(since / excitatory), cells, constants, candidates, listed)
    return settles ? kernels.settleCells(
      candidates, listed, now, 0, cells, constants, decays, tableTicks, due, earliest, candidates) : listed
  })
}

/** See lifPlaces.ts; the chords are those of membrane.ts. @param {Kernels} kernels @param {Float64Array} constants
 * @param {number} thresholdMv */
function setConstants(kernels, constants, thresholdMv) {
  const shape = excitatory / (own - excitatory)
  const peak = (/** @type {number} */ x) => {
    const time = Math.max(0, own * shape * kernels.log(own / (excitatory + x * (own - excitatory))))
    return (x + shape) * kernels.exp(-time / own) - shape * kernels.exp(-time / excitatory)
  }
  constants.set([shape, inhibitory / (own - inhibitory), 1, thresholdMv, thresholdMv, 0, 1, own, excitatory, inhibitory], 3)
  constants.set([peak(0) + 1e-9, 1 - peak(0)], 13)
  for (let chord = 0; chord < 4; chord++) {
    const slope = 4 * (peak((chord + 1) / 4) - peak(chord / 4))
    constants[16 + chord] = peak(chord / 4) - slope * chord / 4 + 1e-9
    constants[20 + chord] = slope
  }
}

/** Cells that a drive makes fire, all of them stepped at each tick: by conductances that stay as they are, or by noise.
 * @param {Kernels} kernels @param {any} parameters */
function steps(kernels, { cells: count, ticks, noisy }) {
  const [cells, constants] = [kernels.float64(8 * count), kernels.float64(21)]
  const [words, listed, spikes, left] = [kernels.uint32(count), kernels.uint32(count), kernels.uint32(count), kernels.uint32(1)]
  const [marks, scratch] = [kernels.uint8(count).fill(1), kernels.float64(2 * count)]
  const random = randomise(kernels, kernels.uint32(4), 1)
  listed.forEach((_, cell) => { listed[cell] = cell })
  for (let cell = 0; cell < count; cell++) cells.set([-cell % 16, noisy ? 0 : 0.3, noisy ? 0 : 0.2], 8 * cell)
  constants.set([noisy ? 0 : 2, -1, -16, 20, own, 1e9, 1e9, 500, kernels.exp(-1 / own), 1, 1, kernels.exp(-1 / 500)])
  constants.set([65, -10, 0, 0.1, noisy ? 3 : 0], 16)
  let tick = 0
  return () => {
    let fired = 0
    for (let step = 0; step < ticks; step++) {
      tick++
      if (noisy) kernels.fillThreefry(random, tick, 0, words)
      fired += kernels.stepCells(listed, count, tick, cells, constants, words, marks, spikes, left, scratch)
    }
    return fired
  }
}

/** @param {any} parameters */
const bytes = ({ sources, fanOut, cells, spikes, ticks }) =>
  4 * (sources * (fanOut + 1) + spikes * ticks) + 44 * cells + 32 * tableTicks + spareBytes

/** @type {Omit<Row, 'name' | 'parameters'>} */
const delta = { kernel: 'scatterPotential', unit: 'ns per synaptic event', bytes,
  units: ({ spikes, fanOut, ticks }) => spikes * fanOut * ticks, prepare: potentials }
/** @type {Omit<Row, 'name' | 'parameters'>} */
const current = { ...delta, kernel: 'scatterCurrent',
  prepare: (kernels, parameters) => currents(kernels, parameters, false) }
/** @type {Omit<Row, 'name' | 'parameters'>} */
const settled = { ...delta, kernel: 'settleCells', prepare: (kernels, parameters) => currents(kernels, parameters, true) }

/** @type {Omit<Row, 'name' | 'parameters'>} */
const stepped = { kernel: 'stepCells', unit: 'ns per cell and tick', prepare: steps,
  units: ({ cells, ticks }) => cells * ticks, bytes: ({ cells }) => 96 * cells + spareBytes }

const small = { sources: 5000, fanOut: 80, cells: 100000, spikes: 50, ticks: 50 }
const repeated = { sources: 512, fanOut: 390, cells: 20000, spikes: 256, ticks: 4 }
const large = { sources: 50000, fanOut: 80, cells: 1000000, spikes: 500, ticks: 5 }

/** Thresholds: some cells fire at every tick; with currents alone, none comes near its own. @type {Row[]} */
export const cellRows = [
  { ...delta, name: 'scatterPotential-100k', parameters: { ...small, thresholdMv: 36 } },
  { ...delta, name: 'scatterPotential-repeated', parameters: { ...repeated, thresholdMv: 36 } },
  { ...delta, name: 'scatterPotential-1m', parameters: { ...large, thresholdMv: 36 } },
  { ...current, name: 'scatterCurrent-100k', parameters: { ...small, thresholdMv: 36 } },
  { ...current, name: 'scatterCurrent-1m', parameters: { ...large, thresholdMv: 36 } },
  { ...settled, name: 'scatter+settle-100k', parameters: { ...small, thresholdMv: 7 } },
  { ...settled, name: 'scatter+settle-1m', parameters: { ...large, thresholdMv: 7 } },
  { ...stepped, name: 'step-conductances', parameters: { cells: 2000, ticks: 100, noisy: 0 } },
  { ...stepped, name: 'step-noise', parameters: { cells: 2000, ticks: 100, noisy: 1 } },
]
