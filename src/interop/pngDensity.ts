import { crc32 } from './crc32.js'

/** Signature and IHDR, which is the first chunk and always 13 bytes long. */
const headEnd = 8 + 12 + 13
const metresPerInch = 0.0254

/** A PNG that says how many dots an inch it has: programs then show it in its size (chunk pHYs after IHDR, PNG 1.2, 4.2.4). */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = new Uint8Array(12 + 9)
  const view = new DataView(chunk.buffer)
  const dotsPerMetre = Math.round(dotsPerInch / metresPerInch)
  view.setUint32(0, 9)
  chunk.set([...'pHYs'].map((letter) => letter.codePointAt(0)!), 4)
  view.setUint32(8, dotsPerMetre)
  view.setUint32(12, dotsPerMetre)
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const dense = new Uint8Array(png.length + chunk.length)
  dense.set(png.subarray(0, headEnd))
  dense.set(chunk, headEnd)
  dense.set(png.subarray(headEnd), headEnd + chunk.length)
  return dense
}
