import { useEffect, useRef, useState } from 'preact/hooks'
import { drawBits } from './drawBits.js'

export interface PatternEditorProps {
  readonly bits: Uint8Array
  readonly width: number
  readonly onChange: (bits: Uint8Array) => void
}

const moves: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
}

/** A picture of bits that is drawn with the pointer, or with the arrow keys and space. */
export function PatternEditor({ bits, width, onChange }: PatternEditorProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painting = useRef<number | undefined>(undefined)
  const [cursor, setCursor] = useState<number>()
  const [said, setSaid] = useState('')
  const height = Math.ceil(bits.length / width)

  useEffect(() => drawBits(canvas.current!, bits, width, cursor))

  const set = (bit: number, value: number) => {
    if (bit < 0 || bit >= bits.length || bits[bit] === value) return
    const changed = bits.slice()
    changed[bit] = value
    onChange(changed)
  }
  const bitAt = (event: PointerEvent): number => {
    const { left, top, width: across, height: down } = canvas.current!.getBoundingClientRect()
    const column = Math.floor((event.clientX - left) / across * width)
    const row = Math.floor((event.clientY - top) / down * height)
    return column < 0 || column >= width ? -1 : row * width + column
  }
  const press = (event: KeyboardEvent) => {
    const at = cursor ?? 0
    const move = moves[event.key]
    if (move) {
      const column = Math.min(width - 1, Math.max(0, at % width + move[0]))
      const row = Math.min(height - 1, Math.max(0, Math.floor(at / width) + move[1]))
      const next = Math.min(bits.length - 1, row * width + column)
      setCursor(next)
      setSaid(`row ${row + 1}, column ${column + 1}: ${bits[next] ? 'ink' : 'blank'}`)
    } else if (event.key === ' ' || event.key === 'Enter') {
      set(at, bits[at] ? 0 : 1)
      setSaid(bits[at] ? 'blank' : 'ink')
    } else return
    event.preventDefault()
  }
  return (
    <div class="editor">
      <canvas
        ref={canvas} tabIndex={0} role="application" class="bits"
        aria-label={`Pattern of ${width} by ${height} bits: arrow keys move, space changes a bit`}
        onKeyDown={press} onFocus={() => setCursor(cursor ?? 0)} onBlur={() => setCursor(undefined)}
        onPointerDown={(event) => {
          const bit = bitAt(event)
          painting.current = bits[bit] ? 0 : 1
          canvas.current!.setPointerCapture(event.pointerId)
          set(bit, painting.current)
        }}
        onPointerMove={(event) => { if (painting.current !== undefined) set(bitAt(event), painting.current) }}
        onPointerUp={() => { painting.current = undefined }}
        onPointerCancel={() => { painting.current = undefined }}
      />
      <span class="unseen" aria-live="polite">{said}</span>
    </div>
  )
}
