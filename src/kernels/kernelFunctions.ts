import type { WeightArray } from './weightArray.js'

/**
 * The hot loops. Arrays are flat, indices are row numbers or cell numbers, and nothing is allocated. What indices
 * inside of arrays point to is not checked: the network that owns the arrays guarantees it.
 */
export interface KernelFunctions {
  /**
   * Delivers a volley along compressed sparse rows to membranes without currents: for each of the first `spikes`
   * sources s of `volley`, adds `jump` to `membranes[t]` for each t of `targets[offsets[s] … offsets[s + 1])`. A target
   * that this takes from below `level` to it is appended, in no particular order, to `candidates`, which holds
   * `candidateCount` cells; returns the new count. Membranes are amplitudes at the last origin of time (see
   * lifPlaces.ts), and so are jump and level.
   */
  scatterPotential(
    volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, jump: number,
    membranes: Float64Array, level: number, candidates: Uint32Array, candidateCount: number,
  ): number

  /** The same for `cells` cells with an input each, of which only those of one `sign` are added, times `growth`. */
  addPotential(
    input: Float64Array, cells: number, sign: number, growth: number, membranes: Float64Array, level: number,
    candidates: Uint32Array, candidateCount: number,
  ): number

  /** Multiplies `count` amplitudes by `kept`; −∞ (refractory) stays, and below 10⁻³⁰ they become 0. */
  rescalePotentials(membranes: Float64Array, count: number, kept: number): void

  /**
   * Delivers a volley to cells of four numbers (see lifPlaces.ts): adds `membraneJump` to the membrane's amplitude and
   * `slotJump` to that of the excitation (slot 1) or the inhibition (slot 2); slot 0 stands for none. Targets that may
   * fire because of it are marked as listed and appended to `candidates`, each once. Returns the new count.
   */
  scatterCurrent(
    volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, membraneJump: number,
    slot: number, slotJump: number, cells: Float64Array, constants: Float64Array, candidates: Uint32Array,
    candidateCount: number,
  ): number

  /** The same for `count` cells with an input each, of which only those of one `sign` are added. */
  addCurrent(
    input: Float64Array, count: number, sign: number, membraneGrowth: number, slot: number, slotGrowth: number,
    cells: Float64Array, constants: Float64Array, candidates: Uint32Array, candidateCount: number,
  ): number

  /**
   * Appends to `candidates` the cells that are due at `tick` or before, marks them as listed, and brings `earliest`,
   * the least of what is due in each block of 64 cells, up to date. `due` has whole blocks, the last one
   * filled up with 2³⁰. Returns the new count.
   */
  dueCells(
    tick: number, cells: Float64Array, due: Int32Array, count: number, earliest: Int32Array, candidates: Uint32Array,
    candidateCount: number,
  ): number

  /** The least of the first `blocks` entries, or 2³⁰. */
  earliestTick(earliest: Int32Array, blocks: number): number

  /**
   * Decides about each candidate at `tick`. One that is at the threshold fires: it is appended to `spikes`, and
   * becomes refractory (−∞), or with `refractoryTicks` 0 goes to its reset potential. The others are `due` at a later
   * tick, before which they will not fire if nothing but inhibition reaches them, or never. `decays` has the first
   * `decayLength` values of the decays of membrane, excitation and inhibition. Returns how many fired.
   */
  settleCells(
    candidates: Uint32Array, candidateCount: number, tick: number, refractoryTicks: number, cells: Float64Array,
    constants: Float64Array, decays: Float64Array, decayLength: number, due: Int32Array, earliest: Int32Array,
    spikes: Uint32Array,
  ): number

  /** Puts the cells of a volley at their reset potential and lists those that may fire. Returns the new count. */
  releaseCells(
    volley: Uint32Array, spikes: number, cells: Float64Array, constants: Float64Array, candidates: Uint32Array,
    candidateCount: number,
  ): number

