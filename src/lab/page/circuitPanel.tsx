import { useEffect, useMemo, useRef } from 'preact/hooks'
import { ActivityLog, binMs } from '../controller/activityLog.js'
import { circuitRoles } from '../drawing/circuitRoles.js'
import { FoliumDrawing } from '../drawing/folium/foliumDrawing.js'
import { LiveRaster } from '../drawing/raster/liveRaster.js'
import { RateLines } from '../drawing/charts/rateLines.js'
import type { CircuitFace } from '../session/messages.js'
import type { PanelProps } from './app.js'
import { CellPanel } from './cellPanel.js'
import { numberText } from './numberText.js'
import { Panel } from './panel.js'
import { useDrawing } from './useDrawing.js'

const windowMs = 60

/** The circuit while it works: where it fires, when, and what one of its cells does. */
export function CircuitPanel(props: PanelProps) {
  const { face } = props.view
  return (
    <Panel id="live" title="The circuit at work">
      {face === undefined ? <p>No circuit stands.</p> : <LiveCircuit {...props} face={face} />}
    </Panel>
  )
}

function LiveCircuit({ controller, state, view, face }: PanelProps & { readonly face: CircuitFace }) {
  const { populations, projections, roles } = face
  const circuit = useMemo(() => ({ populations, projections, memoryRoles: roles }), [face])
  const log = useMemo(() => new ActivityLog(face), [face])
  /** The rates keep their room from then on, so that a circuit that is built anew moves nothing below. */
  const hasFired = useRef(false)
  hasFired.current ||= view.spikes !== undefined
  const { population, cell } = state
  const selected = population === '' ? undefined : { population, ...(cell >= 0 && { cell }) }
  const fibres = view.trace?.fibres
  const foliumState = {
    selected,
    ...(fibres && { joined: { population: roles.address, cells: fibres } }),
    lesioned: Object.keys(controller.reading.lesions),
    loopClosed: view.words.length > 1,
  }
  const folium = useDrawing((canvas, look) => new FoliumDrawing(canvas, look, circuit),
    (drawing) => drawing.draw(log.nowMs, foliumState), [circuit],
    [population, cell, fibres, foliumState.lesioned.join(), foliumState.loopClosed])
  const raster = useDrawing((canvas, look) => {
    const drawn = circuitRoles(circuit).map((role, index) => ({ ...populations[index]!, role }))
    return new LiveRaster(canvas, look, drawn, { windowMs })
  }, (drawing) => drawing.draw(population), [circuit], [population])

  const drawRates = (drawing: RateLines) => {
    const { timesMs, ratesHz } = log.rates()
    const lines = circuitRoles(circuit).map((role, index) =>
      ({ name: populations[index]!.name, role, ratesHz: ratesHz[index]! }))
    const active = lines.filter(({ role, ratesHz: own }) => role !== 'rhythm' && own.some((rate) => rate > 0))
    drawing.draw(timesMs, active, binMs, population)
  }
  const rates = useDrawing((canvas, look) => new RateLines(canvas, look), drawRates, [circuit], [population])

  useEffect(() => {
    const subscription = controller.frames.subscribe((frame) => {
      if (frame.begins) raster.drawing?.begin(frame.presented.onsetMs, frame.presented.purpose)
      for (const volley of log.take(frame)) {
        folium.drawing?.append(volley)
        raster.drawing?.append(volley)
      }
      raster.drawing?.advance(log.nowMs)
      folium.drawing?.draw(log.nowMs, foliumState)
      raster.drawing?.draw(population)
      if (rates.drawing && log.hasNewRates) drawRates(rates.drawing)
    })
    return () => subscription.unsubscribe()
  })

  const look = (part: { readonly population: string; readonly cell?: number | undefined } | undefined) =>
    controller.change({ population: part?.population ?? '', cell: part?.cell ?? -1 })
  return (
    <div class="live">
      <div>
        <canvas
          ref={folium.canvas} class="folium" role="img"
          aria-label={`${face.name} in section, with ${populations.length} populations; the fields beside it choose one`}
          onClick={({ offsetX, offsetY }) => look(folium.drawing?.hit(offsetX, offsetY))}
        />
        <canvas
          ref={raster.canvas} class="raster" role="img" aria-describedby="time-about"
          aria-label="Spikes of all populations against the circuit's own time"
          onClick={({ offsetX, offsetY }) => {
            const name = raster.drawing?.hit(offsetX, offsetY)
            if (name !== undefined) look({ population: name })
          }}
        />
        <p id="time-about" class="quiet">
          Times are the circuit's own, from its building on. A presentation lasts {numberText(face.periodMs)} ms; once its
          spikes are over the silence is cut, where the axis has a break (//).
        </p>
        <canvas
          ref={rates.canvas} class="rates" role="img" data-empty={!hasFired.current}
          aria-label="Mean rates of populations in the last presentation, by milliseconds; the table beside it counts spikes"
        />
      </div>
      <CellPanel face={face} state={state} view={view} onLook={look} />
    </div>
  )
}
