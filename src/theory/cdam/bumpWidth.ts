/**
 * The width of the bump of attention on a ring for a ≤ 0 < h, in vertices: a bump solves s_{k+1} + s_{k−1} +
 * (2a/h)·s_k = constant, a cosine of wavelength W = 2π/arccos(−a/h). With a = 1 − h it grows as 4.44·√h. It is infinite
 * for a ≤ −h, and undefined (NaN) for a > h.
 */
export const bumpWidth = (a: number, h: number): number => (2 * Math.PI) / Math.acos(Math.min(1, -a / h))
