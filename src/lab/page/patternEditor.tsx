import { useRef, useState } from 'preact/hooks'
import { WordGrid } from '../drawing/memory/wordGrid.js'
import { hexOfBits } from '../state/patternBits.js'
import { useDrawing } from './useDrawing.js'

export interface PatternEditorProps {
  readonly bits: Uint8Array
  readonly width: number
  readonly onChange: (bits: Uint8Array) => void
}

/** A word that is drawn with the pointer, or with the arrow keys and space. */
export function PatternEditor({ bits, width, onChange }: PatternEditorProps) {
  const [said, setSaid] = useState('')
  const height = Math.ceil(bits.length / width)
  /** The word as it is now, for a grid that was made before. */
  const latest = useRef({ bits, width, onChange })
  latest.current = { bits, width, onChange }
  const say = (bit: number, value: number) => {
    const { width: columns } = latest.current
    setSaid(`row ${Math.floor(bit / columns) + 1}, column ${bit % columns + 1}: ${value === 1 ? 'ink' : 'blank'}`)
  }
  const { canvas } = useDrawing((place, look) => new WordGrid(place, look, {
    onMove: (bit) => say(bit, latest.current.bits[bit]!),
    onToggle: (bit, value) => {
      const changed = latest.current.bits.slice()
      changed[bit] = value
      latest.current.bits = changed
      say(bit, value)
      latest.current.onChange(changed)
    },
  }), (drawing) => drawing.draw({ bits, columns: width }), [], [hexOfBits(bits), width])
  return (
    <div class="editor">
      <canvas
        ref={canvas} tabIndex={0} role="application" class="bits" style={{ aspectRatio: `${width} / ${height}` }}
        aria-label={`Pattern of ${width} by ${height} bits: arrow keys move, space changes a bit`}
      />
      <span class="unseen" aria-live="polite">{said}</span>
    </div>
  )
}
