/**
 * Hamming distances of many cues from rows that `interleaveRows` stored. A tile of 64 rows is expanded once to its
 * half-bytes. For two cues and one place of a half-byte, a table of 16 bytes holds the number of differing bits from
 * the first cue in the low half and from the second in the high half, so one look-up serves 16 rows and two cues.
 * Halves hold three places (3 × 4 ≤ 15); bytes hold 21 such sums (21 × 12 ≤ 255); then sums are widened to 16 bits.
 */

/** Bytes of a tile for one place of a half-byte. */
const tileBytes: usize = 64
/** Distances of a tile from two cues, 16 bits each: those of the first cue, then those of the second. */
const tileSumBytes: usize = 256
const groupsPerWiden: u32 = 21

/** Places of half-bytes, filled up to a multiple of three. */
// @ts-ignore: decorator
@inline
function groupCount(bytesPerRow: u32): u32 {
  return ((bytesPerRow << 1) + 2) / 3
}

/** Lists, for each cue, the rows within a radius. See the reference. */
export function hammingScanMany(
  blocks: usize, bytesPerRow: u32, count: u32, cues: usize, wordsPerCue: u32, cueCount: u32, radius: i32,
  scratch: usize, out: usize, capacity: u32, found: usize,
): void {
  const groups = groupCount(bytesPerRow)
  const sums = scratch
  const tile = sums + tileSumBytes
  const tables = tile + <usize>groups * 3 * tileBytes
  buildTables(cues, wordsPerCue, cueCount, bytesPerRow, groups, tables)
  for (let cue: u32 = 0; cue < cueCount; cue++) store<u32>(found + ((<usize>cue) << 2), 0)
  const limit = i16x8.splat(<i16>min<i32>(radius, 0xffff))
  for (let row: u32 = 0; row < count && radius >= 0; row += 64) {
    expandTile(blocks, bytesPerRow, groups, row, count, tile)
    const inside: u64 = count - row >= 64 ? ~(<u64>0) : ((<u64>1) << (count - row)) - 1
    let table = tables
    for (let cue: u32 = 0; cue < cueCount; cue += 2, table += <usize>groups * 48) {
      sumTile(tile, table, groups, sums)
      list(sums, limit, inside, row, cue, out, capacity, found)
      if (cue + 1 < cueCount) list(sums + 128, limit, inside, row, cue + 1, out, capacity, found)
    }
  }
}

/** Writes the distance of each row from each cue. See the reference. */
export function hammingDistances(
  blocks: usize, bytesPerRow: u32, count: u32, cues: usize, wordsPerCue: u32, cueCount: u32, scratch: usize,
  out: usize,
): void {
  const groups = groupCount(bytesPerRow)
  const sums = scratch
  const tile = sums + tileSumBytes
  const tables = tile + <usize>groups * 3 * tileBytes
  const stride = (<usize>count) << 1
  buildTables(cues, wordsPerCue, cueCount, bytesPerRow, groups, tables)
  for (let row: u32 = 0; row < count; row += 64) {
    expandTile(blocks, bytesPerRow, groups, row, count, tile)
    const bytes = (<usize>min<u32>(64, count - row)) << 1
    let table = tables
    for (let cue: u32 = 0; cue < cueCount; cue += 2, table += <usize>groups * 48) {
      sumTile(tile, table, groups, sums)
      const to = out + <usize>cue * stride + ((<usize>row) << 1)
      memory.copy(to, sums, bytes)
      if (cue + 1 < cueCount) memory.copy(to + stride, sums + 128, bytes)
    }
  }
}

/** The tables of all pairs of cues: for each pair and place, 16 bytes. */
function buildTables(
  cues: usize, wordsPerCue: u32, cueCount: u32, bytesPerRow: u32, groups: u32, tables: usize,
): void {
  const values = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const places = bytesPerRow << 1
  let to = tables
  for (let cue: u32 = 0; cue < cueCount; cue += 2) {
    const one = cues + (((<usize>cue) * <usize>wordsPerCue) << 2)
    const other = cue + 1 < cueCount ? one + ((<usize>wordsPerCue) << 2) : one
    for (let place: u32 = 0; place < groups * 3; place++, to += 16) {
      let table = i8x16.splat(0)
      if (place < places) {
        const shift = <u8>((place & 1) << 2)
        const low = (load<u8>(one + <usize>(place >> 1)) >> shift) & 15
        const high = (load<u8>(other + <usize>(place >> 1)) >> shift) & 15
        table = v128.or(
          i8x16.popcnt(v128.xor(values, i8x16.splat(<i8>low))),
          i8x16.shl(i8x16.popcnt(v128.xor(values, i8x16.splat(<i8>high))), 4))
      }
      v128.store(to, table)
    }
  }
}

