import kernelsWasm from '../../build/kernels.wasm'
import { createArena } from './arena.js'
import { checkedKernels, type Kernels } from './checkedKernels.js'
import { isWide } from './weightArray.js'

export { alignedBytes } from './arena.js'
export { groupClaws } from './clawGroups.js'
export { attendScratchLength, hammingScratchBytes, matrixPanelLength } from './scratch.js'
export type { Kernels } from './checkedKernels.js'

/** What `src/kernels/assembly/index.ts` exports. Arrays are passed as byte offsets. */
interface Assembly {
  readonly firstFreeByte: WebAssembly.Global
  scatterPotential(
    volley: number, spikes: number, offsets: number, targets: number, jump: number, membranes: number, level: number,
    candidates: number, candidateCount: number): number
  addPotential(
    input: number, cells: number, sign: number, growth: number, membranes: number, level: number, candidates: number,
    candidateCount: number): number
  rescalePotentials(membranes: number, count: number, kept: number): void
  scatterCurrent(
    volley: number, spikes: number, offsets: number, targets: number, membraneJump: number, slot: number,
    slotJump: number, cells: number, constants: number, candidates: number, candidateCount: number): number
  addCurrent(
    input: number, count: number, sign: number, membraneGrowth: number, slot: number, slotGrowth: number,
    cells: number, constants: number, candidates: number, candidateCount: number): number
  dueCells(
    tick: number, cells: number, due: number, count: number, earliest: number, candidates: number,
    candidateCount: number): number
  earliestTick(earliest: number, blocks: number): number
  settleCells(
    candidates: number, candidateCount: number, tick: number, refractoryTicks: number, cells: number,
    constants: number, decays: number, decayLength: number, due: number, earliest: number, spikes: number): number
  releaseCells(
    volley: number, spikes: number, cells: number, constants: number, candidates: number,
    candidateCount: number): number
  rescaleCells(cells: number, count: number, kept: number, excitationKept: number, inhibitionKept: number): void
  scatterArrivals(
    volley: number, spikes: number, offsets: number, targets: number, weightMv: number, cells: number, marks: number,
    listed: number, listedCount: number): number
  addArrivals(
    input: number, count: number, sign: number, quantumMv: number, cells: number, marks: number, listed: number,
    listedCount: number): number
  stepCells(
    listed: number, listedCount: number, tick: number, cells: number, constants: number, noise: number, marks: number,
    spikes: number, left: number, scratch: number): number
  advanceCells(
    listed: number, listedCount: number, tick: number, cells: number, constants: number, noise: number,
    scratch: number): void
  accumulateRows(rows: number, width: number, volley: number, spikes: number, sums: number): void
  addToRows(
    rows: number, width: number, volley: number, spikes: number, delta: number, minimum: number,
    maximum: number): void
  shiftColumns(
    rows: number, width: number, sources: number, eligibility: number, steps: number, columns: number,
    columnCount: number, maximum: number): void
  approachColumns(
    rows: number, width: number, sources: number, eligibility: number, fraction: number, columns: number,
    columnCount: number, bound: number): void
  approachRows(
    rows: number, width: number, volley: number, spikes: number, fraction: number, bound: number): void
  accumulateWideRows: Assembly['accumulateRows']
  addToWideRows: Assembly['addToRows']
  shiftWideColumns: Assembly['shiftColumns']
  approachWideColumns: Assembly['approachColumns']
  approachWideRows: Assembly['approachRows']
  hammingScan(
    blocks: number, bytesPerRow: number, count: number, cue: number, radius: number, scratch: number,
    out: number): number
  selectedCoordinates(
    groups: number, fibres: number, locations: number, claws: number, clawsPerLocation: number, count: number,
    active: number, threshold: number, marks: number, out: number): number
  deliverDense(
    rows: number, wordsPerRow: number, count: number, ones: number, zeros: number, weight: number,
    input: number): void
  fillThreefry(key: number, row: number, firstBlock: number, out: number, length: number): void
  drawDegree(
    key: number, rows: number, rowCount: number, degree: number, bound: number, distinct: boolean, own: boolean,
    first: number, count: number, seen: number, offsets: number, cells: number, capacity: number): number
  drawBernoulli(
    key: number, rows: number, rowCount: number, logAbsence: number, blockLength: number, own: boolean, first: number,
    count: number, offsets: number, cells: number, capacity: number): number
  transmittedTargets(
    key: number, source: number, tick: number, bound: number, targets: number, start: number, end: number,
    first: number, repeats: number, repeating: boolean, transmitted: number, transmittedCount: number): number
  accumulateByteRows(rows: number, width: number, volley: number, spikes: number, sums: number): void
  addToByteRows(
    rows: number, width: number, volley: number, spikes: number, delta: number, minimum: number,
    maximum: number): void
  interleaveRows(rows: number, wordsPerRow: number, count: number, bytesPerRow: number, blocks: number): void
  hammingScanMany(
    blocks: number, bytesPerRow: number, count: number, cues: number, wordsPerCue: number, cueCount: number,
    radius: number, scratch: number, out: number, capacity: number, found: number): void
  hammingDistances(
    blocks: number, bytesPerRow: number, count: number, cues: number, wordsPerCue: number, cueCount: number,
    scratch: number, out: number): void
  attendSigned(
    distances: number, count: number, beta: number, tolerance: number, rows: number, wordsPerRow: number,
    length: number, scratch: number, out: number): number
  dotProducts(queries: number, queryCount: number, width: number, keys: number, count: number, out: number): void
  addWeighted(weights: number, queryCount: number, rows: number, count: number, width: number, out: number): void
  multiplyMatrices(
    left: number, rows: number, inner: number, right: number, columns: number, bias: number, panel: number,
    out: number): void
  normaliseRows(
    values: number, rows: number, width: number, gain: number, bias: number, epsilon: number, out: number): void
  gelu(values: number, count: number): void
  causalSoftmax(scores: number, count: number, weights: number): void
  exp(x: number): number
  log(x: number): number
  normal(word: number): number
}

