/** The spikes of one population at one tick. Never empty; never changed after it was made. */
export interface Volley {
  readonly tick: number
  readonly population: string
  /** Ascending, each cell once. */
  readonly cells: Uint32Array
}
