import test from 'ava'
import { alignedBytes, createKernels, hammingScratchBytes, type Kernels } from '../../../src/kernels/kernels.js'
import { counterWidth, sdmBytes } from '../../../src/memory/sdm/sdmBytes.js'
import { selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { SdmMemory } from '../../../src/memory/sdmMemory.js'
import { stream } from '../../../src/random/stream.js'

const bytes8 = { counterMin: -128, counterMax: 127 }
const bytes16 = { counterMin: -1000, counterMax: 1000 }

test('a million locations of 1000 bits with counters of 8 bits take 1.14 GB', (t) => {
  // Counters, addresses, the list of active ones and those of 32 cues; sums, what is added, and what is compared.
  const lists = 4e6 + 32 * 4 * 62_500
  const compared = 1024 * 128 + 64 + 32 * 128 + alignedBytes(hammingScratchBytes(128, 32)) + 32 * 4
  t.is(sdmBytes({ length: 1000, locations: 1e6, ...bytes8 }), 1e9 + 128e6 + lists + alignedBytes(4000) + alignedBytes(1000) + compared)
  t.is(sdmBytes({ length: 1000, locations: 1e6, ...bytes16 }), 2e9 + 128e6 + lists + alignedBytes(4000) + alignedBytes(2000) + compared)
})

test('a memory takes exactly the bytes foretold, in every design, size of counters and convention', (t) => {
  const { key } = stream(1, 'size')
  for (const length of [33, 1000]) {
    for (const locations of [1, 999]) {
      for (const range of [bytes8, bytes16]) {
        for (const convention of ['signed', 'zero-one'] as const) {
          for (const clawsPerLocation of [undefined, 7]) {
            const made: Kernels[] = []
            const kernelsOf = (bytes: number): Kernels => {
              made.push(createKernels(bytes))
              return made[0]!
            }
            const hard = clawsPerLocation === undefined
              ? { kind: 'random', count: locations, radius: 9, key } as const
              : selectedCoordinates({ count: locations, bits: length, clawsPerLocation, threshold: 7, key })
            void new SdmMemory(length, hard, range.counterMin, range.counterMax, { convention, kernelsOf })
            t.is(made[0]!.bytesLeft(), 0)
            const bytes = sdmBytes({
              length, locations, ...range, convention, ...(clawsPerLocation === undefined ? {} : { clawsPerLocation }),
            })
            t.is(made[0]!.buffer.byteLength, Math.ceil((bytes + 12_304) / 65_536) * 65_536)
          }
        }
      }
    }
  }
})

test('counts of ones need one more column, for the writes', (t) => {
  t.is(counterWidth(100, 'signed'), 100)
  t.is(counterWidth(100, 'zero-one'), 101)
})
