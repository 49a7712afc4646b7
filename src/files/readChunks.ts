import { closeSync, openSync, readSync } from 'node:fs'
import { diskError } from './diskError.js'

const chunkBytesMax = 2 ** 22

/**
 * The bytes of a file of any size, from first to last, in chunks that are only valid until the next one comes. Throws
 * an InputError that names the path where it cannot be read.
 */
export function* readChunks(path: string): Generator<Uint8Array, void> {
  try {
    const file = openSync(path, 'r')
    try {
      const chunk = new Uint8Array(chunkBytesMax)
      for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) yield chunk.subarray(0, count)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw diskError(error, path)
  }
}
