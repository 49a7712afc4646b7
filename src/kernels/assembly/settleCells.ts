import {
  cellShift, excitationNow, excitationShape, inhibition, inhibitionNow, inhibitionShape, listed, membrane,
  membraneGrowth, membraneNow, never, reset, threshold,
} from './lifCell'
import { beginSearch, numberOf, outcomeOf, search, searchBytes, searches, searchesMax } from './silentUntil'

/** Decides which listed cells fire at this tick, and until when the others will not. See the reference. */
export function settleCells(
  candidates: usize, candidateCount: u32, tick: u32, refractoryTicks: u32, cells: usize, constants: usize,
  decays: usize, decayLength: u32, due: usize, earliest: usize, spikes: usize,
): u32 {
  let spikesEnd = spikes
  for (let first: u32 = 0; first < candidateCount; first += searchesMax) {
    const end = candidates + ((<usize>min<u32>(first + searchesMax, candidateCount)) << 2)
    const newSpikes = spikesEnd
    let searchesEnd = searches
    for (let next = candidates + ((<usize>first) << 2); next < end; next += 4) {
      const number = load<u32>(next)
      const cell = cells + ((<usize>number) << cellShift)
      const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
      const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
      const own = load<f64>(cell, membrane) * load<f64>(constants, membraneNow)
      const fires = <usize>u32(own + shapedBy(excited, inhibited, constants) >= load<f64>(constants, threshold))
      store<f64>(cell, 0, listed)
      store<u32>(spikesEnd, number)
      spikesEnd += 4 * fires
      beginSearch(searchesEnd, number, own, excited, inhibited, constants)
      searchesEnd += searchBytes * (1 - fires)
    }
    for (let spike = newSpikes; spike < spikesEnd; spike += 4) {
      const number = load<u32>(spike)
      const cell = cells + ((<usize>number) << cellShift)
      store<i32>(due + ((<usize>number) << 2), never)
      if (refractoryTicks > 0) {
        store<f64>(cell, -Infinity, membrane)
        continue
      }
      const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
      const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
      const own = load<f64>(constants, reset) - shapedBy(excited, inhibited, constants)
      store<f64>(cell, own * load<f64>(constants, membraneGrowth), membrane)
      beginSearch(searchesEnd, number, own, excited, inhibited, constants)
      searchesEnd += searchBytes
    }
    search(searchesEnd, tick, constants, decays, decayLength)
    for (let place = searches; place < searchesEnd; place += searchBytes) {
      const number = numberOf(place)
      const next = outcomeOf(place)
      store<i32>(due + ((<usize>number) << 2), next)
      const block = earliest + ((<usize>(number >>> 6)) << 2)
      store<i32>(block, min<i32>(load<i32>(block), next))
    }
  }
  return <u32>((spikesEnd - spikes) >> 2)
}

/** By how much the currents have moved the membrane. */
// @ts-ignore: decorator
@inline
function shapedBy(excited: f64, inhibited: f64, constants: usize): f64 {
  return load<f64>(constants, inhibitionShape) * inhibited - load<f64>(constants, excitationShape) * excited
}
