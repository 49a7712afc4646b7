/** The bytes of scratch that the kernels need which compare many cues with rows of so many bytes. */
export function hammingScratchBytes(bytesPerRow: number, cueCount: number): number {
  const places = 3 * Math.ceil((2 * bytesPerRow) / 3)
  return 256 + 64 * places + 16 * places * Math.ceil(cueCount / 2)
}

/** The numbers that `multiplyMatrices` copies at once. */
export const matrixPanelLength = 512 * 8
