import kernelsWasm from '../../build/kernels.wasm'
import { createArena } from './arena.js'
import { checkedKernels, type Kernels } from './checkedKernels.js'

export { alignedBytes } from './arena.js'
export type { Kernels } from './checkedKernels.js'

/** What `src/kernels/assembly/index.ts` exports. Arrays are passed as byte offsets. */
interface Assembly {
  readonly firstFreeByte: WebAssembly.Global
  deliverSparse(
    volley: number, spikes: number, offsets: number, targets: number, weight: number, input: number, cells: number,
    touchedAt: number, tick: number, touched: number, touchedCount: number): number
  integrateTouched(
    touched: number, touchedCount: number, tick: number, potential: number, since: number, input: number,
    decay: number, decayLength: number, threshold: number, reset: number, refractoryTicks: number,
    spikes: number): number
  accumulateRows(rows: number, width: number, volley: number, spikes: number, sums: number): void
  addToRows(
    rows: number, width: number, volley: number, spikes: number, delta: number, minimum: number,
    maximum: number): void
  hammingScan(
    rows: number, wordsPerRow: number, count: number, cue: number, radius: number, out: number): number
  selectedCoordinates(
    claws: number, clawsPerLocation: number, count: number, active: number, threshold: number, out: number): number
  deliverDense(
    rows: number, wordsPerRow: number, count: number, ones: number, zeros: number, weight: number,
    input: number): void
  fillThreefry(key: number, row: number, firstBlock: number, out: number, length: number): void
  exp(x: number): number
  log(x: number): number
}

const pageBytes = 65536
const pagesMax = 65535
/** Static data of the module, if any, and its scratch bytes end below this. */
const reservedBytes = 1024

let compiled: WebAssembly.Module | undefined

/**
 * SIMD WebAssembly kernels over one memory with room for `bytes` bytes of arrays. The memory never grows, so arrays
 * stay valid. The module is compiled once. Throws an Error when the memory cannot be had.
 */
export function createKernels(bytes: number): Kernels {
  const pages = Math.ceil((reservedBytes + bytes) / pageBytes)
  if (!(bytes >= 0 && pages <= pagesMax)) {
    const bytesMax = pagesMax * pageBytes - reservedBytes
    throw new Error(`a memory of ${bytes} bytes was asked for, 0 … ${bytesMax} are possible`)
  }
  compiled ??= new WebAssembly.Module(kernelsWasm)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const assembly = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Assembly
  if (assembly.firstFreeByte.value > reservedBytes) throw new Error('static data of the kernels overlaps the arrays')
  return checkedKernels(createArena(memory.buffer, reservedBytes, bytes), {
    deliverSparse: (volley, spikes, offsets, targets, weight, input, touchedAt, tick, touched, touchedCount) =>
      assembly.deliverSparse(volley.byteOffset, spikes, offsets.byteOffset, targets.byteOffset, weight,
        input.byteOffset, input.length, touchedAt.byteOffset, tick, touched.byteOffset, touchedCount) >>> 0,
    integrateTouched: (
      touched, touchedCount, tick, potential, since, input, decay, threshold, reset, refractoryTicks, spikes,
    ) => assembly.integrateTouched(touched.byteOffset, touchedCount, tick, potential.byteOffset, since.byteOffset,
      input.byteOffset, decay.byteOffset, decay.length, threshold, reset, refractoryTicks, spikes.byteOffset) >>> 0,
    accumulateRows: (rows, width, volley, spikes, sums) =>
      assembly.accumulateRows(rows.byteOffset, width, volley.byteOffset, spikes, sums.byteOffset),
    addToRows: (rows, width, volley, spikes, delta, minimum, maximum) =>
      assembly.addToRows(rows.byteOffset, width, volley.byteOffset, spikes, delta.byteOffset, minimum, maximum),
    hammingScan: (rows, wordsPerRow, count, cue, radius, out) =>
      assembly.hammingScan(rows.byteOffset, wordsPerRow, count, cue.byteOffset, radius, out.byteOffset) >>> 0,
    selectedCoordinates: (claws, clawsPerLocation, count, active, threshold, out) =>
      assembly.selectedCoordinates(
        claws.byteOffset, clawsPerLocation, count, active.byteOffset, threshold, out.byteOffset) >>> 0,
    deliverDense: (rows, wordsPerRow, count, ones, zeros, weight, input) =>
      assembly.deliverDense(
        rows.byteOffset, wordsPerRow, count, ones.byteOffset, zeros.byteOffset, weight, input.byteOffset),
    fillThreefry: (key, row, firstBlock, out) =>
      assembly.fillThreefry(key.byteOffset, row, firstBlock, out.byteOffset, out.length),
    exp: assembly.exp,
    log: assembly.log,
  })
}
