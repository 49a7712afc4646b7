/**
 * Closed forms of the correlated dense associative memory (Burns 2024) for independent patterns. They are derived here,
 * from the field equation of its attention s = softmax(β_eff·w),
 *
 *     dw/dt = −w + (a + h·M)·s − c/p,   β_eff = β·n·v   (v: the variance of a pattern's elements),
 *
 * and are not theorems of the paper. Attention to one vertex leaves that vertex's row of a + h·M as the attractor.
 */

/**
 * Whether attention to one vertex holds itself: its own field a exceeds that of every neighbour, h·M. `linkMax` is the
 * greatest element of M, 1/d in a regular graph of degree d.
 */
export const holdsOneVertex = (a: number, h: number, linkMax: number): boolean => a > h * linkMax

/** The h up to which one vertex holds on a regular graph where a = 1 − h: d/(d + 1); 2/3 on a ring. */
export const heteroOfOneVertex = (degree: number): number => degree / (degree + 1)

/**
 * The attention that a vertex keeps to itself, 0 to 1: the solution of s = 1/(1 + Σ_k exp(−β_eff·s·(a − h·M_k)))
 * that is reached from s = 1, over all other vertices k with links M_k (0 where there is none). Well below ½ it does not
 * hold itself. In the limit of large β_eff it is 1 exactly where `holdsOneVertex` says so.
 */
export function vertexAttention(a: number, h: number, links: ArrayLike<number>, effectiveBeta: number): number {
  let attention = 1
  for (let step = 0; step < 1000; step++) {
    let others = 0
    for (let other = 0; other < links.length; other++) {
      others += Math.exp(-effectiveBeta * attention * (a - h * links[other]!))
    }
    const next = 1 / (1 + others)
    if (Math.abs(next - attention) < 1e-12) break
    attention = next
  }
  return attention
}

/** Correlations of the attractors of a ring where each is attention to one vertex. */
export interface RingCorrelations {
  readonly first: number
  readonly second: number
  /** From distance 3 on. */
  readonly far: number
}

/**
 * C(1), C(2) and beyond on a ring of `vertices` > 4: w is a at the vertex and h/2 at its neighbours, less c/p
 * everywhere (`load` is c). Without load C(1) = ah/(a² + h²/2), C(2) = (h²/4)/(a² + h²/2) and 0 beyond; the load of
 * the whole mean with a + h = 1 brings a floor of −1/(p‖w‖² − 1).
 */
export function ringCorrelations(a: number, h: number, vertices: number, load = 0): RingCorrelations {
  const shift = (load * load - 2 * load * (a + h)) / vertices
  const own = a * a + (h * h) / 2 + shift
  return { first: (a * h + shift) / own, second: ((h * h) / 4 + shift) / own, far: shift / own }
}
