/**
 * Lists the locations of which at least `threshold` claws touch an active fibre. WebAssembly cannot gather, so this is
 * scalar code: two loads a claw.
 */
export function selectedCoordinates(
  claws: usize, clawsPerLocation: u32, count: u32, active: usize, threshold: u32, out: usize,
): u32 {
  const stride = (<usize>clawsPerLocation) << 1
  let found: u32 = 0
  let claw = claws
  for (let location: u32 = 0; location < count; location++) {
    let touching: u32 = 0
    for (const end = claw + stride; claw < end; claw += 2) {
      touching += <u32>load<u8>(active + <usize>load<u16>(claw))
    }
    if (touching >= threshold) {
      store<u32>(out + ((<usize>found) << 2), location)
      found++
    }
  }
  return found
}
