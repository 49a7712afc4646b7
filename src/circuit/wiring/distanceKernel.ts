import { exp } from '../../kernels/reference/exp.js'

/**
 * How likely cells are connected by how far apart they lie, with an extent of its own along each axis: a parallel fibre
 * is long mediolaterally and narrow sagittally. The extents are half the sides of a box, or the standard deviations of
 * a Gaussian, which is cut at four of them.
 */
export interface DistanceKernel {
  readonly shape: 'gaussian' | 'box'
  readonly mediolateralUm: number
  readonly sagittalUm: number
}

const cut = 4

/** How far a kernel reaches along each axis, in micrometres. */
export function reachOf({ shape, mediolateralUm, sagittalUm }: DistanceKernel): { x: number; y: number } {
  const extents = shape === 'box' ? 1 : cut
  return { x: extents * mediolateralUm, y: extents * sagittalUm }
}

/** A kernel as a function of distance: 1 in the middle (and all over a box), 0 beyond its reach. */
export function kernelOf(kernel: DistanceKernel): (dx: number, dy: number) => number {
  const { shape, mediolateralUm, sagittalUm } = kernel
  const reach = reachOf(kernel)
  return (dx, dy) => {
    if (Math.abs(dx) > reach.x || Math.abs(dy) > reach.y) return 0
    if (shape === 'box') return 1
    const x = dx / mediolateralUm
    const y = dy / sagittalUm
    return exp(-(x * x + y * y) / 2)
  }
}

/** The kernel's integral along each axis, in micrometres: the extent of a box of as much weight. */
export function weightOf({ shape, mediolateralUm, sagittalUm }: DistanceKernel): { x: number; y: number } {
  const side = shape === 'box' ? 2 : Math.sqrt(2 * Math.PI)
  return { x: side * mediolateralUm, y: side * sagittalUm }
}
