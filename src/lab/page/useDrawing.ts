import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Drawing, Look } from '../drawing/drawing.js'
import { useLook } from './useLook.js'

/** A drawing that may listen to its canvas, until it is closed. */
type Closable = Drawing & { close?(): void }

/**
 * A drawing on a canvas: made anew where `inputs` change, drawn again by `draw` where it is resized, the viewer wants
 * another look, or one of `shown` differs: the values that decide the picture, always as many. It is drawn once the texts of
 * its frame are shown, so that no frame has both to do.
 */
export function useDrawing<Made extends Closable>(
  make: (canvas: HTMLCanvasElement, look: Look) => Made, draw: (drawing: Made) => void, inputs: readonly unknown[],
  shown: readonly unknown[],
): { readonly canvas: RefObject<HTMLCanvasElement | null>; readonly drawing: Made | undefined } {
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(draw)
  latest.current = draw
  const look = useLook()
  const [drawing, setDrawing] = useState<Made>()
  useEffect(() => {
    const made = make(canvas.current!, look)
    const observer = new ResizeObserver(() => { if (made.resize()) latest.current(made) })
    observer.observe(canvas.current!)
    setDrawing(made)
    return () => {
      observer.disconnect()
      made.close?.()
    }
  }, inputs)
  useEffect(() => {
    if (!drawing) return
    drawing.look = look
    latest.current(drawing)
  }, [drawing, look, ...shown])
  return { canvas, drawing }
}
