/**
 * Rows of at most so many bytes are gathered, to be gone through together: how long each of them is cannot be predicted,
 * and a loop over so few targets costs more than what is done in it.
 */
export const shortBytes: usize = 16

/** Where they are gathered, below all arrays, and where there are enough of them. */
export const gathered: usize = 2048
export const enough: usize = gathered + 1024

/** Copies a short row to a place, with whatever lies behind it: for that there are spare bytes behind all arrays. */
// @ts-ignore: decorator
@inline
export function gather(place: usize, row: usize): void {
  v128.store(place, v128.load(row))
}
