/** Cells of a volley that are handed to the kernels at once, and rows of synapses that they draw at once. */
export const volleyRoom = 16_384
