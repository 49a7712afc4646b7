import { useEffect, useRef } from 'preact/hooks'
import type { LabController } from '../controller/labController.js'

/** Fields in which the escape key has a meaning of its own. */
const typed = 'select, input[type=number], input[type=text]'

/** The focus goes to a tour that begins, and back to its button when it ends; Escape ends it. `tour`: its name, or empty. */
export function useTourKeys(controller: LabController, tour: string): void {
  const before = useRef(tour)
  useEffect(() => {
    if (before.current === tour) return
    const next = tour === '' ? `tour-${before.current}` : 'tour-next'
    before.current = tour
    document.getElementById(next)?.focus({ preventScroll: tour !== '' })
  }, [tour])
  useEffect(() => {
    if (tour === '') return undefined
    const leave = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && !(target as Element).matches(typed)) controller.leaveTour()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [tour, controller])
}
