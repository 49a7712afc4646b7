import { useEffect, useRef } from 'preact/hooks'
import { tourOf, tourText } from '../controller/tourTexts.js'
import { tours } from '../tours.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'

/** The tours that one can take. */
export function TourChoice({ controller, state }: PanelProps) {
  if (tourOf(state)) return null
  return (
    <nav class="buttons" aria-label="Guided tours">
      <span class="quiet">Guided tours:</span>
      {tours.map(({ name, title }) => (
        <Action key={name} id={`tour-${name}`} does={() => controller.goTo(name, 0)}>{title}</Action>
      ))}
    </nav>
  )
}

/** What is to be seen of a part of the page: all, or its picture where the bar leaves too little of the window for all. */
const sightOf = (part: HTMLElement, barPx: number): Element =>
  (part.offsetHeight <= innerHeight - barPx ? part : part.querySelector('[data-sight]') ?? part)

/** The step of the tour that is being taken; the part of the page that it is about is framed. */
export function TourBar({ controller, state }: PanelProps) {
  const found = tourOf(state)
  const highlight = found?.step.highlight
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = highlight === undefined ? null : document.getElementById(highlight)
    element?.setAttribute('data-highlight', 'true')
    if (element) sightOf(element, bar.current!.offsetHeight).scrollIntoView({
      block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    })
    return () => element?.removeAttribute('data-highlight')
  }, [state.tour, state.step, highlight])
  if (!found) return null
  const { tour, step, index } = found
  const isLast = index === tour.steps.length - 1
  return (
    <aside ref={bar} class="tour" aria-label={`Tour: ${tour.title}`}>
      <div aria-live="polite">
        <h2>{step.heading} <span class="quiet">{tour.title}, {index + 1} of {tour.steps.length}</span></h2>
        <p id="tour-text">{tourText(step, controller)}</p>
      </div>
      <div class="buttons">
        <Action id="tour-back" isOff={index === 0} does={() => controller.goTo(tour.name, index - 1)}>Back</Action>
        <Action id="tour-next" isPrimary isOff={isLast} does={() => controller.goTo(tour.name, index + 1)}>Next</Action>
        <Action id="tour-leave" does={() => controller.change({ tour: '', step: 0 })}>Leave the tour</Action>
      </div>
    </aside>
  )
}
