/** Layer normalisation of each row; sums in float64, one after the other. See the reference. */
export function normaliseRows(
  values: usize, rows: u32, width: u32, gain: usize, bias: usize, epsilon: f64, out: usize,
): void {
  const stride = (<usize>width) << 2
  const end = values + <usize>rows * stride
  for (let row = values, to = out; row < end; row += stride, to += stride) {
    let sum: f64 = 0
    for (let column: usize = 0; column < stride; column += 4) sum += <f64>load<f32>(row + column)
    const mean = sum / <f64>width
    let squares: f64 = 0
    for (let column: usize = 0; column < stride; column += 4) {
      const difference = <f64>load<f32>(row + column) - mean
      squares += difference * difference
    }
    const deviation = sqrt<f64>(squares / <f64>width + epsilon)
    for (let column: usize = 0; column < stride; column += 4) {
      const normal = (<f64>load<f32>(row + column) - mean) / deviation
      store<f32>(to + column, <f32>(normal * <f64>load<f32>(gain + column) + <f64>load<f32>(bias + column)))
    }
  }
}
