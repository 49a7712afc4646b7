import type { KernelFunctions } from '../kernelFunctions.js'
import { numbersPerSteppedCell, steppedCell } from '../steppedPlaces.js'

export const scatterArrivals: KernelFunctions['scatterArrivals'] = (
  volley, spikes, offsets, targets, weightMv, cells, marks, listed, listedCount,
) => {
  const place = weightMv > 0 ? steppedCell.up : steppedCell.down
  let count = listedCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    for (let next = offsets[source]!; next < offsets[source + 1]!; next++) {
      const target = targets[next]!
      cells[target * numbersPerSteppedCell + place]! += weightMv
      if (marks[target] === 1) continue
      marks[target] = 1
      listed[count++] = target
    }
  }
  return count
}

export const addArrivals: KernelFunctions['addArrivals'] = (
  input, count, sign, quantumMv, cells, marks, listed, listedCount,
) => {
  const place = sign > 0 ? steppedCell.up : steppedCell.down
  let end = listedCount
  for (let cell = 0; cell < count; cell++) {
    const amount = input[cell]!
    if (amount * sign <= 0) continue
    cells[cell * numbersPerSteppedCell + place]! += amount * quantumMv
    if (marks[cell] === 1) continue
    marks[cell] = 1
    listed[end++] = cell
  }
  return end
}
