import { grouped } from '../experiments/grouped.js'
import { escapeHtml } from './escapeHtml.js'
import { superscript } from './formatNumber.js'

/** Whole numbers of five digits and more, and the whole parts of such numbers; not those in names, paths and digests. */
const longNumber = /(?<![\p{L}\p{N}_.,/#^-])\d{5,}(?![\p{L}\p{N}_/-])/gu

/** `1.5e-7`, as a programming language writes it. */
const exponential = /(?<![\p{L}\p{N}_.])(\d(?:\.\d+)?)e([+-]?\d+)(?![\p{L}\p{N}_.])/gu

/** `-0.5`, not `a-5` nor `--set`. */
const negative = /(?<=^|[\s([])-(?=\d)/g

/** `10^6`, `r^−1`. */
const power = /\^([−-]?\d+)(?!\d|[.,]\d)/g

const withSigns = (text: string): string => text
  .replace(longNumber, (digits) => grouped(digits))
  .replace(negative, '−')
  .replace(exponential, (_, mantissa: string, exponent: string) => `${mantissa} × 10^${Number(exponent)}`)

/**
 * A sentence of a result as the text of a drawing: 1000000 as 1,000,000, 1.5e-7 as 1.5 × 10⁻⁷, and powers raised.
 * Results are written so that a terminal shows them and a program reads them.
 */
export const typesetText = (text: string): string => raised(withSigns(text))

const raised = (text: string): string =>
  text.replace(power, (_, exponent: string) => superscript(Number(exponent.replace('−', '-'))))

/** A cell as HTML: a sentence is typeset, a word, which may be a name of the user's, has but its powers raised. */
export const typesetCell = (cell: string): string => (/\s/.test(cell) ? typeset(cell) : escapeHtml(raised(cell)))

/**
 * A sentence of a result as HTML, escaped: as in drawings, and with subscripts (d_v), apostrophes, and no line break around
 * the sign of an equation, within a power of ten or before a percent sign.
 */
export const typeset = (text: string): string => escapeHtml(typesetText(text))
  .replace(/\^(\([^()]*\))/g, '<sup>$1</sup>')
  .replace(/\b(\p{L})_(\p{L})\b/gu, '$1<sub>$2</sub>')
  .replace(/(?<=[\p{L}\d])&#39;(?=\p{L})/gu, '’')
  .replace(/(?<=[\p{L}\d)²₀-₉]) (=|≤|≥|&lt;|&gt;) (?=[\d−])/gu, '\u00a0$1\u00a0')
  .replace(/(?<=\d) (?=%)| (?=× 10[⁻⁰¹²³⁴-⁹])|(?<=×) (?=10[⁻⁰¹²³⁴-⁹])/g, '\u00a0')
