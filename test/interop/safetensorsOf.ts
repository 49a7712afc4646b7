/** Types of floats that can be written here, each with its bytes a value. */
export type FloatType = 'F32' | 'F16' | 'BF16'

/** A file of 8 bytes of length, a header (JSON, or a text as it is) and data. */
export function fileOf(header: unknown, data: Uint8Array, length?: number): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header))
  const bytes = new Uint8Array(8 + text.length + data.length)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length ?? text.length), true)
  bytes.set(text, 8)
  bytes.set(data, 8 + text.length)
  return bytes
}

/** A safetensors file of tensors, all of one type. */
export function safetensorsOf(
  tensors: ReadonlyMap<string, { readonly shape: readonly number[], readonly values: ArrayLike<number> }>,
  type: FloatType, prefix = '',
): Uint8Array {
  const size = type === 'F32' ? 4 : 2
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } }
  const total = [...tensors.values()].reduce((sum, { values }) => sum + size * values.length, 0)
  const view = new DataView(new ArrayBuffer(total))
  let next = 0
  for (const [name, { shape, values }] of tensors) {
    const first = next
    for (let index = 0; index < values.length; index++, next += size) {
      if (type === 'F32') view.setFloat32(next, values[index]!, true)
      else view.setUint16(next, type === 'F16' ? halfWord(values[index]!) : brainWord(values[index]!), true)
    }
    header[prefix + name] = { dtype: type, shape, data_offsets: [first, next] }
  }
  return fileOf(header, new Uint8Array(view.buffer))
}

/** The upper half of a float32: a BF16, cut off. */
const brainWord = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0]! >>> 16

/** The half-precision number that is nearest to zero of those between zero and a finite value, as its 16 bits. */
function halfWord(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (size < 2 ** -14) return sign | Math.floor(size * 2 ** 24)
  const exponent = Math.floor(Math.log2(size))
  return sign | ((exponent + 15) << 10) | Math.floor((size / 2 ** exponent - 1) * 1024)
}
