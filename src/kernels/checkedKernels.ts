import type { Arena } from './arena.js'
import type { KernelFunctions } from './kernelFunctions.js'
import { cellsPerBlock, lifConstantsLength, numbersPerCell } from './lifPlaces.js'
import { numbersPerSteppedCell, steppedConstantsLength } from './steppedPlaces.js'
import { attendScratchLength, hammingScratchBytes, matrixPanelLength } from './scratch.js'
import { isWide, type WeightArray } from './weightArray.js'

/** The kernels together with the memory that their arrays are taken from. */
export interface Kernels extends KernelFunctions, Arena {}

type Field = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array

const bytesPerRowMax = 8191
const placesMax = 4096

/**
 * Kernels that throw an Error, before anything is touched, when an array does not come from the arena or is too short
 * for the counts that it is passed with.
 */
export function checkedKernels(arena: Arena, functions: KernelFunctions): Kernels {
  const { buffer } = arena
  /**
   * Some arrays that lie there, by where: to ask an array for its buffer takes longer than many a kernel. There are so
   * many places that few arrays share one.
   */
  const known: (Field | undefined)[] = Array.from({ length: placesMax })

  function check(name: string, field: Field, length: number): void {
    const place = (field.byteOffset >>> 6) % placesMax
    if (known[place] !== field) {
      if (field.buffer !== buffer) throw new Error(`${name} does not lie in the memory of these kernels`)
      known[place] = field
    }
    if (!(length <= field.length)) throw new Error(`${name} has ${field.length} elements, ${length} are needed`)
  }

  function checkScatter(volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array): void {
    check('volley', volley, spikes)
    check('offsets', offsets, 1)
    check('targets', targets, 0)
  }

  function checkColumns(
    rows: WeightArray, width: number, sources: number, eligibility: Float64Array, columns: Uint32Array,
    columnCount: number,
  ): void {
    check('rows', rows, width * sources)
    check('eligibility', eligibility, sources)
    check('columns', columns, columnCount)
  }

  function checkCells(cells: Float64Array, count: number, constants: Float64Array): void {
    check('cells', cells, count * numbersPerCell)
    check('constants', constants, lifConstantsLength)
  }

  function checkSteppedCells(
    listed: Uint32Array, listedCount: number, cells: Float64Array, constants: Float64Array, noise: Uint32Array,
    scratch: Float64Array,
  ): void {
    check('listed', listed, listedCount)
    check('cells', cells, listedCount * numbersPerSteppedCell)
    check('constants', constants, steppedConstantsLength)
    check('noise', noise, 0)
    check('scratch', scratch, 2 * listedCount)
  }

  return {
    ...arena,
    scatterPotential(volley, spikes, offsets, targets, jump, membranes, level, candidates, candidateCount) {
      checkScatter(volley, spikes, offsets, targets)
      check('membranes', membranes, 0)
      check('candidates', candidates, membranes.length)
      return functions.scatterPotential(
        volley, spikes, offsets, targets, jump, membranes, level, candidates, candidateCount)
    },
    addPotential(input, cells, sign, growth, membranes, level, candidates, candidateCount) {
      check('input', input, cells)
      check('membranes', membranes, cells)
      check('candidates', candidates, cells)
      return functions.addPotential(input, cells, sign, growth, membranes, level, candidates, candidateCount)
    },
    rescalePotentials(membranes, count, kept) {
      check('membranes', membranes, count)
      functions.rescalePotentials(membranes, count, kept)
    },
    scatterCurrent(
      volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
    ) {
      checkScatter(volley, spikes, offsets, targets)
      checkCells(cells, candidates.length, constants)
      check('candidates', candidates, 0)
      return functions.scatterCurrent(volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants,
        candidates, candidateCount)
    },
    addCurrent(
      input, count, sign, membraneGrowth, slot, slotGrowth, cells, constants, candidates, candidateCount,
    ) {
      check('input', input, count)
      checkCells(cells, count, constants)
      check('candidates', candidates, count)
      return functions.addCurrent(
        input, count, sign, membraneGrowth, slot, slotGrowth, cells, constants, candidates, candidateCount)
    },
    dueCells(tick, cells, due, count, earliest, candidates, candidateCount) {
      check('due', due, cellsPerBlock * Math.ceil(count / cellsPerBlock))
      check('cells', cells, count * numbersPerCell)
      check('earliest', earliest, Math.ceil(count / cellsPerBlock))
      check('candidates', candidates, count)
      return functions.dueCells(tick, cells, due, count, earliest, candidates, candidateCount)
    },
    earliestTick(earliest, blocks) {
      check('earliest', earliest, blocks)
      return functions.earliestTick(earliest, blocks)
    },
    settleCells(
      candidates, candidateCount, tick, refractoryTicks, cells, constants, decays, decayLength, due, earliest, spikes,
    ) {
      check('due', due, 0)
      check('candidates', candidates, candidateCount)
      check('spikes', spikes, candidateCount)
      checkCells(cells, candidateCount, constants)
      check('decays', decays, 3 * decayLength)
      check('earliest', earliest, 0)
      return functions.settleCells(candidates, candidateCount, tick, refractoryTicks, cells, constants, decays,
        decayLength, due, earliest, spikes)
    },
    releaseCells(volley, spikes, cells, constants, candidates, candidateCount) {
      check('volley', volley, spikes)
      checkCells(cells, spikes, constants)
      check('candidates', candidates, spikes)
      return functions.releaseCells(volley, spikes, cells, constants, candidates, candidateCount)
    },
    rescaleCells(cells, count, kept, excitationKept, inhibitionKept) {
      check('cells', cells, count * numbersPerCell)
      functions.rescaleCells(cells, count, kept, excitationKept, inhibitionKept)
    },
    scatterArrivals(volley, spikes, offsets, targets, weightMv, cells, marks, listed, listedCount) {
      checkScatter(volley, spikes, offsets, targets)
      check('cells', cells, marks.length * numbersPerSteppedCell)
      check('marks', marks, 0)
      check('listed', listed, marks.length)
      return functions.scatterArrivals(
        volley, spikes, offsets, targets, weightMv, cells, marks, listed, listedCount)
    },
    addArrivals(input, count, sign, quantumMv, cells, marks, listed, listedCount) {
      check('input', input, count)
      check('cells', cells, count * numbersPerSteppedCell)
      check('marks', marks, count)
      check('listed', listed, count)
      return functions.addArrivals(input, count, sign, quantumMv, cells, marks, listed, listedCount)
    },
    stepCells(listed, listedCount, tick, cells, constants, noise, marks, spikes, left, scratch) {
      checkSteppedCells(listed, listedCount, cells, constants, noise, scratch)
      check('marks', marks, listedCount)
      check('spikes', spikes, listedCount)
      check('left', left, 1)
      return functions.stepCells(
        listed, listedCount, tick, cells, constants, noise, marks, spikes, left, scratch)
    },
    advanceCells(listed, listedCount, tick, cells, constants, noise, scratch) {
      checkSteppedCells(listed, listedCount, cells, constants, noise, scratch)
      functions.advanceCells(listed, listedCount, tick, cells, constants, noise, scratch)
    },
    accumulateRows(rows, width, volley, spikes, sums) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('sums', sums, width)
      if (isWide(rows) !== sums instanceof Float64Array) throw new Error('sums of another kind than the rows need')
      functions.accumulateRows(rows, width, volley, spikes, sums)
    },
    addToRows(rows, width, volley, spikes, delta, minimum, maximum) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('delta', delta, width)
      if (isWide(rows) !== isWide(delta)) throw new Error('delta of another kind than the rows')
      const bits = 8 * rows.BYTES_PER_ELEMENT
      const most = isWide(rows) ? 0x7fff_ffff : 0x7fff
      if (!(-most - 1 <= minimum && minimum <= maximum && maximum <= most)) {
        throw new Error(`bounds ${minimum} … ${maximum} are not a range of ${bits}-bit integers`)
      }
      functions.addToRows(rows, width, volley, spikes, delta, minimum, maximum)
    },
    shiftColumns(rows, width, sources, eligibility, steps, columns, columnCount, maximum) {
      checkColumns(rows, width, sources, eligibility, columns, columnCount)
      functions.shiftColumns(rows, width, sources, eligibility, steps, columns, columnCount, maximum)
    },
    approachColumns(rows, width, sources, eligibility, fraction, columns, columnCount, bound) {
      checkColumns(rows, width, sources, eligibility, columns, columnCount)
      functions.approachColumns(rows, width, sources, eligibility, fraction, columns, columnCount, bound)
    },
    approachRows(rows, width, volley, spikes, fraction, bound) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      functions.approachRows(rows, width, volley, spikes, fraction, bound)
    },
    selectedCoordinates(groups, locations, claws, clawsPerLocation, count, active, threshold, marks, out) {
      check('groups', groups, 1)
      check('locations', locations, count)
      check('claws', claws, (clawsPerLocation - 1) * count)
      check('active', active, groups.length - 1)
      check('marks', marks, 2 * Math.ceil(count / 64))
      check('out', out, count)
      return functions.selectedCoordinates(
        groups, locations, claws, clawsPerLocation, count, active, threshold, marks, out)
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
    drawDegree(key, rows, rowCount, degree, bound, distinct, own, first, count, seen, offsets, cells) {
      check('key', key, 4)
      check('rows', rows, rowCount)
      check('seen', seen, distinct && degree > 32 ? Math.ceil(bound / 32) : 0)
      check('offsets', offsets, rowCount + 1)
      check('cells', cells, 0)
      if (!(bound >= 1 && degree <= (distinct ? bound : Infinity))) throw new Error(`${degree} numbers below ${bound}`)
      return functions.drawDegree(
        key, rows, rowCount, degree, bound, distinct, own, first, count, seen, offsets, cells)
    },
    drawBernoulli(key, rows, rowCount, logAbsence, blockLength, own, first, count, offsets, cells) {
      check('key', key, 4)
      check('rows', rows, rowCount)
      check('offsets', offsets, rowCount + 1)
      check('cells', cells, 0)
      if (!(logAbsence < 0 && blockLength >= 1)) throw new Error(`blocks of ${blockLength}, log ${logAbsence}`)
      return functions.drawBernoulli(
        key, rows, rowCount, logAbsence, blockLength, own, first, count, offsets, cells)
    },
    transmittedTargets(key, source, tick, bound, targets, start, end, first, repeats, transmitted, transmittedCount) {
      check('key', key, 4)
      check('targets', targets, end)
      check('repeats', repeats, 0)
      check('transmitted', transmitted, transmittedCount + end - start)
      return functions.transmittedTargets(
        key, source, tick, bound, targets, start, end, first, repeats, transmitted, transmittedCount)
    },
    accumulateByteRows(rows, width, volley, spikes, sums) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('sums', sums, width)
      functions.accumulateByteRows(rows, width, volley, spikes, sums)
    },
    addToByteRows(rows, width, volley, spikes, delta, minimum, maximum) {
      check('rows', rows, 0)
      check('volley', volley, spikes)
      check('delta', delta, width)
      if (!(-128 <= minimum && minimum <= maximum && maximum <= 127)) {
        throw new Error(`bounds ${minimum} … ${maximum} are not a range of 8-bit integers`)
      }
      functions.addToByteRows(rows, width, volley, spikes, delta, minimum, maximum)
    },
    interleaveRows(rows, wordsPerRow, count, bytesPerRow, blocks) {
      check('rows', rows, wordsPerRow * count)
      check('blocks', blocks, blockBytes(bytesPerRow, count))
      checkBytesPerRow(bytesPerRow, wordsPerRow)
      functions.interleaveRows(rows, wordsPerRow, count, bytesPerRow, blocks)
    },
    hammingScan(blocks, bytesPerRow, count, cue, radius, scratch, out) {
      check('blocks', blocks, blockBytes(bytesPerRow, count))
      check('cue', cue, Math.ceil(bytesPerRow / 4))
      check('scratch', scratch, 16 * bytesPerRow)
      check('out', out, count)
      checkBytesPerRow(bytesPerRow, cue.length)
      return functions.hammingScan(blocks, bytesPerRow, count, cue, radius, scratch, out)
    },
    hammingScanMany(
      blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, radius, scratch, out, capacity, found,
    ) {
      check('blocks', blocks, blockBytes(bytesPerRow, count))
      check('cues', cues, wordsPerCue * cueCount)
      check('scratch', scratch, hammingScratchBytes(bytesPerRow, cueCount))
      check('out', out, capacity * cueCount)
      check('found', found, cueCount)
      checkBytesPerRow(bytesPerRow, wordsPerCue)
      functions.hammingScanMany(
        blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, radius, scratch, out, capacity, found)
    },
    hammingDistances(blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, scratch, out) {
      check('blocks', blocks, blockBytes(bytesPerRow, count))
      check('cues', cues, wordsPerCue * cueCount)
      check('scratch', scratch, hammingScratchBytes(bytesPerRow, cueCount))
      check('out', out, count * cueCount)
      checkBytesPerRow(bytesPerRow, wordsPerCue)
      functions.hammingDistances(blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, scratch, out)
    },
    attendSigned(distances, count, beta, tolerance, rows, wordsPerRow, length, scratch, out) {
      check('distances', distances, count)
      check('rows', rows, wordsPerRow * count)
      check('scratch', scratch, attendScratchLength(count, wordsPerRow, length))
      check('out', out, 32 * wordsPerRow)
      if (length > 32 * wordsPerRow || wordsPerRow % 4 !== 0) {
        throw new Error(`${length} bits do not lie in ${wordsPerRow} words, or these are no multiple of 4`)
      }
      return functions.attendSigned(distances, count, beta, tolerance, rows, wordsPerRow, length, scratch, out)
    },
    dotProducts(queries, queryCount, width, keys, count, out) {
      check('queries', queries, width * queryCount)
      check('keys', keys, 8 * width * Math.ceil(count / 8))
      check('out', out, count * queryCount)
      functions.dotProducts(queries, queryCount, width, keys, count, out)
    },
    addWeighted(weights, queryCount, rows, count, width, out) {
      check('weights', weights, count * queryCount)
      check('rows', rows, width * count)
      check('out', out, width * queryCount)
      functions.addWeighted(weights, queryCount, rows, count, width, out)
    },
    multiplyMatrices(left, rows, inner, right, columns, bias, panel, out) {
      check('left', left, rows * inner)
      check('right', right, inner * columns)
      check('bias', bias, columns)
      check('panel', panel, matrixPanelLength)
      check('out', out, rows * columns)
      functions.multiplyMatrices(left, rows, inner, right, columns, bias, panel, out)
    },
    normaliseRows(values, rows, width, gain, bias, epsilon, out) {
      check('values', values, rows * width)
      check('gain', gain, width)
      check('bias', bias, width)
      check('out', out, rows * width)
      functions.normaliseRows(values, rows, width, gain, bias, epsilon, out)
    },
    gelu(values, count) {
      check('values', values, count)
      functions.gelu(values, count)
    },
    causalSoftmax(scores, count, weights) {
      check('scores', scores, count * count)
      check('weights', weights, count * count)
      functions.causalSoftmax(scores, count, weights)
    },
    exp: functions.exp,
    log: functions.log,
    normal: functions.normal,
  }
}

/** The bytes of rows that are stored in blocks of sixteen. */
const blockBytes = (bytesPerRow: number, count: number): number => 16 * bytesPerRow * Math.ceil(count / 16)

function checkBytesPerRow(bytesPerRow: number, words: number): void {
  if (bytesPerRow >= 0 && bytesPerRow <= Math.min(4 * words, bytesPerRowMax)) return
  throw new Error(`rows of ${bytesPerRow} bytes, at most ${Math.min(4 * words, bytesPerRowMax)} are possible`)
}
