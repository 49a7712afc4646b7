/** The sum of three bits, modulo two. */
// @ts-ignore: decorator
@inline
export function odd(a: v128, b: v128, c: v128): v128 {
  return v128.xor(v128.xor(a, b), c)
}

/** The carry of the sum of three bits. */
// @ts-ignore: decorator
@inline
export function majority(a: v128, b: v128, c: v128): v128 {
  return v128.or(v128.and(a, b), v128.and(v128.xor(a, b), c))
}
