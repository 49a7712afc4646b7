import type { Circuit } from '../circuit/circuit.js'
import { SnapshotError, type Field, type Numbers, type Spread } from './state.js'

/*
 * A snapshot: eight letters; the version, the length of the header in bytes, the length of all and a checksum, each as
 * a 32-bit word; the header in JSON; then the fields, each from a multiple of 8 bytes on. Lowest byte first everywhere.
 */
const letters = 'lobule/s'
const version = 1
const startBytes = 24

const kinds = { int16: Int16Array, int32: Int32Array, uint32: Uint32Array, float64: Float64Array } as const

interface Header {
  readonly circuit: string
  readonly seed: number
  readonly fields: readonly {
    readonly name: string
    readonly spread: Spread
    readonly cells?: number
    readonly kind: keyof typeof kinds
    readonly length: number
  }[]
}

/** The state of a run of a circuit and seed as bytes that say what they are. */
export function writeSnapshot(circuit: Circuit, seed: number, fields: readonly Field[]): Uint8Array {
  const described = fields.map(({ values, ...field }) => ({ ...field, kind: kindOf(values), length: values.length }))
  const header: Header = { circuit: identity(circuit), seed, fields: described }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(fields.reduce((end, { values }) => aligned(end) + values.byteLength, startBytes + text.length))
  bytes.set(text, startBytes)
  let end = startBytes + text.length
  for (const { values: { buffer, byteOffset, byteLength } } of fields) {
    end = aligned(end)
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), end)
    end += byteLength
  }
  bytes.set(new TextEncoder().encode(letters))
  new Uint32Array(bytes.buffer, 8, 4).set([version, text.length, bytes.length, checksum(bytes)])
  return bytes
}

/**
 * The fields of a snapshot. Throws a SnapshotError for bytes that are no whole snapshot of this version, or one of
 * another circuit or seed.
 */
export function readSnapshot(circuit: Circuit, seed: number, given: Uint8Array): Field[] {
  if (new TextDecoder().decode(given.slice(0, 8)) !== letters) throw new SnapshotError('these bytes are no snapshot')
  if (given.length < startBytes) throw new SnapshotError(`the snapshot ends after ${given.length} bytes`)
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const [found, headerBytes, allBytes, sum] = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 4)
  if (found !== version) throw new SnapshotError(`the snapshot has version ${found}; this is version ${version}`)
  if (allBytes !== bytes.length) {
    throw new SnapshotError(`the snapshot has ${bytes.length} bytes, but was written with ${allBytes}`)
  }
  if (sum !== checksum(bytes)) throw new SnapshotError('the snapshot is damaged: its checksum does not fit')
  const header = JSON.parse(new TextDecoder().decode(bytes.slice(startBytes, startBytes + headerBytes!))) as Header
  if (header.circuit !== identity(circuit)) throw new SnapshotError('the snapshot is of another circuit')
  if (header.seed !== seed) throw new SnapshotError(`the snapshot is of seed ${header.seed}, not ${seed}`)
  let end = startBytes + headerBytes!
  return header.fields.map(({ kind, length, ...field }) => {
    const values = new kinds[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + aligned(end), length)
    end = aligned(end) + values.byteLength
    return { ...field, values }
  })
}

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

const kindOf = (values: Numbers): keyof typeof kinds =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => values instanceof kinds[kind])!

/** All of a circuit that decides its spikes, as a text in which keys are sorted. */
const identity = ({ resolutionMs, memory, populations, projections }: Circuit): string =>
  JSON.stringify({ design: memory?.design, populations, projections, resolutionMs }, sortedWithoutAbout)

const sortedWithoutAbout = (_: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'about').sort(byKey))
    : value)

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number => (left < right ? -1 : 1)

/** FNV-1a over 32-bit words, from after the checksum on; the last bytes that fill no word are read as one. */
function checksum(bytes: Uint8Array): number {
  const whole = bytes.length >>> 2
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole)
  let sum = 0x811c9dc5
  for (let index = startBytes / 4; index < whole; index++) sum = Math.imul(sum ^ words[index]!, 0x01000193)
  for (let index = 4 * whole; index < bytes.length; index++) sum = Math.imul(sum ^ bytes[index]!, 0x01000193)
  return sum >>> 0
}
