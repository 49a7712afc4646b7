/** Draws bits as a picture, `width` in a row, in the colours of the page; `cursor` is a bit with a frame around it. */
export function drawBits(canvas: HTMLCanvasElement, bits: ArrayLike<number>, width: number, cursor?: number): void {
  const height = Math.ceil(bits.length / width)
  const size = 12
  if (canvas.width !== width * size || canvas.height !== height * size) {
    canvas.width = width * size
    canvas.height = height * size
  }
  const context = canvas.getContext('2d')!
  const style = getComputedStyle(canvas)
  context.fillStyle = style.getPropertyValue('--shade')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = style.getPropertyValue('--data')
  for (let bit = 0; bit < bits.length; bit++) {
    if (bits[bit]! > 0) context.fillRect((bit % width) * size + 0.5, Math.floor(bit / width) * size + 0.5, size - 1, size - 1)
  }
  if (cursor === undefined) return
  context.strokeStyle = style.getPropertyValue('--accent')
  context.lineWidth = 2
  context.strokeRect((cursor % width) * size + 1, Math.floor(cursor / width) * size + 1, size - 2, size - 2)
}
