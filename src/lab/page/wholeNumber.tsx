export interface WholeNumberProps {
  readonly id: string
  readonly title: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A field for a whole number; what is none is put back. */
export function WholeNumber({ id, title, least, most, value, onChange }: WholeNumberProps) {
  const take = (input: HTMLInputElement) => {
    const found = input.valueAsNumber
    if (Number.isSafeInteger(found) && found >= least && found <= most) onChange(found)
    else input.value = String(value)
  }
  return (
    <label>{title}
      <input
        id={id} type="number" min={least} max={most} step={1} value={value}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  )
}
