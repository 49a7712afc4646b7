/**
 * The hot loops. Arrays are flat, indices are row numbers or cell numbers, and nothing is allocated. What indices
 * inside of arrays point to is not checked: the network that owns the arrays guarantees it.
 */
export interface KernelFunctions {
  /**
   * Delivers a volley along compressed sparse rows: for each of the first `spikes` sources s of `volley`, adds `weight`
   * to `input[t]` for each t of `targets[offsets[s] … offsets[s + 1])`. A target whose `touchedAt` is not yet `tick` is
   * appended to `touched`, which holds `touchedCount` cells; returns the new count. Weights and inputs are integers in
   * units of 2⁻¹⁶ mV, so sums are exact and do not depend on order.
   */
  deliverSparse(
    volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weight: number,
    input: Float64Array, touchedAt: Int32Array, tick: number, touched: Uint32Array, touchedCount: number,
  ): number

  /**
   * Brings the touched cells to `tick` by the closed form of a leaky integrate-and-fire cell between events, adds their
   * input (2⁻¹⁶ mV) and clears it. `potential` (mV) is relative to the steady state and valid at the tick `since`;
   * `decay[n]` is its factor over n ticks, 0 beyond the table. A cell whose `since` lies ahead is refractory: its input
   * is lost. A cell that reaches `threshold` fires: it goes to `reset`, where it stays for `refractoryTicks`.
   * Potentials below 10⁻³⁰ mV become 0, as subnormal numbers are slow. Writes the cells that fire to `spikes`, in the
   * order of `touched`, and returns how many they are.
   */
  integrateTouched(
    touched: Uint32Array, touchedCount: number, tick: number, potential: Float64Array, since: Int32Array,
    input: Float64Array, decay: Float64Array, threshold: number, reset: number, refractoryTicks: number,
    spikes: Uint32Array,
  ): number

  /** Adds the rows (of `width` columns) of the first `spikes` sources of `volley` to the column sums. */
  accumulateRows(rows: Int16Array, width: number, volley: Uint32Array, spikes: number, sums: Int32Array): void

  /**
   * Adds `delta` to those rows and keeps every element within `minimum` … `maximum` (16-bit integers) without
   * wrap-around: the write of a sparse distributed memory, and parallel-fibre plasticity.
   */
  addToRows(
    rows: Int16Array, width: number, volley: Uint32Array, spikes: number, delta: Int16Array,
    minimum: number, maximum: number,
  ): void

  /**
   * Writes to `out`, ascending, the numbers of those of `count` packed rows whose Hamming distance from `cue` is at
   * most `radius`, and returns how many they are. `out` has room for `count`.
   */
  hammingScan(
    rows: Uint32Array, wordsPerRow: number, count: number, cue: Uint32Array, radius: number, out: Uint32Array,
  ): number

  /**
   * Selected-coordinate activation (Jaeckel 1989): location i has the claws `claws[i·K … (i + 1)·K)`, each the number
   * of a fibre; `active` is 0 or 1 for each fibre. Writes to `out`, ascending, the locations with at least `threshold`
   * active claws and returns how many they are. `out` has room for `count`, and what lies beyond is not kept.
   */
  selectedCoordinates(
    claws: Uint16Array, clawsPerLocation: number, count: number, active: Uint8Array, threshold: number,
    out: Uint32Array,
  ): number

  /**
   * Delivers a volley to cells that read every bit through packed rows: bits of `ones` are the active fibres for 1,
   * bits of `zeros` those for 0. Adds `weight` to `input` of cell i for each bit of row i whose own rail is active.
   */
  deliverDense(
    rows: Uint32Array, wordsPerRow: number, count: number, ones: Uint32Array, zeros: Uint32Array, weight: number,
    input: Float64Array,
  ): void

  /**
   * Fills `out` with the words of Threefry4x32-20 under `key` (four words) at counters (firstBlock, row, 0, 0),
   * (firstBlock + 1, row, 0, 0), …, like `threefryFill`.
   */
  fillThreefry(key: Uint32Array, row: number, firstBlock: number, out: Uint32Array): void

  /** eˣ, with an error below one unit in the last place, the same bits everywhere. */
  exp(x: number): number

  /** The natural logarithm, with an error below one unit in the last place, the same bits everywhere. */
  log(x: number): number
}
