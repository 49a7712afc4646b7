import { distinctBelow, rowDraws, uniformBelow } from '../../random/stream.js'
import type { KernelFunctions } from '../kernelFunctions.js'

export const drawDegree: KernelFunctions['drawDegree'] = (
  key, rows, rowCount, degree, bound, distinct, own, first, count, _seen, offsets, cells,
) => {
  let end = 0
  offsets[0] = 0
  for (let index = 0; index < rowCount; index++) {
    if (degree > cells.length - end) return index
    const row = rows[index]!
    const draw = rowDraws(key, row)
    const drawn = distinct ? distinctBelow(bound, degree, draw)
      : Array.from({ length: degree }, () => uniformBelow(bound, draw))
    for (const chosen of drawn) {
      const number = (own || chosen < row ? chosen : chosen + 1) - first
      if (number >= 0 && number < count) cells[end++] = number
    }
    offsets[index + 1] = end
  }
  return rowCount
}
