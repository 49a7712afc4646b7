/** The bytes of scratch that the kernels need which compare many cues with rows of so many bytes. */
export function hammingScratchBytes(bytesPerRow: number, cueCount: number): number {
  const places = 3 * Math.ceil((2 * bytesPerRow) / 3)
  return 256 + 64 * places + 16 * places * Math.ceil(cueCount / 2)
}

/**
 * The words of scratch that `attendSigned` needs: bit planes, a row of zeros, the size and place of each distance, and
 * the rows sorted by distance, those of each that occurs filled up to a multiple of eight.
 */
export const attendScratchLength = (count: number, wordsPerRow: number, length: number): number =>
  32 + wordsPerRow + 2 * (length + 1) + count + 7 * Math.min(count, length + 1)

/** The numbers that `multiplyMatrices` copies at once. */
export const matrixPanelLength = 512 * 8
