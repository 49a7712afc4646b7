import { threefryFill } from '../random/threefry.js'
import { createArena } from './arena.js'
import { checkedKernels, type Kernels } from './checkedKernels.js'
import type { KernelFunctions } from './kernelFunctions.js'
import { accumulateByteRows } from './reference/accumulateByteRows.js'
import { accumulateRows } from './reference/accumulateRows.js'
import { addToByteRows } from './reference/addToByteRows.js'
import { addToRows } from './reference/addToRows.js'
import { addWeighted } from './reference/addWeighted.js'
import { attendSigned } from './reference/attendSigned.js'
import { causalSoftmax } from './reference/causalSoftmax.js'
import { deliverDense } from './reference/deliverDense.js'
import { deliverSparse } from './reference/deliverSparse.js'
import { dotProducts } from './reference/dotProducts.js'
import { exp } from './reference/exp.js'
import { gelu } from './reference/gelu.js'
import { hammingDistances, hammingScanMany } from './reference/hammingMany.js'
import { hammingScan } from './reference/hammingScan.js'
import { integrateTouched } from './reference/integrateTouched.js'
import { interleaveRows } from './reference/interleaveRows.js'
import { log } from './reference/log.js'
import { multiplyMatrices } from './reference/multiplyMatrices.js'
import { normaliseRows } from './reference/normaliseRows.js'
import { selectedCoordinates } from './reference/selectedCoordinates.js'

/** Every kernel in plain TypeScript: what the WebAssembly ones are held to, bit for bit. */
export const referenceKernels: KernelFunctions = {
  deliverSparse,
  integrateTouched,
  accumulateRows,
  addToRows,
  hammingScan,
  selectedCoordinates,
  deliverDense,
  fillThreefry: threefryFill,
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
}

/** The plain TypeScript kernels over an ordinary buffer with room for `bytes` bytes of arrays. */
export function createReferenceKernels(bytes: number): Kernels {
  return checkedKernels(createArena(new ArrayBuffer(bytes), 0, bytes), referenceKernels)
}
