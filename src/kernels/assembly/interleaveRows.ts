/** Stores rows in blocks of sixteen, byte by byte: byte j of sixteen rows lies together. Missing rows become 0. */
export function interleaveRows(
  rows: usize, wordsPerRow: u32, count: u32, bytesPerRow: u32, blocks: usize,
): void {
  const stride = (<usize>wordsPerRow) << 2
  const end = (<usize>bytesPerRow) << 4
  let to = blocks
  for (let first: u32 = 0; first < count; first += 16, to += end) {
    memory.fill(to, 0, end)
    const last = min<u32>(16, count - first)
    for (let lane: u32 = 0; lane < last; lane++) {
      const from = rows + <usize>(first + lane) * stride
      for (let byte: usize = 0; byte < <usize>bytesPerRow; byte++) {
        store<u8>(to + (byte << 4) + <usize>lane, load<u8>(from + byte))
      }
    }
  }
}
