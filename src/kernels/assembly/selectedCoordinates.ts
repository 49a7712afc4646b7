/**
 * Lists the locations of which at least `threshold` claws touch an active fibre. WebAssembly cannot gather, so this is
 * scalar code: two loads a claw, four claws at a time. A location that is not counted is overwritten by the next one,
 * so nothing branches on the claws.
 */
export function selectedCoordinates(
  claws: usize, clawsPerLocation: u32, count: u32, active: usize, threshold: u32, out: usize,
): u32 {
  const fourBytes = (<usize>(clawsPerLocation & ~3)) << 1
  const restBytes = (<usize>(clawsPerLocation & 3)) << 1
  let found: u32 = 0
  let claw = claws
  for (let location: u32 = 0; location < count; location++) {
    let touching: u32 = 0
    for (const end = claw + fourBytes; claw < end; claw += 8) {
      touching += isActive(active, claw) + isActive(active, claw + 2)
        + (isActive(active, claw + 4) + isActive(active, claw + 6))
    }
    for (const end = claw + restBytes; claw < end; claw += 2) touching += isActive(active, claw)
    store<u32>(out + ((<usize>found) << 2), location)
    found += <u32>(touching >= threshold)
  }
  return found
}

/** 1 if the fibre whose number is stored at an address is active, else 0. */
// @ts-ignore: decorator
@inline
function isActive(active: usize, claw: usize): u32 {
  return <u32>load<u8>(active + <usize>load<u16>(claw))
}
