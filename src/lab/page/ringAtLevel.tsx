import type { RingAtLevel } from '../controller/ringView.js'
import { MemoryRing, type RingData } from '../drawing/memory/memoryRing.js'
import { BitsPicture } from './bitsPicture.js'
import type { Level } from '../../levels/levelMemory.js'
import { useDrawing } from './useDrawing.js'

const titles: Readonly<Record<Level, string>> = {
  attention: 'Attention: softmax', sdm: 'SDM: hard locations that win', circuit: 'Circuit: its granule cells as hard locations',
}

/** What became of the start at one level: the state's correlation with every memory of the ring at a step. */
export function RingLevel({ level, found, labels, isDirected, step, width, onStart }: {
  readonly level: Level
  readonly found: RingAtLevel | undefined
  readonly labels: readonly string[]
  readonly isDirected: boolean
  readonly step: number
  /** Bits in a row of the picture of the state; absent where memories are no pictures. */
  readonly width?: number
  readonly onStart: (memory: number) => void
}) {
  return (
    <div class="level" data-ring-level={level} data-sight>
      <h3>{titles[level]}</h3>
      {found === undefined ? <p class="quiet">Under way</p>
        : found.message === '' ? <Settled {...{ level, found, labels, isDirected, step, onStart, ...(width && { width }) }} />
          : <p role="alert">{found.message}</p>}
    </div>
  )
}

function Settled({ level, found: { about, correlations, states }, labels, isDirected, step, width, onStart }:
Parameters<typeof RingLevel>[0] & { readonly found: RingAtLevel }) {
  const at = Math.min(step, states.length - 1)
  const nearest = correlations.slice(0, at + 1).map((row) => row.indexOf(Math.max(...row)))
  const data: RingData = {
    names: labels, correlations: correlations[at]!, directed: isDirected,
    edges: labels.map((_, from) => ({ from, to: (from + 1) % labels.length })),
    path: nearest.filter((memory, index) => memory !== nearest[index - 1]),
  }
  const { canvas, drawing } = useDrawing((place, look) => new MemoryRing(place, look), (made) => made.draw(data), [],
    [labels, correlations, isDirected, at])
  const said = `Nearest to ${labels[nearest.at(-1)!]}, correlation ${Math.max(...correlations[at]!).toFixed(2)}`
  return (
    <>
      <canvas
        ref={canvas} class="memories" role="img" aria-label={`${level}: ${said}; the table below has all`}
        onClick={({ offsetX, offsetY }) => {
          const memory = drawing?.hit(offsetX, offsetY)
          if (memory !== undefined) onStart(memory)
        }}
      />
      <p class="nearest">{said} <span class="quiet">{about}</span></p>
      {width !== undefined && (
        <BitsPicture
          bits={states[at]!.map((value) => (value > 0 ? 1 : 0))} width={width} label={`${level}: the state, as signs`}
        />
      )}
    </>
  )
}
