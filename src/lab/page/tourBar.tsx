import { useEffect, useRef } from 'preact/hooks'
import type { LabController } from '../controller/labController.js'
import { stepNumber, tourOf, tourText, type TourPlace } from '../controller/tourTexts.js'
import { tours } from '../tours.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { useTourKeys } from './useTourKeys.js'

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
export function TourBar({ controller, state, view }: PanelProps) {
  const found = tourOf(state)
  const highlight = found?.step.highlight
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = highlight === undefined ? null : document.getElementById(highlight)
    element?.setAttribute('data-highlight', 'true')
    if (element) sightOf(element, bar.current?.offsetHeight ?? 0).scrollIntoView({
      block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    })
    return () => element?.removeAttribute('data-highlight')
  }, [state.tour, state.step, highlight])
  useTourKeys(controller, found?.tour.name ?? '')
  return (
    <>
      <p class="unseen" role="status" id="tour-status">{view.tourStatus}</p>
      {found && (
        <aside ref={bar} class="tour" aria-label={`Tour: ${found.tour.title}`}>
          <h2>{found.step.heading} <span class="quiet">{found.tour.title}, {stepNumber(found)}</span></h2>
          <p id="tour-text" aria-live="polite">{tourText(found.step, controller)}</p>
          <TourButtons controller={controller} place={found} />
        </aside>
      )}
    </>
  )
}

/** On and back; at the end, whether what was before comes back or what the tour made is kept. */
function TourButtons({ controller, place: { tour, index } }: {
  readonly controller: LabController
  readonly place: TourPlace
}) {
  const isLast = index === tour.steps.length - 1
  const comesBack = controller.beforeTour !== undefined
  const back = () => {
    controller.goTo(tour.name, index - 1)
    // At the first step there is no way back: the focus would be lost.
    if (index === 1) document.getElementById('tour-next')!.focus()
  }
  return (
    <div class="buttons">
      <Action id="tour-back" isOff={index === 0} does={back}>Back</Action>
      {isLast ? (
        <>
          <Action id="tour-end" isPrimary does={() => controller.leaveTour()}>
            {comesBack ? 'End, as it was before' : 'End the tour'}
          </Action>
          {comesBack && (
            <Action id="tour-keep" does={() => controller.leaveTour({ keep: true })}>Keep what the tour made</Action>
          )}
        </>
      ) : (
        <>
          <Action id="tour-next" isPrimary describedBy="tour-text" does={() => controller.goTo(tour.name, index + 1)}>
            Next
          </Action>
          <Action id="tour-leave" does={() => controller.leaveTour()}>Leave the tour</Action>
        </>
      )}
    </div>
  )
}
