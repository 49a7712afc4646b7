import { sine } from '../../kernels/sine.js'
import type { Film } from './film.js'

const width = 48
const height = 40
const frameCount = 40
const turn = 2 * Math.PI

/**
 * The film that ships, drawn by this code: 40 frames of 48 × 40 pixels. A pendulum swings to and fro once while a ball
 * crosses the ground and comes back, bouncing eight times, before hills that never move. So the background returns in
 * every frame, and the pendulum and the ball each come through most of their places twice; only both tell the frame.
 */
export const pendulumFilm = (): Film => ({
  name: 'pendulum', width, frames: Array.from({ length: frameCount }, (_, frame) => drawn(frame / frameCount)),
})

/** The picture at a time from 0 to 1 of the film. */
function drawn(time: number): Float64Array {
  const swing = 0.9 * sine(turn * time)
  const bob = { x: 24 + 22 * sine(swing + 4 * turn), y: 2 + 22 * sine(swing + 4 * turn + turn / 4) }
  const bounce = (8 * time) % 1
  const ball = { x: 6 + 36 * (1 - Math.abs(2 * time - 1)), y: 32 - 36 * bounce * (1 - bounce) }
  return Float64Array.from({ length: width * height }, (_, pixel) => {
    const [x, y] = [pixel % width + 0.5, Math.floor(pixel / width) + 0.5]
    const scene = y > 36 ? 0.35 : y > 30 - 4 * sine(x / 6 + 1) ? 0.5 : 0.75 + 0.2 * (1 - y / height)
    const rod = covered(1.2, distanceToSegment(x, y, bob))
    const dark = Math.max(rod, covered(4, distance(x, y, bob)))
    const light = covered(5, distance(x, y, ball))
    const behind = scene * (1 - dark) + 0.08 * dark
    return behind * (1 - light) + light
  })
}

interface Point { readonly x: number; readonly y: number }

/** How much of a pixel lies in a disc, by the distance of its middle from the disc's. */
const covered = (radius: number, away: number): number => Math.max(0, Math.min(1, radius + 0.5 - away))

function distance(x: number, y: number, point: Point): number {
  return Math.sqrt((x - point.x) * (x - point.x) + (y - point.y) * (y - point.y))
}

/** From the rod of the pendulum, which hangs at (24, 2). */
function distanceToSegment(x: number, y: number, end: Point): number {
  const [across, down] = [end.x - 24, end.y - 2]
  const along = Math.max(0, Math.min(1, ((x - 24) * across + (y - 2) * down) / (across * across + down * down)))
  return distance(x, y, { x: 24 + along * across, y: 2 + along * down })
}
