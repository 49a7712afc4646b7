import { denseActivation, denseShared, denseSharedTable, type DenseAddress } from './denseAddress.js'
import {
  selectedCoordinateActivation, selectedCoordinateShared, selectedCoordinateSharedTable, type SelectedCoordinate,
} from './selectedCoordinate.js'

/** How the address of a hard location is drawn and when it is active. */
export type AddressDesign =
  | ({ readonly kind: 'selected-coordinate' } & SelectedCoordinate)
  | ({ readonly kind: 'dense' } & DenseAddress)

/** The probability that an address activates a random hard location. */
export const activationProbability = (design: AddressDesign): number =>
  design.kind === 'dense' ? denseActivation(design) : selectedCoordinateActivation(design.claws, design.threshold)

/** The probability that two addresses at a Hamming distance both activate a random hard location. */
export const sharedProbability = (design: AddressDesign, distance: number): number =>
  design.kind === 'dense' ? denseShared(design, distance) : selectedCoordinateShared(design, distance)

/** `sharedProbability` at the distances 0 … bits. */
export const sharedProbabilities = (design: AddressDesign): Float64Array =>
  design.kind === 'dense' ? denseSharedTable(design) : selectedCoordinateSharedTable(design)
