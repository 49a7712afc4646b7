import type { Figure } from './figure.js'
import { theme } from './theme.js'

/**
 * A figure as a Vega-Lite specification that shows it wherever Vega-Lite is, with its look, but for the rows: they belong
 * into `data.values`. Title and caption are kept in `usermeta` and not drawn.
 */
export const wholeSpecification = ({ title, caption, specification }: Figure) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json', usermeta: { title, caption }, ...specification,
  config: theme, data: { name: 'rows', values: [] as readonly object[] },
})

/** The same with the rows, one a line, as the text of a JSON file. */
export function specificationText(figure: Figure): string {
  const { data, ...drawn } = wholeSpecification(figure)
  const rows = figure.rows.map((row) => `\n      ${JSON.stringify(row)}`).join(',')
  const start = JSON.stringify(drawn, null, 2).slice(0, -2)
  return `${start},\n  "data": {\n    "name": "${data.name}",\n    "values": [${rows}\n    ]\n  }\n}\n`
}
