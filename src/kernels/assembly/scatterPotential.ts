import { enough, gather, gathered, shortBytes } from './shortRows'

/** The level is looked at for so many targets at a time; those that are taken to it are kept below all arrays. */
const together: usize = 256
const raised: usize = 16

/** Adds a jump to every target of a volley and lists those that it takes to the level. See the reference. */
export function scatterPotential(
  volley: usize, spikes: u32, offsets: usize, targets: usize, jump: f64, membranes: usize, level: f64,
  candidates: usize, candidateCount: u32,
): u32 {
  let place = candidates + ((<usize>candidateCount) << 2)
  let gatheredEnd = gathered
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const first = targets + ((<usize>load<u32>(row)) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    if (end - first > shortBytes) {
      place = raiseAll(first, end, jump, membranes, level, place)
      continue
    }
    gather(gatheredEnd, first)
    gatheredEnd += end - first
    if (gatheredEnd < enough) continue
    place = raiseAll(gathered, gatheredEnd, jump, membranes, level, place)
    gatheredEnd = gathered
  }
  return <u32>((raiseAll(gathered, gatheredEnd, jump, membranes, level, place) - candidates) >> 2)
}

/** The same for a list of targets, without a branch that depends on a membrane. Returns the new end of candidates. */
function raiseAll(first: usize, end: usize, jump: f64, membranes: usize, level: f64, candidatesEnd: usize): usize {
  let place = candidatesEnd
  for (let block = first; block < end; block += 4 * together) {
    const blockEnd = min<usize>(end, block + 4 * together)
    let raisedEnd = raised
    for (let next = block; next < blockEnd; next += 4) {
      const target = load<u32>(next)
      const membrane = membranes + ((<usize>target) << 3)
      const before = load<f64>(membrane)
      const after = before + jump
      store<f64>(membrane, after)
      store<u32>(raisedEnd, target)
      raisedEnd += (<usize>u32(after >= level) & <usize>u32(before < level)) << 2
    }
    for (let next = raised; next < raisedEnd; next += 4, place += 4) store<u32>(place, load<u32>(next))
  }
  return place
}
