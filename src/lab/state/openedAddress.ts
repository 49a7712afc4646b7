import { nearest } from '../../errors/inputError.js'
import { defaultState, type LabState } from './labState.js'
import type { ShippedFiles } from './shippedFiles.js'
import { stateOfAddress } from './stateAddress.js'

/**
 * The state of an address where these files ship with the page, and what was not understood in it, in words; the default
 * stands in its place. A circuit that is neither shipped nor in the address itself is not understood.
 */
export function openedAddress(address: string, { circuits }: ShippedFiles): {
  readonly state: LabState; readonly refused: readonly string[]
} {
  const found = stateOfAddress(address)
  const { circuit, circuitText } = found.state
  if (circuitText !== '' || Object.hasOwn(circuits, circuit)) return found
  const names = Object.keys(circuits)
  const said = `there is no circuit "${circuit}"${nearest(circuit, names)}; allowed: ${names.join(', ')}`
  return { state: { ...found.state, circuit: defaultState.circuit }, refused: [...found.refused, said] }
}
