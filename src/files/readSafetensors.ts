import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { InputError } from '../errors/inputError.js'
import type { TensorSource } from '../experiments/gpt2/tensorSource.js'
import { floatsOf, headerLength, parseHeader, prefixBytes, valueBytes } from '../interop/safetensors.js'
import { diskError } from './diskError.js'

/** An open file of tensors. */
export interface SafetensorsFile extends TensorSource {
  close(): void
}

const bytesAtOnceMax = 2 ** 30

/**
 * Opens a safetensors file and reads its header; tensors are read when they are asked for. Throws an InputError that
 * names the path where the file cannot be read or is not one.
 */
export function readSafetensors(path: string): SafetensorsFile {
  const file = asked(path, () => openSync(path, 'r'))
  try {
    const fileBytes = asked(path, () => fstatSync(file)).size
    const length = headerLength(readPart(file, path, 0, Math.min(prefixBytes, fileBytes)), fileBytes, path)
    const { tensors } = parseHeader(readPart(file, path, prefixBytes, length), fileBytes, path)

    function placeOf(name: string) {
      const place = tensors.get(name)
      if (place === undefined) throw new InputError({ source: path, field: name, problem: 'there is no such tensor' })
      return place
    }

    return {
      source: path,
      shapes: new Map([...tensors.values()].map(({ name, shape }) => [name, shape])),
      read(name) {
        const place = placeOf(name)
        return floatsOf(readPart(file, path, place.start, place.bytes), place, path)
      },
      readRows(name, rows) {
        const place = placeOf(name)
        const [count, width] = place.shape
        if (place.shape.length !== 2) throw new Error(`${name} is no matrix`)
        const rowBytes = width! * valueBytes(place.type)
        const bytes = new Uint8Array(rows.length * rowBytes)
        rows.forEach((row, index) => {
          if (!(row >= 0 && row < count!)) throw new Error(`${name} has ${count} rows, row ${row} was asked for`)
          bytes.set(readPart(file, path, place.start + row * rowBytes, rowBytes), index * rowBytes)
        })
        return floatsOf(bytes, place, path)
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function readPart(file: number, path: string, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const part = Math.min(length - done, bytesAtOnceMax)
    const count = asked(path, () => readSync(file, bytes, done, part, start + done))
    if (count === 0) throw new InputError({ source: path, problem: 'the file became shorter while it was read' })
    done += count
  }
  return bytes
}

function asked<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw diskError(error, path)
  }
}
