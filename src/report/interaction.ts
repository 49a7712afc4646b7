import type { Piece } from './channels.js'

/**
 * Parameters that make a figure of lines, points or bars answer when it is opened: a click on a legend entry singles out
 * its series (where there are series), and Shift with the wheel zooms (where x is a quantity). `views` are the names of
 * one layer of each panel, the first of those that have a colour: Vega-Lite lets a legend be clicked that it makes of that one.
 */
export function interaction(
  views: readonly string[], { series, zooms }: { readonly series?: string | undefined; readonly zooms: boolean },
): Piece[] {
  return [
    ...(series === undefined ? []
      : [{ name: 'shown', select: { type: 'point', fields: [series] }, bind: 'legend', views }]),
    ...(zooms ? views.map((view, index) => ({
      name: `zoom_${index}`, select: { type: 'interval', zoom: 'wheel![event.shiftKey]' }, bind: 'scales', views: [view],
    })) : []),
  ]
}

/** Full opacity for the legend entry that was clicked, or for all where none was. */
export const shown = (opacity: number): Piece =>
  ({ condition: { param: 'shown', value: opacity, empty: true }, value: opacity / 8 })
