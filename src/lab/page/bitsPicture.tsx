import { useEffect, useRef } from 'preact/hooks'
import { drawBits } from './drawBits.js'

/** Bits as a small picture with a text for those who do not see it. */
export function BitsPicture({ bits, width, label }: {
  readonly bits: ArrayLike<number>
  readonly width: number
  readonly label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => drawBits(canvas.current!, bits, width))
  return <canvas ref={canvas} class="bits" role="img" aria-label={label} />
}
