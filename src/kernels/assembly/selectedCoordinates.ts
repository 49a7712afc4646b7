/** So many places, and those of one group more, are followed claw by claw at a time: their list stays in the cache. */
const listed: usize = 1024 << 2

/**
 * Lists the locations of which at least `threshold` claws touch an active fibre. A group shares its first claw, so all
 * of it is passed over where that claw may not miss; where none may, each further claw is looked at only for the
 * places that the claws before it left. WebAssembly cannot gather, so this is scalar code without a branch on a claw,
 * bound by its loads, not by memory traffic. See the reference.
 */
export function selectedCoordinates(
  groups: usize, fibres: u32, locations: usize, claws: usize, clawsPerLocation: u32, count: u32, active: usize,
  threshold: i32, marks: usize, out: usize,
): u32 {
  const others = clawsPerLocation - 1
  const stride = (<usize>others) << 1
  const markBytes = (((<usize>count) + 63) >> 6) << 3
  memory.fill(marks, 0, markBytes)
  let end = out
  let start = load<u32>(groups)
  for (let fibre: u32 = 0; fibre < fibres; fibre++) {
    const next = load<u32>(groups + ((<usize>fibre) << 2), 4)
    const needed = threshold - <i32>load<u8>(active + <usize>fibre)
    if (start < next && needed <= <i32>others) {
      if (needed == <i32>others && needed > 0) {
        end = secondClaw(claws, stride, active, start, next, end)
        if (end >= out + listed) {
          mark(locations, out, whollyActive(claws, stride, active, out, end), marks)
          end = out
        }
      } else {
        mark(locations, end, activeEnough(claws, stride, active, needed, start, next, end), marks)
      }
    }
    start = next
  }
  if (end > out) mark(locations, out, whollyActive(claws, stride, active, out, end), marks)
  return listMarks(marks, markBytes, out)
}

/** Appends the places from `start` to `next` whose second claw touches an active fibre; returns the new end. */
function secondClaw(claws: usize, stride: usize, active: usize, start: u32, next: u32, end: usize): usize {
  let place = start
  let claw = claws + <usize>start * stride
  for (; place + 4 <= next; place += 4) {
    store<u32>(end, place); end += isActive(active, claw); claw += stride
    store<u32>(end, place + 1); end += isActive(active, claw); claw += stride
    store<u32>(end, place + 2); end += isActive(active, claw); claw += stride
    store<u32>(end, place + 3); end += isActive(active, claw); claw += stride
  }
  for (; place < next; place++, claw += stride) {
    store<u32>(end, place); end += isActive(active, claw)
  }
  return end
}

/** Keeps of the places of a list those whose further claws all touch active fibres; returns the new end. */
function whollyActive(claws: usize, stride: usize, active: usize, list: usize, end: usize): usize {
  for (let claw = claws + 2, last = claws + stride; claw < last; claw += 2) {
    let to = list, at = list
    for (; at + 16 <= end; at += 16) {
      const a = load<u32>(at), b = load<u32>(at, 4), c = load<u32>(at, 8), d = load<u32>(at, 12)
      store<u32>(to, a); to += isActive(active, claw + <usize>a * stride)
      store<u32>(to, b); to += isActive(active, claw + <usize>b * stride)
      store<u32>(to, c); to += isActive(active, claw + <usize>c * stride)
      store<u32>(to, d); to += isActive(active, claw + <usize>d * stride)
    }
    for (; at < end; at += 4) {
      const a = load<u32>(at)
      store<u32>(to, a); to += isActive(active, claw + <usize>a * stride)
    }
    end = to
  }
  return end
}

/** Lists the places from `start` to `next` of which so many claws touch active fibres; returns the list's end. */
function activeEnough(
  claws: usize, stride: usize, active: usize, needed: i32, start: u32, next: u32, list: usize,
): usize {
  const enough = needed << 2
  const fours = stride & ~7
  let claw = claws + <usize>start * stride
  for (let place = start; place < next; place++) {
    let touching: usize = 0
    for (const end = claw + fours; claw < end; claw += 8) {
      touching += isActive(active, claw) + isActive(active, claw + 2)
        + (isActive(active, claw + 4) + isActive(active, claw + 6))
    }
    for (const end = claw + (stride - fours); claw < end; claw += 2) touching += isActive(active, claw)
    store<u32>(list, place)
    list += (<usize>(<i32>touching >= enough)) << 2
  }
  return list
}

/** 4, the bytes of a place in a list, if the fibre whose number is stored at an address is active, else 0. */
// @ts-ignore: decorator
@inline
function isActive(active: usize, claw: usize): usize {
  return (<usize>load<u8>(active + <usize>load<u16>(claw))) << 2
}

/** Sets the bits of the locations at the places of a list. */
function mark(locations: usize, list: usize, end: usize, marks: usize): void {
  for (; list < end; list += 4) {
    const location = load<u32>(locations + ((<usize>load<u32>(list)) << 2))
    const byte = marks + <usize>(location >> 3)
    store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(location & 7)))
  }
}

/** Lists the numbers of the bits that are set. */
function listMarks(marks: usize, bytes: usize, out: usize): u32 {
  let to = out
  for (let byte: usize = 0; byte < bytes; byte += 8) {
    let marked = load<u64>(marks + byte)
    while (marked != 0) {
      store<u32>(to, <u32>(byte << 3) + <u32>ctz<u64>(marked))
      to += 4
      marked &= marked - 1
    }
  }
  return <u32>((to - out) >> 2)
}
