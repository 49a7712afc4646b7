import { exp } from './exp'

/** Softmax of each row over the columns up to its own; the others become 0. See the reference. */
export function causalSoftmax(scores: usize, count: u32, weights: usize): void {
  const stride = (<usize>count) << 2
  for (let query: u32 = 0; query < count; query++) {
    const row = <usize>query * stride
    const seen = ((<usize>query) + 1) << 2
    let greatest = load<f32>(scores + row)
    for (let key: usize = 4; key < seen; key += 4) {
      const score = load<f32>(scores + row + key)
      if (score > greatest) greatest = score
    }
    let sum: f64 = 0
    for (let key: usize = 0; key < seen; key += 4) {
      sum += exp(<f64>load<f32>(scores + row + key) - <f64>greatest)
    }
    for (let key: usize = 0; key < seen; key += 4) {
      const weight = exp(<f64>load<f32>(scores + row + key) - <f64>greatest) / sum
      store<f32>(weights + row + key, <f32>weight)
    }
    memory.fill(weights + row + seen, 0, stride - seen)
  }
}
