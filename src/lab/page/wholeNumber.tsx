import { useLayoutEffect, useRef } from 'preact/hooks'

export interface WholeNumberProps {
  readonly id: string
  readonly title: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A field for a whole number; what is none is put back. What is being typed stays while the page is drawn again. */
export function WholeNumber({ id, title, least, most, value, onChange }: WholeNumberProps) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => { field.current!.value = String(value) }, [value])
  const take = (input: HTMLInputElement) => {
    const found = input.valueAsNumber
    if (Number.isSafeInteger(found) && found >= least && found <= most) onChange(found)
    else input.value = String(value)
  }
  return (
    <label>{title}
      <input
        ref={field} id={id} type="number" min={least} max={most} step={1}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  )
}