/** Expands 64 rows to half-bytes: 64 bytes for each place. Rows and places that do not exist become 0. */
function expandTile(blocks: usize, bytesPerRow: u32, groups: u32, row: u32, count: u32, tile: usize): void {
  const low = i8x16.splat(15)
  const blockBytes = (<usize>bytesPerRow) << 4
  const end = tile + <usize>groups * 3 * tileBytes
  if ((bytesPerRow << 1) < groups * 3 || row + 64 > count) memory.fill(tile, 0, end - tile)
  for (let block: u32 = 0; block < 4 && row + 16 * block < count; block++) {
    let from = blocks + <usize>((row >> 4) + block) * blockBytes
    let to = tile + ((<usize>block) << 4)
    for (const last = from + blockBytes; from < last; from += 16, to += 2 * tileBytes) {
      const bytes = v128.load(from)
      v128.store(to, v128.and(bytes, low))
      v128.store(to, v128.and(i16x8.shr_u(bytes, 4), low), 64)
    }
  }
}

/** The distances of a tile from two cues. */
function sumTile(tile: usize, table: usize, groups: u32, sums: usize): void {
  memory.fill(sums, 0, tileSumBytes)
  const half = i8x16.splat(15)
  for (let left = groups; left > 0;) {
    const chunk = min<u32>(left, groupsPerWiden)
    left -= chunk
    let l0 = i8x16.splat(0), l1 = l0, l2 = l0, l3 = l0, h0 = l0, h1 = l0, h2 = l0, h3 = l0
    for (const end = table + <usize>chunk * 48; table < end; table += 48, tile += 192) {
      const a = v128.load(table), b = v128.load(table, 16), c = v128.load(table, 32)
      let both = i8x16.add(i8x16.swizzle(a, v128.load(tile)), i8x16.swizzle(b, v128.load(tile, 64)))
      both = i8x16.add(both, i8x16.swizzle(c, v128.load(tile, 128)))
      l0 = i8x16.add(l0, v128.and(both, half)); h0 = i8x16.add(h0, v128.and(i16x8.shr_u(both, 4), half))
      both = i8x16.add(i8x16.swizzle(a, v128.load(tile, 16)), i8x16.swizzle(b, v128.load(tile, 80)))
      both = i8x16.add(both, i8x16.swizzle(c, v128.load(tile, 144)))
      l1 = i8x16.add(l1, v128.and(both, half)); h1 = i8x16.add(h1, v128.and(i16x8.shr_u(both, 4), half))
      both = i8x16.add(i8x16.swizzle(a, v128.load(tile, 32)), i8x16.swizzle(b, v128.load(tile, 96)))
      both = i8x16.add(both, i8x16.swizzle(c, v128.load(tile, 160)))
      l2 = i8x16.add(l2, v128.and(both, half)); h2 = i8x16.add(h2, v128.and(i16x8.shr_u(both, 4), half))
      both = i8x16.add(i8x16.swizzle(a, v128.load(tile, 48)), i8x16.swizzle(b, v128.load(tile, 112)))
      both = i8x16.add(both, i8x16.swizzle(c, v128.load(tile, 176)))
      l3 = i8x16.add(l3, v128.and(both, half)); h3 = i8x16.add(h3, v128.and(i16x8.shr_u(both, 4), half))
    }
    widen(sums, l0)
    widen(sums + 32, l1)
    widen(sums + 64, l2)
    widen(sums + 96, l3)
    widen(sums + 128, h0)
    widen(sums + 160, h1)
    widen(sums + 192, h2)
    widen(sums + 224, h3)
  }
}

/** Adds sixteen bytes to sixteen sums of 16 bits. */
// @ts-ignore: decorator
@inline
function widen(sums: usize, bytes: v128): void {
  v128.store(sums, i16x8.add(v128.load(sums), i16x8.extend_low_i8x16_u(bytes)))
  v128.store(sums, i16x8.add(v128.load(sums, 16), i16x8.extend_high_i8x16_u(bytes)), 16)
}

/** Lists the rows of a tile whose distance is within the limit, as far as there is room, and counts them all. */
// @ts-ignore: decorator
@inline
function list(
  sums: usize, limit: v128, inside: u64, row: u32, cue: u32, out: usize, capacity: u32, found: usize,
): void {
  let near = (near16(sums, limit) | (near16(sums + 32, limit) << 16) | (near16(sums + 64, limit) << 32)
    | (near16(sums + 96, limit) << 48)) & inside
  if (near == 0) return
  const counter = found + ((<usize>cue) << 2)
  let next = load<u32>(counter)
  const to = out + (((<usize>cue) * <usize>capacity) << 2)
  while (near != 0) {
    if (next < capacity) store<u32>(to + ((<usize>next) << 2), row + <u32>ctz<u64>(near))
    next++
    near &= near - 1
  }
  store<u32>(counter, next)
}

/** A bit for each of sixteen sums that is at most the limit. */
// @ts-ignore: decorator
@inline
function near16(sums: usize, limit: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(
    i16x8.le_u(v128.load(sums), limit), i16x8.le_u(v128.load(sums, 16), limit))) & 0xffff
}
