import { exp } from './exp'

/** The Gaussian error linear unit in its tanh form, in place. See the reference. */
export function gelu(values: usize, count: u32): void {
  const end = values + ((<usize>count) << 2)
  for (let at = values; at < end; at += 4) {
    const x = <f64>load<f32>(at)
    const argument = 0.7978845608028654 * (x + 0.044715 * x * x * x)
    store<f32>(at, <f32>(x / (1 + exp(-2 * argument))))
  }
}
