import { textWidth } from '../../../report/textWidth.js'

/** A text that begins at a place. */
export interface Label {
  readonly text: string
  readonly from: number
}

const apartPx = 6

/** Of labels on one line, the most important first, those that end before a border and touch none before them. */
export function labelsWithRoom(labels: readonly Label[], right: number, sizePx: number): Label[] {
  const placed: { readonly label: Label; readonly to: number }[] = []
  for (const label of labels) {
    const to = label.from + textWidth(label.text, sizePx)
    const isFree = placed.every((other) => to + apartPx <= other.label.from || label.from - apartPx >= other.to)
    if (isFree && to <= right) placed.push({ label, to })
  }
  return placed.map(({ label }) => label)
}
