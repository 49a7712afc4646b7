import { InputError } from '../../errors/inputError.js'

/**
 * The effective dimension of activity, `activity[cell][observation]`: the participation ratio (Σ λ)²/Σ λ² of the
 * eigenvalues of the covariance of cells, from traces alone (Litwin-Kumar, Harris, Axel, Sompolinsky & Abbott 2017,
 * eq. 1). 1 where all cells go up and down together, the number of cells where they are independent and alike; few
 * observations make it too small, for it is at most their number less 1. NaN where nothing varies. Throws an
 * InputError when lengths differ, there are fewer than 2 observations or a number is not finite.
 */
export function effectiveDimension(activity: readonly ArrayLike<number>[]): number {
  const observations = activity[0]?.length ?? 0
  if (observations < 2) {
    throw new InputError({ field: 'activity', problem: `found ${observations} observations`, allowed: 'at least 2' })
  }
  const centred = activity.map((values, cell) => centredCell(values, cell, observations))
  // Of cells × cells or observations × observations the smaller product has the same traces.
  const rows = centred.length <= observations ? centred : Array.from({ length: observations }, (_, observation) =>
    Float64Array.from(centred, (values) => values[observation]!))
  let [trace, squares] = [0, 0]
  rows.forEach((row, index) => {
    for (let other = 0; other <= index; other++) {
      let product = 0
      for (let place = 0; place < row.length; place++) product += row[place]! * rows[other]![place]!
      if (other === index) trace += product
      squares += (other === index ? 1 : 2) * product * product
    }
  })
  return (trace * trace) / squares
}

function centredCell(values: ArrayLike<number>, cell: number, observations: number): Float64Array {
  if (values.length !== observations) {
    const problem = `found ${values.length} observations`
    const allowed = `${observations}, as many as the first cell has`
    throw new InputError({ field: `activity[${cell}]`, problem, allowed })
  }
  const first = values[0]!
  let sum = 0
  for (let index = 0; index < observations; index++) {
    if (!Number.isFinite(values[index]!)) {
      const field = `activity[${cell}][${index}]`
      throw new InputError({ field, problem: `found ${values[index]}`, allowed: 'a finite number' })
    }
    sum += values[index]! - first
  }
  const mean = sum / observations
  return Float64Array.from(values, (value) => value - first - mean)
}