  /** Multiplies the three amplitudes of `count` cells; −∞ (refractory) stays, and below 10⁻³⁰ they become 0. */
  rescaleCells(
    cells: Float64Array, count: number, kept: number, excitationKept: number, inhibitionKept: number,
  ): void

  /**
   * Delivers a volley to stepped cells (see steppedPlaces.ts): adds `weightMv` to what has arrived at each target. One
   * whose mark is 0 gets a mark and is appended to `listed`. Returns the new count.
   */
  scatterArrivals(
    volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weightMv: number,
    cells: Float64Array, marks: Uint8Array, listed: Uint32Array, listedCount: number,
  ): number

  /** The same for `count` cells with an input each, in `quantumMv`, of which only those of one `sign` are added. */
  addArrivals(
    input: Float64Array, count: number, sign: number, quantumMv: number, cells: Float64Array, marks: Uint8Array,
    listed: Uint32Array, listedCount: number,
  ): number

  /**
   * Brings each listed cell to `tick`, gives it what has arrived, and lets it fire if it is at its threshold, which puts
   * it to its reset. Those that fire are written to `spikes`, in the order of the list; `left[0]` of the cells
   * stay at the front of the list, as they may fire without further input, and the marks of the others become 0.
   * `noise` has 32 random bits a cell for this tick; it is not read where cells have no noise. Returns how many fired.
   * `scratch` has room for two numbers a listed cell.
   */
  stepCells(
    listed: Uint32Array, listedCount: number, tick: number, cells: Float64Array, constants: Float64Array,
    noise: Uint32Array, marks: Uint8Array, spikes: Uint32Array, left: Uint32Array, scratch: Float64Array,
  ): number

  /** Brings each listed cell to `tick`, and no more. */
  advanceCells(
    listed: Uint32Array, listedCount: number, tick: number, cells: Float64Array, constants: Float64Array,
    noise: Uint32Array, scratch: Float64Array,
  ): void

  /**
   * Adds the rows (of `width` columns) of the first `spikes` sources of `volley` to the column sums: 32-bit integers
   * where the rows have 16 bits, floating-point numbers where they have 32.
   */
  accumulateRows(
    rows: WeightArray, width: number, volley: Uint32Array, spikes: number, sums: Int32Array | Float64Array,
  ): void

  /**
   * Adds `delta` to those rows and keeps every element within `minimum` … `maximum` (integers of their kind) without
   * wrap-around: the write of a sparse distributed memory, and parallel-fibre plasticity.
   */
  addToRows(
    rows: WeightArray, width: number, volley: Uint32Array, spikes: number, delta: WeightArray,
    minimum: number, maximum: number,
  ): void

  /**
   * Plasticity at a teaching spike, in steps: adds ⌊steps · eligibility + ½⌋ to the weights of each of `sources` sources
   * onto the `columnCount` targets in `columns`, and keeps them within 0 … `maximum`.
   */
  shiftColumns(
    rows: WeightArray, width: number, sources: number, eligibility: Float64Array, steps: number, columns: Uint32Array,
    columnCount: number, maximum: number,
  ): void

  /** The same by a fraction: w becomes w + ⌊min(1, fraction · eligibility) · (bound − w) + ½⌋. */
  approachColumns(
    rows: WeightArray, width: number, sources: number, eligibility: Float64Array, fraction: number,
    columns: Uint32Array, columnCount: number, bound: number,
  ): void

  /** Brings all weights of the first `spikes` sources of `volley` nearer to a bound, with an eligibility of 1. */
  approachRows(
    rows: WeightArray, width: number, volley: Uint32Array, spikes: number, fraction: number, bound: number,
  ): void

