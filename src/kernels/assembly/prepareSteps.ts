import { expTwo } from './expTwo'
import { normalTwo } from './normalTwo'
import { cellShift, conductance, excitation, inhibition, noise, timeConstants } from './steppedCell'

/**
 * Writes two numbers for each listed cell to `scratch`, those that the next tick takes: exp(−G/τ) with its conductances as
 * they are, and a normal number from its word; where the population has the one and the other.
 */
export function prepareSteps(
  listed: usize, listedCount: u32, cells: usize, constants: usize, noiseWords: usize, scratch: usize,
): void {
  if (load<f64>(constants) == conductance) prepareDecays(listed, listedCount, cells, constants, scratch)
  if (load<f64>(constants, noise) > 0) prepareNoise(listed, listedCount, noiseWords, scratch)
}

function prepareDecays(listed: usize, listedCount: u32, cells: usize, constants: usize, scratch: usize): void {
  const tau = f64x2.splat(load<f64>(constants, timeConstants))
  for (let index: u32 = 0; index < listedCount; index += 2) {
    const place = listed + ((<usize>index) << 2)
    const other: usize = index + 1 < listedCount ? 4 : 0
    const first = cells + ((<usize>load<u32>(place)) << cellShift)
    const second = cells + ((<usize>load<u32>(place + other)) << cellShift)
    const sums = f64x2(1 + load<f64>(first, excitation) + load<f64>(first, inhibition),
      1 + load<f64>(second, excitation) + load<f64>(second, inhibition))
    const both = expTwo(f64x2.div(f64x2.neg(sums), tau))
    const to = scratch + ((<usize>index) << 4)
    store<f64>(to, f64x2.extract_lane(both, 0))
    if (other) store<f64>(to, f64x2.extract_lane(both, 1), 16)
  }
}

function prepareNoise(listed: usize, listedCount: u32, noiseWords: usize, scratch: usize): void {
  for (let index: u32 = 0; index < listedCount; index += 2) {
    const place = listed + ((<usize>index) << 2)
    const other: usize = index + 1 < listedCount ? 4 : 0
    const both = normalTwo(load<u32>(noiseWords + ((<usize>load<u32>(place)) << 2)),
      load<u32>(noiseWords + ((<usize>load<u32>(place + other)) << 2)))
    const to = scratch + ((<usize>index) << 4)
    store<f64>(to, f64x2.extract_lane(both, 0), 8)
    if (other) store<f64>(to, f64x2.extract_lane(both, 1), 24)
  }
}
