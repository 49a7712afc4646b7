/** Into how many bins weights are counted: one a step, where there are no more steps. */
export const bins = 64

/** The bin of a weight among those of a projection whose largest one is `most`. */
export const binOf = (weight: number, most: number): number => Math.floor(weight / Math.max(1, (most + 1) / bins))
