import type { KernelFunctions } from '../kernelFunctions.js'

export const shiftColumns: KernelFunctions['shiftColumns'] = (
  rows, width, sources, eligibility, steps, columns, columnCount, maximum,
) => {
  for (let source = 0; source < sources; source++) {
    const change = Math.floor(steps * eligibility[source]! + 0.5)
    for (let index = 0; index < columnCount; index++) {
      const place = source * width + columns[index]!
      rows[place] = Math.max(0, Math.min(maximum, rows[place]! + change))
    }
  }
}

export const approachColumns: KernelFunctions['approachColumns'] = (
  rows, width, sources, eligibility, fraction, columns, columnCount, bound,
) => {
  for (let source = 0; source < sources; source++) {
    const share = Math.min(1, fraction * eligibility[source]!)
    if (share <= 0) continue
    for (let index = 0; index < columnCount; index++) {
      const place = source * width + columns[index]!
      rows[place] = approached(rows[place]!, share, bound)
    }
  }
}

export const approachRows: KernelFunctions['approachRows'] = (rows, width, volley, spikes, fraction, bound) => {
  for (let spike = 0; spike < spikes; spike++) {
    const first = volley[spike]! * width
    for (let place = first; place < first + width; place++) rows[place] = approached(rows[place]!, fraction, bound)
  }
}

const approached = (weight: number, share: number, bound: number): number =>
  weight + Math.floor(share * (bound - weight) + 0.5)
