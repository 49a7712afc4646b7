import { debounceTime, pairwise } from 'rxjs'
import type { LabController } from '../controller/labController.js'
import type { LabState } from '../state/labState.js'
import { addressOfState, stateOfAddress } from '../state/stateAddress.js'

const restMs = 200

/**
 * Keeps the state in the address of the page, and follows an address that is gone to; what is not understood in it is told.
 * A tour that begins or ends is a new entry of the browser's history, so that Back undoes it; all else changes the present one.
 * An address that was gone to and is not followed yet is left as it is.
 */
export function keepAddress(controller: LabController, tellRefused: (refused: readonly string[]) => void): void {
  let isFollowing = false
  let known = location.hash
  const write = (state: LabState, how: 'pushState' | 'replaceState'): void => {
    const address = addressOfState(state)
    if (location.hash !== known || location.hash.slice(1) === address) return
    history[how](null, '', address === '' ? location.pathname : `#${address}`)
    known = location.hash
  }
  controller.state.pipe(pairwise()).subscribe(([before, state]) => {
    if (isFollowing || before.tour === state.tour) return
    write(before, 'replaceState')
    write(state, 'pushState')
  })
  controller.state.pipe(debounceTime(restMs)).subscribe((state) => write(state, 'replaceState'))
  addEventListener('hashchange', () => {
    known = location.hash
    const { state, refused } = stateOfAddress(known)
    isFollowing = true
    controller.change(state)
    isFollowing = false
    tellRefused(refused)
  })
}
