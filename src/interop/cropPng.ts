import { decode, encode } from 'fast-png'

/** The upper left part of an image, as PNG. */
export function cropPng(bytes: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const { data, width, height, channels, depth } = decode(bytes)
  const [columns, rows] = [Math.min(width, widthPx), Math.min(height, heightPx)]
  const kept = data.slice(0, columns * rows * channels)
  for (let row = 0; row < rows; row++) {
    kept.set(data.subarray(row * width * channels, (row * width + columns) * channels), row * columns * channels)
  }
  return encode({ width: columns, height: rows, data: kept, channels, depth })
}
