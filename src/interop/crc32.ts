/** The cyclic redundancy check of ISO 3309, as PNG and ZIP have it: reflected, with polynomial 0xEDB88320. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (-(rest & 1) & 0xedb88320)
  }
  return ~rest >>> 0
}
