/** A grey picture as the bytes of a PNG file (ISO/IEC 15948), not compressed: levels from 0, black, to 255, row by row. */
export function greyPng(levels: readonly number[], width: number): Uint8Array {
  const height = levels.length / width
  const header = Uint8Array.of(...bigEndian(width), ...bigEndian(height), 8, 0, 0, 0, 0)
  const rows = new Uint8Array(height * (width + 1))
  levels.forEach((level, pixel) => { rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = level })
  return Uint8Array.of(
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
    ...chunk('IHDR', header), ...chunk('IDAT', stored(rows)), ...chunk('IEND', new Uint8Array()),
  )
}

/** The same as a URL that needs no file. */
export const greyPngUrl = (levels: readonly number[], width: number): string =>
  `data:image/png;base64,${btoa(String.fromCharCode(...greyPng(levels, width)))}`

const bigEndian = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function chunk(name: string, bytes: Uint8Array): number[] {
  const named = [...name].map((letter) => letter.charCodeAt(0)).concat(...bytes)
  return [...bigEndian(bytes.length), ...named, ...bigEndian(crc(named))]
}

const blockMax = 0xffff

/** A zlib stream (RFC 1950) of stored blocks (RFC 1951, section 3.2.4). */
function stored(bytes: Uint8Array): Uint8Array {
  const out = [0x78, 0x01]
  for (let start = 0; start < bytes.length || start === 0; start += blockMax) {
    const block = bytes.subarray(start, start + blockMax)
    const { length } = block
    const isLast = start + blockMax >= bytes.length
    out.push(isLast ? 1 : 0, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255, ...block)
  }
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return Uint8Array.of(...out, ...bigEndian(((high << 16) | low) >>> 0))
}

/** The cyclic redundancy check of PNG (its annex D). */
function crc(bytes: readonly number[]): number {
  let remainder = 0xffff_ffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb8_8320 ^ (remainder >>> 1) : remainder >>> 1
  }
  return (remainder ^ 0xffff_ffff) >>> 0
}
