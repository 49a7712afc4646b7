/**
 * Makes the figures of a report interactive when it is opened. Each figure's specification is in the element
 * "specifications", its data behind its CSV link; the drawing in the page is left to the printer when the new one stands, so
 * that whatever goes wrong, a drawing stays.
 */
import { parse, read, View } from 'vega'
import { offerRows } from './rowsTable.js'
import { makeTooltip } from './tooltip.js'

interface Specification {
  readonly vega: { readonly signals?: readonly { readonly name: string }[] }
  /** The columns of the CSV: number or string. */
  readonly columns: Readonly<Record<string, 'number' | 'string'>>
}

/** From so many rows on, one canvas is quicker than an element for each mark. */
const canvasRowsMin = 2000

const embedded = document.getElementById('specifications')?.textContent ?? '{}'
const specifications = JSON.parse(embedded) as Record<string, Specification>
const tooltip = makeTooltip(document)

async function makeInteractive(figure: HTMLElement): Promise<void> {
  const drawing = figure.querySelector<HTMLElement>('.drawing')
  const csv = figure.querySelector<HTMLAnchorElement>('a.csv')?.getAttribute('href')
  const specification = specifications[figure.id]
  if (!drawing || !csv) throw new Error(`the figure "${figure.id}" lacks a part`)
  offerSvg(figure, drawing)
  // Pictures stay as they are.
  if (!specification) return

  const text = decodeURIComponent(csv.slice(csv.indexOf(',') + 1))
  offerRows(figure, text)
  const rows = read(text, { type: 'csv', parse: specification.columns } as never) as object[]
  offerSpecification(figure, rows)
  const container = document.createElement('div')
  const view = new View(parse(specification.vega as never), {
    renderer: rows.length < canvasRowsMin ? 'svg' : 'canvas', container, tooltip: tooltip as never,
  })
  await view.data('rows', rows).runAsync()
  container.setAttribute('role', 'img')
  container.setAttribute('aria-label', figure.querySelector('h3')?.textContent ?? figure.id)
  for (const part of container.children) part.setAttribute('aria-hidden', 'true')
  // Paper gets the drawing of the file: whole, in vectors, and not as it was zoomed.
  const still = document.createElement('div')
  still.className = 'still'
  still.append(...drawing.childNodes)
  container.className = 'moving'
  drawing.replaceChildren(container, still)
  figure.querySelector('.hint')!.textContent = hintFor(specification)
  figure.dataset['interactive'] = 'true'
}

/** The drawing as it is in the file becomes a download of its own. */
function offerSvg(figure: HTMLElement, drawing: HTMLElement): void {
  const link = figure.querySelector<HTMLAnchorElement>('a.svg')
  const svg = drawing.querySelector('svg')
  if (!link || !svg) return
  link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
  link.hidden = false
}

/** The specification for download gets the rows, so that it shows the figure on its own. */
function offerSpecification(figure: HTMLElement, rows: readonly object[]): void {
  const link = figure.querySelector<HTMLAnchorElement>('a.specification')
  if (!link) return
  const { href } = link
  const whole = JSON.parse(decodeURIComponent(href.slice(href.indexOf(',') + 1))) as { readonly data: object }
  const text = JSON.stringify({ ...whole, data: { ...whole.data, values: rows } })
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
}

function hintFor({ vega }: Specification): string {
  const has = (start: string) => vega.signals?.some(({ name }) => name.startsWith(start)) ?? false
  return [
    ...(has('shown') ? ['Click a legend entry to single it out.'] : []),
    ...(has('zoom') ? ['Shift + wheel zooms, drag moves, double click resets.'] : []),
    'Hover for values.',
  ].join(' ')
}

for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
  makeInteractive(figure).catch((fault: unknown) => {
    console.error(fault)
  })
}
