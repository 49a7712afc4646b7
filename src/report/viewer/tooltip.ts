/** What Vega hands to a tooltip: a value, or an object of titles and values. */
type Shown = Record<string, unknown> | string | null | undefined

type TooltipHandler = (handler: unknown, event: MouseEvent, item: unknown, value: Shown) => void

const gapPx = 14

/** A small box beside the pointer. It takes text only, never markup, so that names from a user's file stay harmless. */
export function makeTooltip(page: Document): TooltipHandler {
  const box = page.createElement('div')
  box.className = 'tooltip'
  box.setAttribute('role', 'tooltip')
  box.hidden = true
  page.body.append(box)
  return (_handler, event, _item, value) => {
    box.hidden = value === null || value === undefined || value === ''
    if (box.hidden) return
    box.replaceChildren(contentOf(page, value))
    const width = page.documentElement.clientWidth
    box.style.left = `${Math.max(4, Math.min(event.clientX + gapPx, width - box.offsetWidth - 4))}px`
    box.style.top = `${event.clientY + gapPx}px`
  }
}

function contentOf(page: Document, value: Shown): Node {
  if (typeof value !== 'object' || value === null) return page.createTextNode(String(value))
  const table = page.createElement('table')
  for (const [title, shown] of Object.entries(value)) {
    const row = table.insertRow()
    const heading = page.createElement('th')
    heading.textContent = title
    row.append(heading)
    row.insertCell().textContent = String(shown)
  }
  return table
}
