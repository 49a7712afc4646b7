/**
 * Turns target-major lists of `perTarget` sources each into compressed rows: the targets of source s are `targets` from
 * `offsets[s]` to before `offsets[s + 1]`, ascending (a counting sort). `offsets` is zeroed, one longer than there are
 * sources; `targets` is as long as `drawn`.
 */
export function bySource(
  drawn: Uint16Array | Uint32Array, perTarget: number, offsets: Uint32Array, targets: Uint32Array,
): void {
  for (const source of drawn) offsets[source + 1]!++
  for (let source = 0; source < offsets.length - 1; source++) offsets[source + 1]! += offsets[source]!
  const next = offsets.slice()
  for (let synapse = 0; synapse < drawn.length; synapse++) {
    targets[next[drawn[synapse]!]!++] = Math.floor(synapse / perTarget)
  }
}
