import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { InputError } from '../errors/inputError.js'
import { parseCsvPatterns } from '../interop/csvPatterns.js'
import { parseIdxImages, parseIdxLabels } from '../interop/idxPatterns.js'
import type { PatternSet } from '../words/patternSet.js'
import { parsePngPattern, type Ink } from '../interop/pngPatterns.js'
import { diskError } from './diskError.js'
import { readBytes, textOf } from './readText.js'

export interface ReadPatternsOptions {
  /** Brightness from which a pixel is light, as a fraction of full brightness; default 0.5. Not used by CSV. */
  readonly threshold?: number
  /** Which pixels of a PNG are 1; default dark. In an IDX file the light ones are. */
  readonly ink?: Ink
}

/**
 * The patterns of a CSV file of 0 and 1, of an IDX file (the format of MNIST, also packed with gzip; labels are taken
 * from the file beside it whose name has `labels-idx1` for `images-idx3`), or of a folder of PNG files of one size
 * (in order of name; a label is the name up to the first `-`, `_` or `.`). Throws an InputError that names the file.
 */
export function readPatterns(path: string, { threshold = 0.5, ink = 'dark' }: ReadPatternsOptions = {}): PatternSet {
  if (isFolder(path)) return readPngFolder(path, threshold, ink)
  const bytes = unpacked(readBytes(path), path)
  if (isIdx(path, bytes)) return parseIdxImages(bytes, path, threshold, labelsBeside(path))
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    throw new InputError({ source: path, problem: 'is one picture', allowed: 'a folder of PNG files, CSV or IDX' })
  }
  return parseCsvPatterns(textOf(bytes, path), path)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw diskError(error, path)
  }
}

/** No text begins with a zero byte, so the bytes say more than the name does. */
const isIdx = (path: string, bytes: Uint8Array): boolean =>
  (bytes[0] === 0 && bytes[1] === 0) || /(ubyte|\.idx)(\.gz)?$/i.test(path)

function unpacked(bytes: Uint8Array, source: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw new InputError({ source, problem: `cannot be unpacked with gzip (${(error as Error).message})` })
  }
}

function labelsBeside(path: string): Uint8Array | undefined {
  const name = basename(path)
  const stem = name.replace('images-idx3', 'labels-idx1').replace('images.idx3', 'labels.idx1').replace(/\.gz$/i, '')
  const candidates = [join(dirname(path), stem), join(dirname(path), `${stem}.gz`)]
  const found = candidates.find((candidate) => basename(candidate).includes('labels') && existsSync(candidate))
  return found === undefined ? undefined : parseIdxLabels(unpacked(readBytes(found), found), found)
}

function readPngFolder(path: string, threshold: number, ink: Ink): PatternSet {
  // Plain order of code units: it does not depend on the machine's language.
  const names = namesIn(path).filter((name) => /^[^.].*\.png$/i.test(name)).sort()
  const pictures = names.map((name) => {
    const file = join(path, name)
    return { name, ...parsePngPattern(readBytes(file), file, threshold, ink) }
  })
  const first = pictures[0]
  if (first === undefined) {
    const allowed = 'at least one file whose name ends in .png'
    throw new InputError({ source: path, problem: 'the folder has no PNG file', allowed })
  }
  for (const { name, width, height } of pictures) {
    if (width === first.width && height === first.height) continue
    throw new InputError({
      source: join(path, name),
      problem: `found ${width} × ${height} pixels`,
      allowed: `${first.width} × ${first.height}, the size of ${first.name}`,
    })
  }
  return {
    source: path,
    bits: first.word.length,
    width: first.width,
    patterns: pictures.map(({ name, word }) => (
      { name: name.replace(/\.png$/i, ''), label: /^[^-_.]*/.exec(name)![0], word })),
    grey: (index) => pictures[index]!.grey,
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path)
  } catch (error) {
    throw diskError(error, path)
  }
}
