import type { LabController } from '../controller/labController.js'
import type { LabView } from '../controller/labView.js'
import type { LabState } from '../state/labState.js'
import { CircuitPanel } from './circuitPanel.js'
import { CurvePanel } from './curvePanel.js'
import { PatternPanel } from './patternPanel.js'
import { RecallPanel } from './recallPanel.js'
import { RingPanel } from './ringPanel.js'
import { RunPanel } from './runPanel.js'
import { SettingsPanel } from './settingsPanel.js'
import { TourBar, TourChoice } from './tourBar.js'
import { useSubject } from './useSubject.js'

/** What every part of the page gets. */
export interface PanelProps {
  readonly controller: LabController
  readonly state: LabState
  readonly view: LabView
}

/** The whole page. */
export function App({ controller, refused }: { readonly controller: LabController; readonly refused: readonly string[] }) {
  const panel = { controller, state: useSubject(controller.state), view: useSubject(controller.view) }
  const { status, failure } = panel.view
  return (
    <>
      <header>
        <h1>Lobule lab</h1>
        <p class="about">
          The cerebellar cortex as a memory: store, disturb, recall, at three levels of description. The engine and its
          numbers are those of the command line.
        </p>
        <p class="status"><span role="status" id="status">{status}</span> <span class="quiet">Lobule {LOBULE_VERSION}</span></p>
        {failure !== '' && <p role="alert" id="failure">{failure}</p>}
        {refused.length > 0 && <p role="alert" id="refused">Not understood in the address: {refused.join(', ')}</p>}
        <TourChoice {...panel} />
      </header>
      <main>
        <PatternPanel {...panel} />
        <RecallPanel {...panel} />
        <CircuitPanel {...panel} />
        <div class="column">
          <SettingsPanel {...panel} />
        </div>
        <div class="column">
          <CurvePanel {...panel} />
          <RunPanel {...panel} />
        </div>
        <RingPanel {...panel} />
      </main>
      <TourBar {...panel} />
    </>
  )
}