  /**
   * Selected-coordinate activation (Jaeckel 1989) of `count` locations with K ≥ 1 claws, in the order of `groupClaws`;
   * `active` is 0 or 1 for each fibre. Writes to `out`, ascending, the locations with at least `threshold` active claws
   * and returns how many they are. `out` has room for `count`, and what lies beyond is not kept; `marks` is scratch of
   * 64-bit words with a bit for each location.
   */
  selectedCoordinates(
    groups: Uint32Array, locations: Uint32Array, claws: Uint16Array, clawsPerLocation: number, count: number,
    active: Uint8Array, threshold: number, marks: Uint32Array, out: Uint32Array,
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

  /**
   * Draws the synapses of the first `rowCount` rows (cells, by number) of `rows`: `degree` numbers below `bound` each,
   * `distinct` or not, from Threefry's words at the counters (0, row, 0, 0), (1, row, 0, 0), … Unless `own`, a row's
   * own number is left out: `bound` does not count it. Of what was drawn, those from `first` to before `first + count`
   * are written to `cells`, counted from `first`: those of row i from `offsets[i]` to before `offsets[i + 1]`. Ends
   * before a row for which `cells` has less room than `degree`. `seen` has a zeroed bit for each number below `bound`;
   * it is needed for more than 32 distinct ones. Returns how many rows were drawn.
   */
  drawDegree(
    key: Uint32Array, rows: Uint32Array, rowCount: number, degree: number, bound: number, distinct: boolean,
    own: boolean, first: number, count: number, seen: Uint32Array, offsets: Uint32Array, cells: Uint32Array,
  ): number

  /**
   * The same where every number is there with one probability p, independently; `logAbsence` is log(1 − p). Numbers are
   * drawn in blocks of `blockLength`, block b of a row from the counters (0, row, b, 0), (1, row, b, 0), …
   */
  drawBernoulli(
    key: Uint32Array, rows: Uint32Array, rowCount: number, logAbsence: number, blockLength: number, own: boolean,
    first: number, count: number, offsets: Uint32Array, cells: Uint32Array,
  ): number

  /**
   * Which synapses of a source transmit a spike at a tick: of the targets `targets[start … end)`, those whose word is
   * below `bound` are appended to `transmitted`, which holds `transmittedCount`; returns the new count. The word of target
   * t (counted from `first` on in its population: number n = first + t) is the one at n mod 4 of Threefry's counter
   * (⌊n/4⌋, source, tick, k), where k is `repeats[t]`, which is then raised by 1: how many synapses onto t came before.
   * If no target comes twice, `repeats` is empty, and k is 0. `transmitted` may be `targets` if it is not filled beyond
   * `start`.
   */
  transmittedTargets(
    key: Uint32Array, source: number, tick: number, bound: number, targets: Uint32Array, start: number, end: number,
    first: number, repeats: Uint32Array, transmitted: Uint32Array, transmittedCount: number,
  ): number

  /** Like `accumulateRows` and `addToRows`, on counters of 8 bits; `minimum` and `maximum` are 8-bit integers. */
  accumulateByteRows(rows: Int8Array, width: number, volley: Uint32Array, spikes: number, sums: Int32Array): void
  addToByteRows(
    rows: Int8Array, width: number, volley: Uint32Array, spikes: number, delta: Int8Array,
    minimum: number, maximum: number,
  ): void

  /**
   * Stores `count` packed rows in blocks of sixteen, byte by byte: byte j of the rows 16b … 16b + 15 lies at
   * (b · bytesPerRow + j) · 16. Rows that fill up the last block are 0. A row has the first `bytesPerRow` bytes of its
   * packed words.
   */
  interleaveRows(
    rows: Uint32Array, wordsPerRow: number, count: number, bytesPerRow: number, blocks: Uint8Array,
  ): void

  /**
   * Writes to `out`, ascending, the numbers of those of `count` rows, stored by `interleaveRows` (at most 8191 bytes
   * each), whose Hamming distance from the packed `cue` is at most `radius`, and returns how many they are. `out` has
   * room for `count`, `scratch` for sixteen times the bytes of a row.
   */
  hammingScan(
    blocks: Uint8Array, bytesPerRow: number, count: number, cue: Uint32Array, radius: number, scratch: Uint8Array,
    out: Uint32Array,
  ): number

  /**
   * `hammingScan` for many cues at once. Of the rows that cue c is near to, the first `capacity` are written to `out`
   * from c · capacity on, ascending; `found[c]` is how many there are. `scratch` has room for
   * `hammingScratchBytes(bytesPerRow, cueCount)`.
   */
  hammingScanMany(
    blocks: Uint8Array, bytesPerRow: number, count: number, cues: Uint32Array, wordsPerCue: number, cueCount: number,
    radius: number, scratch: Uint8Array, out: Uint32Array, capacity: number, found: Uint32Array,
  ): void

  /** Likewise, but writes the distance of row i from cue c to `out[c · count + i]`. */
  hammingDistances(
    blocks: Uint8Array, bytesPerRow: number, count: number, cues: Uint32Array, wordsPerCue: number, cueCount: number,
    scratch: Uint8Array, out: Uint16Array,
  ): void

  /**
   * Softmax attention of one cue on packed rows of `length` bits read as ±1, with softmax(beta · (1 − 2 · distance /
   * length)), where `distances` are those of the cue from `count` rows: the mean of the rows in float64. Rows so far
   * beyond the nearest one that together they weigh less than `tolerance` times its weight are left out.
   * `wordsPerRow` is a multiple of 4, `out` has room for all their bits, and `scratch` for `attendScratchLength(count,
   * wordsPerRow, length)` words. Returns how many rows took part.
   */
  attendSigned(
    distances: Uint16Array, count: number, beta: number, tolerance: number, rows: Uint32Array, wordsPerRow: number,
    length: number, scratch: Uint32Array, out: Float64Array,
  ): number

  /**
   * Dot products in float64 of `queryCount` queries with `count` keys of `width` columns, each summed from the first
   * column to the last: query q and key k at `out[q · count + k]`. Keys are stored in blocks of eight, column by
   * column: column c of the keys 8b … 8b + 7 lies at (b · width + c) · 8. The last block is filled up.
   */
  dotProducts(
    queries: Float64Array, queryCount: number, width: number, keys: Float64Array, count: number, out: Float64Array,
  ): void

  /**
   * For each query q adds `weights[q · count + k]` times row k, of `width` columns, to `out[q · width …]` in float64,
   * from the first of `count` rows to the last. Rows are finite; a weight of 0 leaves its row out.
   */
  addWeighted(
    weights: Float64Array, queryCount: number, rows: Float64Array, count: number, width: number, out: Float64Array,
  ): void

  /**
   * `out` [rows × columns] = bias + left [rows × inner] · right [inner × columns], all float32 and row by row. An
   * element is its bias, to which the products are added in the order of the inner index. `panel` has room for
   * `matrixPanelLength` numbers.
   */
  multiplyMatrices(
    left: Float32Array, rows: number, inner: number, right: Float32Array, columns: number, bias: Float32Array,
    panel: Float32Array, out: Float32Array,
  ): void

  /**
   * Layer normalisation of each row (Ba, Kiros & Hinton 2016, Eq. 4): (value − mean) / √(variance + epsilon) · gain +
   * bias, in float64 and rounded once. `out` may be `values`.
   */
  normaliseRows(
    values: Float32Array, rows: number, width: number, gain: Float32Array, bias: Float32Array, epsilon: number,
    out: Float32Array,
  ): void

  /**
   * The Gaussian error linear unit in its tanh form, ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))) (Hendrycks & Gimpel
   * 2016, section 2), in place, in float64 and rounded once.
   */
  gelu(values: Float32Array, count: number): void

  /**
   * Softmax of each row of `scores` [count × count] over the columns up to the row's own number, in float64 and
   * rounded once; the weights of later columns are 0. `weights` may be `scores`.
   */
  causalSoftmax(scores: Float32Array, count: number, weights: Float32Array): void

  /** eˣ, with an error below one unit in the last place, the same bits everywhere. */
  exp(x: number): number

  /** The natural logarithm, with an error below one unit in the last place, the same bits everywhere. */
  log(x: number): number

  /** A standard normal number from 32 random bits, the same bits everywhere: the quantile of (word + ½)/2³². */
  normal(word: number): number
}
