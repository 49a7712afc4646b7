import { rowDraws, uniformUnit } from '../../random/stream.js'
import type { KernelFunctions } from '../kernelFunctions.js'
import { log } from './log.js'

/** The gaps between numbers that are there are geometric, and so is what is left of a gap where a block begins. */
export const drawBernoulli: KernelFunctions['drawBernoulli'] = (
  key, rows, rowCount, logAbsence, blockLength, own, first, count, offsets, cells,
) => {
  let end = 0
  offsets[0] = 0
  for (let index = 0; index < rowCount; index++) {
    const row = rows[index]!
    for (let block = Math.floor(first / blockLength); block * blockLength < first + count; block++) {
      const draw = rowDraws(key, row, block)
      const last = Math.min((block + 1) * blockLength, first + count)
      let number = block * blockLength - 1
      for (;;) {
        number += 1 + Math.floor(log(uniformUnit(draw)) / logAbsence)
        if (number >= last) break
        if (number < first || (!own && number === row)) continue
        if (end === cells.length) return index
        cells[end++] = number - first
      }
    }
    offsets[index + 1] = end
  }
  return rowCount
}
