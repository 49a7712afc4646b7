import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Observable, type OperatorFunction } from 'rxjs'
import type { Volley } from '../engine/volley.js'

/** SHA-256, as 64 hexadecimal digits, of a JSON value with the keys of objects in alphabetical order. */
export const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

/** SHA-256, as 64 hexadecimal digits, of bytes that come in pieces. */
export function digestOfChunks(chunks: Iterable<Uint8Array>): string {
  const hash = sha256.create()
  for (const chunk of chunks) hash.update(chunk)
  return bytesToHex(hash.digest())
}

/**
 * JSON with sorted keys and without white space: of plain objects (keys whose value is undefined are left out), arrays,
 * typed arrays, strings, finite numbers, booleans and null. Throws an Error for anything else, as other values would
 * have the text of a different one.
 */
export function canonicalJson(value: unknown): string {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return canonicalJson([...(value as unknown as Iterable<number>)])
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (!isPlainObject(value)) throw new Error(`${String(value)} has no canonical JSON`)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/**
 * SHA-256 of all volleys in order (tick, population, cells), once, when the run completes: two runs with the same
 * digest had the same spikes.
 */
export function digestVolleys(): OperatorFunction<Volley, string> {
  return (volleys) => new Observable((subscriber) => {
    const hash = sha256.create()
    return volleys.subscribe({
      next: ({ tick, population, cells }) => {
        hash.update(utf8ToBytes(`${tick} ${population} ${cells.length}\n`))
        hash.update(littleEndian(cells))
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        subscriber.next(bytesToHex(hash.digest()))
        subscriber.complete()
      },
    })
  })
}

/** The bytes of 32-bit words, lowest first, on every machine. */
function littleEndian(words: Uint32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * words.length))
  words.forEach((word, index) => bytes.setUint32(4 * index, word, true))
  return new Uint8Array(bytes.buffer)
}
