import { threefryFill } from '../random/threefry.js'
import { createArena } from './arena.js'
import { checkedKernels, type Kernels } from './checkedKernels.js'
import type { KernelFunctions } from './kernelFunctions.js'
import { accumulateByteRows } from './reference/accumulateByteRows.js'
import { accumulateRows } from './reference/accumulateRows.js'
import { addCurrent } from './reference/addCurrent.js'
import { addPotential } from './reference/addPotential.js'
import { addToByteRows } from './reference/addToByteRows.js'
import { addToRows } from './reference/addToRows.js'
import { addWeighted } from './reference/addWeighted.js'
import { addArrivals, scatterArrivals } from './reference/arrive.js'
import { attendSigned } from './reference/attendSigned.js'
import { causalSoftmax } from './reference/causalSoftmax.js'
import { deliverDense } from './reference/deliverDense.js'
import { dotProducts } from './reference/dotProducts.js'
import { drawBernoulli } from './reference/drawBernoulli.js'
import { drawDegree } from './reference/drawDegree.js'
import { dueCells, earliestTick } from './reference/dueCells.js'
import { exp } from './reference/exp.js'
import { gelu } from './reference/gelu.js'
import { hammingDistances, hammingScanMany } from './reference/hammingMany.js'
import { hammingScan } from './reference/hammingScan.js'
import { interleaveRows } from './reference/interleaveRows.js'
import { log } from './reference/log.js'
import { multiplyMatrices } from './reference/multiplyMatrices.js'
import { normal } from './reference/normal.js'
import { normaliseRows } from './reference/normaliseRows.js'
import { releaseCells } from './reference/releaseCells.js'
import { rescaleCells, rescalePotentials } from './reference/rescaleCells.js'
import { scatterCurrent } from './reference/scatterCurrent.js'
import { scatterPotential } from './reference/scatterPotential.js'
import { selectedCoordinates } from './reference/selectedCoordinates.js'
import { settleCells } from './reference/settleCells.js'
import { advanceCells, stepCells } from './reference/stepCells.js'
import { approachColumns, approachRows, shiftColumns } from './reference/teachColumns.js'
import { transmittedTargets } from './reference/transmittedTargets.js'

/** Every kernel in plain TypeScript: what the WebAssembly ones are held to, bit for bit. */
export const referenceKernels: KernelFunctions = {
  scatterPotential,
  addPotential,
  rescalePotentials,
  scatterCurrent,
  addCurrent,
  dueCells,
  earliestTick,
  settleCells,
  releaseCells,
  rescaleCells,
  scatterArrivals,
  addArrivals,
  stepCells,
  advanceCells,
  accumulateRows,
  addToRows,
  shiftColumns,
  approachColumns,
  approachRows,
  hammingScan,
  selectedCoordinates,
  deliverDense,
  fillThreefry: threefryFill,
  drawDegree,
  drawBernoulli,
  transmittedTargets,
  accumulateByteRows,
  addToByteRows,
  interleaveRows,
  hammingScanMany,
  hammingDistances,
  attendSigned,
  dotProducts,
  addWeighted,
  multiplyMatrices,
  normaliseRows,
  gelu,
  causalSoftmax,
  exp,
  log,
  normal,
}

/** The plain TypeScript kernels over an ordinary buffer with room for `bytes` bytes of arrays. */
export function createReferenceKernels(bytes: number): Kernels {
  return checkedKernels(createArena(new ArrayBuffer(bytes), 0, bytes), referenceKernels)
}
