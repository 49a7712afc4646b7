import { decode, hasPngSignature, type DecodedPng } from 'fast-png'
import { InputError } from '../errors/inputError.js'
import { wordFromBits, type Word } from '../words/word.js'
import { checkedThreshold } from './threshold.js'

/** Which pixels of a picture are ink, and so 1: the dark ones (as on paper) or the light ones (as on a screen). */
export type Ink = 'dark' | 'light'

export interface PngPattern {
  readonly width: number
  readonly height: number
  /** The pixels row by row from the top left one. */
  readonly word: Word
  /** The ink of each pixel, from 0 to 1. */
  readonly grey: Float64Array
}

/** Pictures above this are no patterns; the limit holds before anything is unpacked. */
const pixelsMax = 1 << 20

/**
 * The word of a PNG file. A pixel is light where its luminance is at least `threshold` (0 < threshold ≤ 1, as a
 * fraction of white), else dark; `ink` says which of the two is 1. Luminance is Y′ of Rec. ITU-R BT.709 (item 3.2) on
 * the stored values; transparent pixels lie over white.
 *
 * Grey, colour and palette, with or without alpha, at 1, 2, 4, 8 and 16 bits. Throws an InputError for anything else.
 */
export function parsePngPattern(bytes: Uint8Array, source: string, threshold: number, ink: Ink = 'dark'): PngPattern {
  checkedThreshold(threshold)
  checkHeader(bytes, source)
  const png = decoded(bytes, source)
  // A picture in colour may carry a palette too, as a mere suggestion; byte 25 says what samples are.
  const pixelAt = bytes[25] === 3 ? palettePixels(png, source) : directPixels(png)
  const grey = new Float64Array(png.width * png.height)
  const bits = Array.from(grey, (_, index) => {
    const [red, green, blue, alpha, max] = pixelAt(index)
    // In integers, so that white is exactly white at every depth.
    const luminance = (2126 * red + 7152 * green + 722 * blue) * alpha + 10_000 * max * (max - alpha)
    const white = 10_000 * max * max
    grey[index] = (ink === 'light' ? luminance : white - luminance) / white
    return (luminance >= threshold * white) === (ink === 'light')
  })
  return { width: png.width, height: png.height, word: wordFromBits(bits), grey }
}

function checkHeader(bytes: Uint8Array, source: string): void {
  if (bytes.length < 8 || !hasPngSignature(bytes)) throw new InputError({ source, problem: 'is not a PNG file' })
  if (bytes.length < 29) throw new InputError({ source, problem: `the PNG file ends after ${bytes.length} bytes` })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16), height = view.getUint32(20)
  if (width * height > pixelsMax || width * height === 0) {
    throw new InputError({ source, problem: `found ${width} × ${height} pixels`, allowed: `1 to ${pixelsMax} pixels` })
  }
  // The decoder reads interlaced pixels of less than a byte wrongly.
  if (bytes[28] === 1 && bytes[24]! < 8) {
    throw new InputError({ source, problem: `is interlaced at ${bytes[24]} bits`, allowed: 'a PNG without interlace' })
  }
}

function decoded(bytes: Uint8Array, source: string): DecodedPng {
  try {
    return decode(bytes, { checkCrc: true })
  } catch (error) {
    throw new InputError({ source, problem: `the PNG file is damaged (${(error as Error).message})` })
  }
}

/** Red, green, blue and alpha of a pixel, and the value of full brightness. */
type Pixel = readonly [red: number, green: number, blue: number, alpha: number, max: number]

/** A sample by its place in row-major order. Those of less than a byte are packed; each row begins on a byte. */
function sampleOf({ data, depth, width, channels }: DecodedPng, slot: number): number {
  if (depth >= 8) return data[slot]!
  const samples = width * channels
  const row = Math.floor(slot / samples)
  const bit = (slot % samples) * depth
  const byte = data[row * Math.ceil((samples * depth) / 8) + (bit >>> 3)]!
  return (byte >>> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}

function directPixels(png: DecodedPng): (index: number) => Pixel {
  const { channels, transparency } = png
  const max = (1 << png.depth) - 1
  const colours = channels <= 2 ? 1 : 3
  return (index) => {
    const samples = Array.from({ length: channels }, (_, channel) => sampleOf(png, index * channels + channel))
    const isTransparent = transparency !== undefined && transparency.every((value, colour) => value === samples[colour])
    const alpha = channels === colours ? (isTransparent ? 0 : max) : samples[colours]!
    return colours === 1
      ? [samples[0]!, samples[0]!, samples[0]!, alpha, max]
      : [samples[0]!, samples[1]!, samples[2]!, alpha, max]
  }
}

function palettePixels(png: DecodedPng, source: string): (index: number) => Pixel {
  return (index) => {
    const place = sampleOf(png, index)
    const colour = png.palette?.[place]
    if (colour === undefined) {
      throw new InputError({ source, problem: `the PNG file is damaged (no colour ${place} in its palette)` })
    }
    return [colour[0]!, colour[1]!, colour[2]!, colour[3] ?? 255, 255]
  }
}
