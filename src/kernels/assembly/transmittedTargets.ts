import { wordsAt } from './threefryWords'

/** Which synapses of a source release. See the reference; four neighbouring targets share the words of a counter. */
export function transmittedTargets(
  key: usize, source: u32, tick: u32, bound: u32, targets: usize, start: u32, end: u32, first: u32, repeats: usize,
  repeating: u32, transmitted: usize, transmittedCount: u32,
): u32 {
  let count = transmittedCount
  let words: usize = 0
  let four: u32 = 0
  let times: u32 = 0
  const last = targets + ((<usize>end) << 2)
  for (let from = targets + ((<usize>start) << 2); from < last; from += 4) {
    const target = load<u32>(from)
    let before: u32 = 0
    if (repeating) {
      const place = repeats + ((<usize>target) << 2)
      before = load<u32>(place)
      store<u32>(place, before + 1)
    }
    const number = first + target
    if (words == 0 || four != number >>> 2 || times != before) {
      four = number >>> 2
      times = before
      words = wordsAt(key, four, source, tick, before)
    }
    if (load<u32>(words + ((<usize>(number & 3)) << 2)) >= bound) continue
    store<u32>(transmitted + ((<usize>count) << 2), target)
    count++
  }
  return count
}
