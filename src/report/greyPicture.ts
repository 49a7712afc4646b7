import { encode } from 'fast-png'

/** Pictures side by side. */
export interface PictureRow {
  /** Of one picture, in pixels. */
  readonly width: number
  readonly height: number
  /** The brightness of each pixel of each picture, row by row, as two hexadecimal digits: 00 black, ff white. */
  readonly pictures: readonly string[]
}

/** One PNG with the pictures from left to right, as an address that needs no other file. */
export function greyPicture({ width, height, pictures }: PictureRow): string {
  const across = width * pictures.length
  const data = new Uint8Array(across * height)
  pictures.forEach((digits, place) => {
    for (let pixel = 0; pixel < width * height; pixel++) {
      const at = Math.floor(pixel / width) * across + place * width + (pixel % width)
      data[at] = Number.parseInt(digits.slice(2 * pixel, 2 * pixel + 2), 16)
    }
  })
  const bytes = encode({ width: across, height, data, channels: 1, depth: 8 })
  return `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
