import { InputError } from '../errors/inputError.js'
import { crc32 } from './crc32.js'

/** A file of an archive: its path, with `/` between folders, and its text. */
export interface ZippedText {
  readonly path: string
  readonly text: string
}

/** 1 January 1980, midnight: the first date that the format has. An archive says nothing of when it was made. */
const [timeOfDay, date] = [0, 0x21]
/** Version 2.0 of the format; names are UTF-8. */
const [version, namesAreUtf8] = [20, 0x800]
const [localBytes, centralBytes, endBytes] = [30, 46, 22]

/**
 * Texts as a ZIP archive, without compression (PKWARE APPNOTE 6.3.3, 4.3.7, 4.3.12 and 4.3.16). Equal files give equal
 * bytes. Throws an InputError where they are 4 GB or more, or more than 65,535.
 */
export function storedZip(files: readonly ZippedText[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const entries = files.map(({ path, text }) => ({ name: encoder.encode(path), bytes: encoder.encode(text) }))
  const centralAt = entries.reduce((sum, { name, bytes }) => sum + localBytes + name.length + bytes.length, 0)
  const size = entries.reduce((sum, { name }) => sum + centralBytes + name.length, centralAt) + endBytes
  if (size >= 2 ** 32 || files.length > 65_535) {
    throw new InputError({ problem: `${files.length} files of ${size} bytes in a ZIP archive`, allowed: '65,535 and 4 GB' })
  }
  const archive = new Uint8Array(size)
  const view = new DataView(archive.buffer)
  let [at, central] = [0, centralAt]
  for (const { name, bytes } of entries) {
    const start = at
    const about = [version, namesAreUtf8, 0, timeOfDay, date]
    const sizes = [crc32(bytes), bytes.length, bytes.length]
    at = put(view, at, 0x04034b50, about, sizes, [name.length, 0])
    archive.set(name, at)
    archive.set(bytes, at + name.length)
    at += name.length + bytes.length
    const last = [name.length, 0, 0, 0, 0, 0, 0, start & 0xffff, start >>> 16]
    central = put(view, central, 0x02014b50, [version, ...about], sizes, last)
    archive.set(name, central)
    central += name.length
  }
  put(view, central, 0x06054b50, [0, 0, files.length, files.length], [central - centralAt, centralAt], [0])
  return archive
}

/** Writes a signature, 16-bit numbers, 32-bit ones and again 16-bit ones, little-endian. Gives where they end. */
function put(
  view: DataView, from: number, signature: number, first: readonly number[], long: readonly number[],
  last: readonly number[],
): number {
  let at = from
  const four = (value: number) => {
    view.setUint32(at, value, true)
    at += 4
  }
  const two = (value: number) => {
    view.setUint16(at, value, true)
    at += 2
  }
  four(signature)
  first.forEach(two)
  long.forEach(four)
  last.forEach(two)
  return at
}
