/** A labelled slider with its value and unit. */
export interface SliderProps {
  readonly name: string
  readonly title: string
  readonly unit?: string
  readonly about?: string
  readonly least: number
  readonly most: number
  readonly step: number
  /** Undefined where there is nothing that it could change. */
  readonly value: number | undefined
  /** The value in words, where a number and the unit are not. */
  readonly said?: (value: number) => string
  readonly onChange: (value: number) => void
}

export function Slider(props: SliderProps) {
  const { name, title, unit = '', about, least, most, step, value, onChange } = props
  const said = props.said ?? ((number: number) => `${Number(number.toPrecision(6)).toLocaleString('en')} ${unit}`.trim())
  const id = `slider-${name}`
  const shown = value === undefined ? 'not in this circuit' : said(value)
  return (
    <div class="slider">
      <label for={id}>{title}</label>
      <output for={id}>{shown}</output>
      <input
        id={id} type="range" min={least} max={most} step={step} value={value ?? least} disabled={value === undefined}
        aria-valuetext={shown} {...(about !== undefined && { title: about })}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  )
}
