/** Integers of 16 or of 32 bits, in rows: weights of plastic synapses, counters. */
export type WeightArray = Int16Array | Int32Array

/** Whether these are integers of 32 bits. */
export const isWide = (rows: WeightArray): rows is Int32Array => rows instanceof Int32Array
