/** The page's script: the state comes from the address and goes back into it. */
import { render } from 'preact'
import shippedText from '../../../build/labShipped.txt'
import { LabController } from '../controller/labController.js'
import type { ShippedFiles } from '../state/shippedFiles.js'
import { stateOfAddress } from '../state/stateAddress.js'
import { App } from './app.js'
import { connectWorker } from './connectWorker.js'
import { keepAddress } from './keepAddress.js'
import './lab.css'

const files = JSON.parse(shippedText) as ShippedFiles
const { state, refused } = stateOfAddress(location.hash)
const controller = new LabController(files, state, connectWorker(document))
const show = (notUnderstood: readonly string[]) =>
  render(<App controller={controller} refused={notUnderstood} />, document.getElementById('lab')!)
controller.open()
show(refused)
keepAddress(controller, show)

const still = matchMedia('(prefers-reduced-motion: reduce)')
let before = performance.now()
requestAnimationFrame(function draw(now) {
  controller.advance(Math.min(100, now - before), still.matches)
  before = now
  requestAnimationFrame(draw)
})
