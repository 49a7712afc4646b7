/** Colours that people of any colour vision can tell apart (Okabe & Ito 2008, "Color Universal Design"). */
export const palette = {
  black: '#000000',
  orange: '#E69F00',
  skyBlue: '#56B4E9',
  green: '#009E73',
  yellow: '#F0E442',
  blue: '#0072B2',
  vermilion: '#D55E00',
  purple: '#CC79A7',
} as const

/** Greys for what is not data: text, axes, frames, shaded spans. */
export const ink = {
  text: '#1a1a1a',
  axis: '#4d4d4d',
  quiet: '#767676',
  frame: '#b3b3b3',
  shade: '#f3f5f7',
  shadeDark: '#e6eaef',
} as const

/** Helvetica, for which figures are laid out; fonts of its widths; and what comes nearest on machines that have none. */
export const fontFamily = 'Helvetica Neue, Helvetica, Arial, Liberation Sans, Arimo, Nimbus Sans, DejaVu Sans Condensed, '
  + 'sans-serif'

/** Vega-Lite configuration of every figure: dark text on white, thin axes, no grid, no frame. */
export const theme: Record<string, unknown> = {
  background: '#ffffff',
  font: fontFamily,
  padding: 6,
  aria: false,
  customFormatTypes: false,
  view: { stroke: null },
  axis: {
    domainColor: ink.axis, tickColor: ink.axis, labelColor: ink.text, titleColor: ink.text,
    labelFontSize: 12, titleFontSize: 13, titleFontWeight: 'normal', titlePadding: 8,
    tickSize: 5, labelPadding: 4, labelFlush: false, labelSeparation: 4, grid: false,
  },
  legend: {
    labelColor: ink.text, titleColor: ink.text, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal',
    labelLimit: 320, symbolStrokeWidth: 2, symbolOpacity: 1, symbolSize: 90, columnPadding: 18,
  },
  title: {
    color: ink.text, fontSize: 13, fontWeight: 'normal', anchor: 'start', frame: 'group', offset: 10, lineHeight: 17,
  },
  header: { labelColor: ink.text, labelFontSize: 12, titleFontSize: 13 },
  line: { strokeWidth: 2, strokeCap: 'round' },
  area: { line: false },
  rule: { color: ink.axis },
  text: { color: ink.text, fontSize: 12 },
}