const pageBytes = 65536
const pagesMax = 65535
/** Static data of the module, if any, and its scratch bytes end below this. */
const reservedBytes = 12288
/** Behind all arrays: what a kernel may read beyond the end of one. */
const spareBytes = 16

let compiled: WebAssembly.Module | undefined

/**
 * SIMD WebAssembly kernels over one memory with room for `bytes` bytes of arrays. The memory never grows, so arrays
 * stay valid. The module is compiled once. Throws an Error when the memory cannot be had.
 */
export function createKernels(bytes: number): Kernels {
  const pages = Math.ceil((reservedBytes + bytes + spareBytes) / pageBytes)
  if (!(bytes >= 0 && pages <= pagesMax)) {
    const bytesMax = pagesMax * pageBytes - reservedBytes - spareBytes
    throw new Error(`a memory of ${bytes} bytes was asked for, 0 … ${bytesMax} are possible`)
  }
  compiled ??= new WebAssembly.Module(kernelsWasm)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const assembly = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Assembly
  if (assembly.firstFreeByte.value > reservedBytes) throw new Error('static data of the kernels overlaps the arrays')
  return checkedKernels(createArena(memory.buffer, reservedBytes, bytes), {
    scatterPotential: (volley, spikes, offsets, targets, jump, membranes, level, candidates, candidateCount) =>
      assembly.scatterPotential(volley.byteOffset, spikes, offsets.byteOffset, targets.byteOffset, jump,
        membranes.byteOffset, level, candidates.byteOffset, candidateCount) >>> 0,
    addPotential: (input, cells, sign, growth, membranes, level, candidates, candidateCount) =>
      assembly.addPotential(input.byteOffset, cells, sign, growth, membranes.byteOffset, level,
        candidates.byteOffset, candidateCount) >>> 0,
    rescalePotentials: (membranes, count, kept) => assembly.rescalePotentials(membranes.byteOffset, count, kept),
    scatterCurrent: (
      volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
    ) => assembly.scatterCurrent(volley.byteOffset, spikes, offsets.byteOffset, targets.byteOffset, membraneJump,
      slot, slotJump, cells.byteOffset, constants.byteOffset, candidates.byteOffset, candidateCount) >>> 0,
    addCurrent: (
      input, count, sign, membraneGrowth, slot, slotGrowth, cells, constants, candidates, candidateCount,
    ) => assembly.addCurrent(input.byteOffset, count, sign, membraneGrowth, slot, slotGrowth, cells.byteOffset,
      constants.byteOffset, candidates.byteOffset, candidateCount) >>> 0,
    dueCells: (tick, cells, due, count, earliest, candidates, candidateCount) =>
      assembly.dueCells(tick, cells.byteOffset, due.byteOffset, count, earliest.byteOffset, candidates.byteOffset,
        candidateCount) >>> 0,
    earliestTick: (earliest, blocks) => assembly.earliestTick(earliest.byteOffset, blocks),
    settleCells: (
      candidates, candidateCount, tick, refractoryTicks, cells, constants, decays, decayLength, due, earliest, spikes,
    ) => assembly.settleCells(candidates.byteOffset, candidateCount, tick, refractoryTicks, cells.byteOffset,
      constants.byteOffset, decays.byteOffset, decayLength, due.byteOffset, earliest.byteOffset,
      spikes.byteOffset) >>> 0,
    releaseCells: (volley, spikes, cells, constants, candidates, candidateCount) =>
      assembly.releaseCells(volley.byteOffset, spikes, cells.byteOffset, constants.byteOffset,
        candidates.byteOffset, candidateCount) >>> 0,
    rescaleCells: (cells, count, kept, excitationKept, inhibitionKept) =>
      assembly.rescaleCells(cells.byteOffset, count, kept, excitationKept, inhibitionKept),
    scatterArrivals: (volley, spikes, offsets, targets, weightMv, cells, marks, listed, listedCount) =>
      assembly.scatterArrivals(volley.byteOffset, spikes, offsets.byteOffset, targets.byteOffset, weightMv,
        cells.byteOffset, marks.byteOffset, listed.byteOffset, listedCount) >>> 0,
    addArrivals: (input, count, sign, quantumMv, cells, marks, listed, listedCount) =>
      assembly.addArrivals(input.byteOffset, count, sign, quantumMv, cells.byteOffset, marks.byteOffset,
        listed.byteOffset, listedCount) >>> 0,
    stepCells: (listed, listedCount, tick, cells, constants, noise, marks, spikes, left, scratch) =>
      assembly.stepCells(listed.byteOffset, listedCount, tick, cells.byteOffset, constants.byteOffset,
        noise.byteOffset, marks.byteOffset, spikes.byteOffset, left.byteOffset, scratch.byteOffset) >>> 0,
    advanceCells: (listed, listedCount, tick, cells, constants, noise, scratch) =>
      assembly.advanceCells(listed.byteOffset, listedCount, tick, cells.byteOffset, constants.byteOffset,
        noise.byteOffset, scratch.byteOffset),
    accumulateRows: (rows, width, volley, spikes, sums) => assembly[isWide(rows) ? 'accumulateWideRows' : 'accumulateRows'](
      rows.byteOffset, width, volley.byteOffset, spikes, sums.byteOffset),
    addToRows: (rows, width, volley, spikes, delta, minimum, maximum) =>
      assembly[isWide(rows) ? 'addToWideRows' : 'addToRows'](
        rows.byteOffset, width, volley.byteOffset, spikes, delta.byteOffset, minimum, maximum),
    shiftColumns: (rows, width, sources, eligibility, steps, columns, columnCount, maximum) =>
      assembly[isWide(rows) ? 'shiftWideColumns' : 'shiftColumns'](
        rows.byteOffset, width, sources, eligibility.byteOffset, steps, columns.byteOffset, columnCount, maximum),
    approachColumns: (rows, width, sources, eligibility, fraction, columns, columnCount, bound) =>
      assembly[isWide(rows) ? 'approachWideColumns' : 'approachColumns'](
        rows.byteOffset, width, sources, eligibility.byteOffset, fraction, columns.byteOffset, columnCount, bound),
    approachRows: (rows, width, volley, spikes, fraction, bound) =>
      assembly[isWide(rows) ? 'approachWideRows' : 'approachRows'](
        rows.byteOffset, width, volley.byteOffset, spikes, fraction, bound),
    hammingScan: (blocks, bytesPerRow, count, cue, radius, scratch, out) => assembly.hammingScan(
      blocks.byteOffset, bytesPerRow, count, cue.byteOffset, radius, scratch.byteOffset, out.byteOffset) >>> 0,
    selectedCoordinates: (groups, locations, claws, clawsPerLocation, count, active, threshold, marks, out) =>
      assembly.selectedCoordinates(groups.byteOffset, groups.length - 1, locations.byteOffset, claws.byteOffset,
        clawsPerLocation, count, active.byteOffset, threshold, marks.byteOffset, out.byteOffset) >>> 0,
    deliverDense: (rows, wordsPerRow, count, ones, zeros, weight, input) =>
      assembly.deliverDense(
        rows.byteOffset, wordsPerRow, count, ones.byteOffset, zeros.byteOffset, weight, input.byteOffset),
    fillThreefry: (key, row, firstBlock, out) =>
      assembly.fillThreefry(key.byteOffset, row, firstBlock, out.byteOffset, out.length),
    drawDegree: (key, rows, rowCount, degree, bound, distinct, own, first, count, seen, offsets, cells) =>
      assembly.drawDegree(key.byteOffset, rows.byteOffset, rowCount, degree, bound, distinct, own, first, count,
        seen.byteOffset, offsets.byteOffset, cells.byteOffset, cells.length) >>> 0,
    drawBernoulli: (key, rows, rowCount, logAbsence, blockLength, own, first, count, offsets, cells) =>
      assembly.drawBernoulli(key.byteOffset, rows.byteOffset, rowCount, logAbsence, blockLength, own, first, count,
        offsets.byteOffset, cells.byteOffset, cells.length) >>> 0,
    transmittedTargets: (
      key, source, tick, bound, targets, start, end, first, repeats, transmitted, transmittedCount,
    ) => assembly.transmittedTargets(key.byteOffset, source, tick, bound, targets.byteOffset, start, end, first,
      repeats.byteOffset, repeats.length > 0, transmitted.byteOffset, transmittedCount) >>> 0,
    accumulateByteRows: (rows, width, volley, spikes, sums) =>
      assembly.accumulateByteRows(rows.byteOffset, width, volley.byteOffset, spikes, sums.byteOffset),
    addToByteRows: (rows, width, volley, spikes, delta, minimum, maximum) => assembly.addToByteRows(
      rows.byteOffset, width, volley.byteOffset, spikes, delta.byteOffset, minimum, maximum),
    interleaveRows: (rows, wordsPerRow, count, bytesPerRow, blocks) =>
      assembly.interleaveRows(rows.byteOffset, wordsPerRow, count, bytesPerRow, blocks.byteOffset),
    hammingScanMany: (
      blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, radius, scratch, out, capacity, found,
    ) => assembly.hammingScanMany(blocks.byteOffset, bytesPerRow, count, cues.byteOffset, wordsPerCue, cueCount,
      radius, scratch.byteOffset, out.byteOffset, capacity, found.byteOffset),
    hammingDistances: (blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, scratch, out) =>
      assembly.hammingDistances(blocks.byteOffset, bytesPerRow, count, cues.byteOffset, wordsPerCue, cueCount,
        scratch.byteOffset, out.byteOffset),
    attendSigned: (distances, count, beta, tolerance, rows, wordsPerRow, length, scratch, out) =>
      assembly.attendSigned(distances.byteOffset, count, beta, tolerance, rows.byteOffset, wordsPerRow, length,
        scratch.byteOffset, out.byteOffset) >>> 0,
    dotProducts: (queries, queryCount, width, keys, count, out) => assembly.dotProducts(
      queries.byteOffset, queryCount, width, keys.byteOffset, count, out.byteOffset),
    addWeighted: (weights, queryCount, rows, count, width, out) => assembly.addWeighted(
      weights.byteOffset, queryCount, rows.byteOffset, count, width, out.byteOffset),
    multiplyMatrices: (left, rows, inner, right, columns, bias, panel, out) =>
      assembly.multiplyMatrices(left.byteOffset, rows, inner, right.byteOffset, columns, bias.byteOffset,
        panel.byteOffset, out.byteOffset),
    normaliseRows: (values, rows, width, gain, bias, epsilon, out) => assembly.normaliseRows(
      values.byteOffset, rows, width, gain.byteOffset, bias.byteOffset, epsilon, out.byteOffset),
    gelu: (values, count) => assembly.gelu(values.byteOffset, count),
    causalSoftmax: (scores, count, weights) =>
      assembly.causalSoftmax(scores.byteOffset, count, weights.byteOffset),
    exp: assembly.exp,
    log: assembly.log,
    normal: assembly.normal,
  })
}
