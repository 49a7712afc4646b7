/**
 * Makes the figures of a report interactive when it is opened, and offers their rows. Specifications and rows are in the
 * element "figures"; the drawing in the page is left to the printer when the new one stands, so that whatever goes wrong, a
 * drawing stays.
 */
import { parse, View } from 'vega'
import { csvTable } from '../csvTable.js'
import { unpackedRows } from '../packedRows.js'
import type { EmbeddedFigures } from '../reportPage.js'
import { specificationText } from '../wholeSpecification.js'
import { offerRows } from './rowsTable.js'
import { makeTooltip } from './tooltip.js'

/** From so many rows on, one canvas is quicker than an element for each mark. */
const canvasRowsMin = 2000

const { drawings, figures } = JSON.parse(document.getElementById('figures')!.textContent!) as EmbeddedFigures
const tooltip = makeTooltip(document)

async function makeInteractive(figure: HTMLElement): Promise<void> {
  const drawing = figure.querySelector<HTMLElement>('.drawing')
  const embedded = figures[figure.id]
  if (!drawing || !embedded) throw new Error(`the figure "${figure.id}" lacks a part`)
  offerSvg(figure, drawing)
  const rows = unpackedRows(embedded.rows)
  offerFile(figure.querySelector<HTMLAnchorElement>('a.csv'), csvTable(rows), 'text/csv')
  // Pictures stay as they are.
  if (embedded.drawing === undefined) return

  const title = figure.querySelector('h3')?.textContent ?? figure.id
  const drawn = { name: figure.id, title, caption: '', specification: embedded.specification ?? {}, rows }
  offerFile(figure.querySelector<HTMLAnchorElement>('a.specification'), specificationText(drawn), 'application/json')
  offerRows(figure, rows)
  const container = document.createElement('div')
  const specification = drawings[embedded.drawing]!
  const view = new View(parse(specification as never), {
    renderer: rows.length < canvasRowsMin ? 'svg' : 'canvas', container, tooltip: tooltip as never,
  })
  await view.data('rows', rows.map((row) => ({ ...row }))).runAsync()
  container.setAttribute('role', 'img')
  container.setAttribute('aria-label', title)
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
  const svg = drawing.querySelector('svg')
  const link = figure.querySelector<HTMLAnchorElement>('a.svg')
  if (svg) offerFile(link, new XMLSerializer().serializeToString(svg), 'image/svg+xml')
}

function offerFile(link: HTMLAnchorElement | null, text: string, type: string): void {
  if (!link) return
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.hidden = false
}

function hintFor({ signals }: { readonly signals?: readonly { readonly name: string }[] }): string {
  const has = (start: string) => signals?.some(({ name }) => name.startsWith(start)) ?? false
  return [
    ...(has('shown') ? ['Click a legend entry to single it out.'] : []),
    ...(has('zoom') ? ['Shift + wheel zooms, drag moves, double click resets.'] : []),
    'Hover for values.',
  ].join(' ')
}

// What stands in for the links where no script makes them.
document.querySelector('.unscripted')?.remove()
for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
  makeInteractive(figure).catch((fault: unknown) => {
    console.error(fault)
  })
}
