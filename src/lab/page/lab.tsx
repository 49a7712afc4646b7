/** The page's script: the state comes from the address and goes back into it. */
import { render } from 'preact'
import { debounceTime, map } from 'rxjs'
import shippedText from '../../../build/labShipped.txt'
import { LabController } from '../controller/labController.js'
import type { ShippedFiles } from '../state/shippedFiles.js'
import { addressOfState, stateOfAddress } from '../state/stateAddress.js'
import { App } from './app.js'
import { connectWorker } from './connectWorker.js'
import './lab.css'

const { state, refused } = stateOfAddress(location.hash)
const controller = new LabController(JSON.parse(shippedText) as ShippedFiles, state, connectWorker(document))
controller.open()
render(<App controller={controller} refused={refused} />, document.getElementById('lab')!)

controller.state.pipe(map(addressOfState), debounceTime(200)).subscribe((address) => {
  if (location.hash.slice(1) !== address) history.replaceState(null, '', address === '' ? location.pathname : `#${address}`)
})
window.addEventListener('hashchange', () => controller.change(stateOfAddress(location.hash).state))

const still = matchMedia('(prefers-reduced-motion: reduce)')
let before = performance.now()
requestAnimationFrame(function draw(now) {
  controller.advance(Math.min(100, now - before), still.matches)
  before = now
  requestAnimationFrame(draw)
})
