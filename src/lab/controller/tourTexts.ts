import { levels } from '../../levels/levelMemory.js'
import type { LabController } from './labController.js'
import { differing } from '../state/stateReading.js'
import { fillTourText, tours, type Tour, type TourNumber, type TourStep } from '../tours.js'

/** A step of a tour, and its number from 0. */
export interface TourPlace {
  readonly tour: Tour
  readonly step: TourStep
  readonly index: number
}

/** The tour of a state and the step that it is at; undefined where there is none of that name. */
export function tourOf({ tour, step }: { readonly tour: string; readonly step: number }): TourPlace | undefined {
  const found = tours.find(({ name }) => name === tour)
  const index = Math.min(step, (found?.steps.length ?? 0) - 1)
  return found && { tour: found, step: found.steps[index]!, index }
}

/** Which step of how many. */
export const stepNumber = ({ tour, index }: TourPlace): string => `step ${index + 1} of ${tour.steps.length}`

/** Where in a tour one is, in words. */
export const stepText = (place: TourPlace): string =>
  `${place.tour.title}, ${stepNumber(place)}: ${place.step.heading}`

/** The text of a step with the numbers that the lab has by now. */
export const tourText = ({ text }: TourStep, controller: LabController): string =>
  fillTourText(text, tourNumbersOf(controller))

/** What the lab has measured or computed, as people read it; what it has not is absent. */
export function tourNumbersOf(controller: LabController): Partial<Record<TourNumber, string>> {
  const { isOpening, spikes, words, curve, shares, ring, ...standing } = controller.view.value
  const { face, weights } = isOpening ? {} : standing
  const spikesOf = (name: string | undefined) =>
    spikes?.[face?.populations.findIndex((population) => population.name === name) ?? -1]
  const cells = face?.populations.find(({ name }) => name === face.roles.location)?.count
  const read = words.length > 1 ? words.at(-1)!.circuit : undefined
  const reads = words.length - 1
  const around = levels.map((level) => ring?.levels[level]?.correlations.at(-1))
    .map((correlations) => correlations && neighbourhood(correlations, ring!.start))
  const atLevels = (part: 'self' | 'neighbours' | 'far') => {
    const found = around.map((one) => one?.[part])
    return found.includes(undefined) ? undefined : found.map((value) => signed(value!)).join(', ')
  }
  const found: Readonly<Record<TourNumber, string | undefined>> = {
    bits: whole(face?.bits), granuleCells: whole(cells), claws: whole(face?.claws),
    halfClaws: face?.claws === undefined ? undefined : String(face.claws / 2),
    expectedActive: face && cells !== undefined ? whole(Math.round(face.expectedActive * cells)) : undefined,
    activeCells: whole(spikesOf(face?.roles.location)), complexSpikes: whole(spikesOf(face?.roles.teacher)),
    raised: whole(weights?.raised), lowered: whole(weights?.lowered),
    storedWords: whole(controller.state.value.stored.length),
    cueWrong: whole(differing(controller.reading.cue, controller.reading.pattern.bits)),
    recallWrong: read && whole(differing(read, controller.reading.wanted(reads))), reads: read && whole(reads),
    beta: curve?.fit?.beta.toFixed(2), expectedBeta: face?.expectedBeta.toFixed(2), rSquared: curve?.fit?.rSquared.toFixed(3),
    bestShare: shares && `${Math.round(100 * Math.max(0, ...shares.circuit))} %`,
    correlationSelf: atLevels('self'), correlationNeighbour: atLevels('neighbours'), correlationFar: atLevels('far'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined))
}

const whole = (value: number | undefined): string | undefined => value?.toLocaleString('en')

/** With two places and a minus sign. */
const signed = (value: number): string => value.toFixed(2).replace('-', '−')

/** Of correlations around a ring: that with one memory, and the means with its two neighbours and with all others. */
function neighbourhood(correlations: Float32Array, own: number) {
  const count = correlations.length
  const neighbours = [(own + 1) % count, (own + count - 1) % count]
  const far = [...correlations.keys()].filter((memory) => memory !== own && !neighbours.includes(memory))
  const mean = (memories: readonly number[]) =>
    memories.reduce((sum, memory) => sum + correlations[memory]!, 0) / memories.length
  return { self: correlations[own] ?? 0, neighbours: mean(neighbours), far: far.length === 0 ? undefined : mean(far) }
}
