export interface RingPlace {
  readonly x: number
  readonly y: number
}

/** Places of memories on a circle, the first one at the top, clockwise. */
export function ringPlaces(count: number, centreX: number, centreY: number, radius: number): RingPlace[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / Math.max(1, count) - Math.PI / 2
    return { x: centreX + radius * Math.cos(angle), y: centreY + radius * Math.sin(angle) }
  })
}

/** Places given in any unit (of a graph's layout), fitted into a box and centred. */
export function fittedPlaces(
  places: readonly RingPlace[], left: number, top: number, right: number, bottom: number,
): RingPlace[] {
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [fromX, fromY] = [Math.min(...xs), Math.min(...ys)]
  const [spanX, spanY] = [Math.max(...xs) - fromX, Math.max(...ys) - fromY]
  const scale = Math.min((right - left) / Math.max(spanX, 1e-9), (bottom - top) / Math.max(spanY, 1e-9))
  const [shiftX, shiftY] = [(left + right - scale * spanX) / 2, (top + bottom - scale * spanY) / 2]
  return places.map(({ x, y }) => ({ x: shiftX + scale * (x - fromX), y: shiftY + scale * (y - fromY) }))
}
