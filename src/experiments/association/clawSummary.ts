import { grouped } from '../grouped.js'
import type { Found, GolgiRow, MeasuredRow } from './clawTables.js'
import type { ClawTemperature } from './clawTheory.js'

interface Sizes {
  readonly bits: number
  readonly bitRight: number
  readonly locations: readonly number[]
}

/** What claws and threshold do, where four claws stand if they were asked for, and what would make up for them. */
export function clawSummary(sizes: Sizes, { temperatures, capacities, sparse, measured, golgi }: Found): string {
  const most = Math.max(...sizes.locations)
  const best = capacities.filter((row) => row.locations === most).toSorted((one, other) => other.held - one.held)[0]!
  const sparsest = sparse.filter((row) => row.locations === most).toSorted((one, other) => other.held - one.held)[0]!
  return [
    [temperatureText(temperatures), ...(['sdm', 'circuit'] as const)
      .flatMap((level) => measuredText(level, measured.filter((row) => row.level === level)))],
    [...fourText(sizes, temperatures.filter(({ claws }) => claws === 4)),
    'The ceiling is about 1/(z·p)², for two codes share p² of the cells whatever K and θ are; more granule cells only '
      + 'bring a memory to its ceiling. '
      + (temperatures.some(({ claws }) => claws === 4) ? 'So four claws are at their sparsest with θ = 4, and what '
        + 'compensates is a smaller p' : 'What raises it is a smaller p')
      + `: more claws with a high threshold (at ${grouped(most)} granule cells K = ${best.claws} with θ = `
      + `${best.threshold} holds the most of the designs tried, ${count(best.held)}), or a sparser mossy-fibre code `
      + `(four claws that ask for ones, ${sparsest.ones} of ${sizes.bits} fibres active: ${count(sparsest.held)}). `
      + 'Sparser designs need more granule cells to be of use.'],
    [...golgiText(golgi),
    'Inhibition that follows the activity changes nothing for dense codes, in which every word drives as many '
      + 'fibres; it keeps p where codes differ in their activity, by a lower threshold for sparser ones.'],
  ].map((sentences) => sentences.join(' ')).join('\n\n')
}

function temperatureText(temperatures: readonly ClawTemperature[]): string {
  const question = 'Do claws and threshold set the temperature of a granule code? '
  const full = temperatures.filter(({ claws, threshold }) => claws === threshold)
    .toSorted((one, other) => one.claws - other.claws)
  const [least, most] = [full[0], full.at(-1)]
  if (least === undefined || most === undefined) return `${question}The table has β by claws and threshold.`
  const above = full.map(({ claws, beta }) => Math.round(100 * (beta / (claws / 2) - 1)))
  return `${question}Yes: where all K claws must match, β is about K/2 at small distances, and ${range(above)} % above it over `
    + `a quarter of the bits (${least.beta.toFixed(2)} at K = ${least.claws}`
    + `${most === least ? '' : `, ${most.beta.toFixed(2)} at K = ${most.claws}`}); a lower threshold takes it below K/2.`
}

const range = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? `${least}` : `${least} to ${most}`
}

/** The largest deviation from the closed form, and how many standard errors it is. */
function measuredText(level: string, rows: readonly MeasuredRow[]): string[] {
  if (rows.length === 0) return []
  const percent = Math.max(...rows.map(({ beta, betaMeasured }) => Math.abs(betaMeasured / beta - 1)))
  const errors = Math.max(...rows.map(({ beta, betaMeasured, betaError }) => Math.abs(betaMeasured - beta) / betaError))
  return [`Memories simulated at level ${level} have this β to ${(100 * percent).toFixed(1)} % or better, at most `
    + `${errors.toFixed(1)} standard errors away.`]
}

function fourText({ bits, bitRight }: Sizes, rows: readonly ClawTemperature[]): string[] {
  if (rows.length === 0) return []
  const texts = rows.map(({ threshold, active, beta, heldMax }) =>
    `${count(heldMax)} with θ = ${threshold} (p = ${active.toFixed(4)}, β = ${beta.toFixed(2)})`)
  return [`However many granule cells there are, four claws at n = ${bits} hold at most so many patterns with `
    + `${100 * bitRight} % of bits right: ${texts.join(', ')}.`]
}

const nameOf = ({ claws, threshold }: GolgiRow): string => `${claws} claws that need θ = ${threshold} at rest`
const said = ({ betaMeasured, activeMeasured }: GolgiRow): string =>
  `β = ${betaMeasured.toFixed(2)}, p = ${activeMeasured.toFixed(4)}`

function golgiText(golgi: readonly GolgiRow[]): string[] {
  if (golgi.length === 0) return []
  const texts = [...new Set(golgi.map(nameOf))].map((name) => {
    const rows = golgi.filter((row) => nameOf(row) === name).toSorted((one, other) => one.inhibition - other.inhibition)
    const [first, last] = [rows[0]!, rows.at(-1)!]
    return `${name} from ${said(first)} to ${said(last)} with the worth of ${last.inhibition} claws`
  })
  return ['Golgi cells move both at fixed claws. In the spiking circuit, where they fire with the mossy fibres and '
    + `take away as much as matching claws give, they take ${texts.join(', and ')}. They reach no further than all claws: `
    + 'a granule cell cannot be made more selective than its claws are many.']
}

const count = (held: number): string => (held < 100 ? held.toFixed(1) : grouped(Math.round(held)))
