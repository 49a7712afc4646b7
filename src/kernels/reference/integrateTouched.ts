import type { KernelFunctions } from '../kernelFunctions.js'

const inputUnit = 1 / 65536
const negligible = 1e-30

export const integrateTouched: KernelFunctions['integrateTouched'] = (
  touched, touchedCount, tick, potential, since, input, decay, threshold, reset, refractoryTicks, spikes,
) => {
  let fired = 0
  for (let index = 0; index < touchedCount; index++) {
    const cell = touched[index]!
    const elapsed = tick - since[cell]!
    const arriving = input[cell]!
    input[cell] = 0
    if (elapsed < 0) continue
    const kept = elapsed < decay.length ? decay[elapsed]! : 0
    let value = potential[cell]! * kept + arriving * inputUnit
    let valid = tick
    if (value >= threshold) {
      spikes[fired++] = cell
      value = reset
      valid = tick + refractoryTicks
    }
    potential[cell] = Math.abs(value) < negligible ? 0 : value
    since[cell] = valid
  }
  return fired
}
