import type { LabState } from './labState.js'
import type { CircuitDocument } from './settings.js'

/** Shares of cells by population, 0 to 1. */
export type Shares = Readonly<Record<string, number>>

/** As a population is named; what is none is told when the file is read. */
const isName = /^[A-Za-z]\w*$/

/** The shares of populations that a circuit file lesions by itself, but for those that are none, or formulas. */
export function lesionsInFile(document: CircuitDocument): Shares {
  const populations = Object.entries(Object(document['populations']) as Readonly<Record<string, unknown>>)
  return Object.fromEntries(populations.flatMap(([name, population]) => {
    const share = Number((Object(population) as { readonly lesioned?: unknown }).lesioned)
    return isName.test(name) && share > 0 && share <= 1 ? [[name, share]] : []
  }))
}

/** What the circuit of a state has lost: what its file says, where the state says nothing else. */
export function lesionsOf({ lesions }: Pick<LabState, 'lesions'>, document: CircuitDocument): Shares {
  const shares = Object.entries({ ...lesionsInFile(document), ...lesions })
  return Object.fromEntries(shares.filter(([, share]) => share > 0))
}

/** The lesions of a state after a choice: only what differs from the file is in it. */
export function withLesion(lesions: Shares, name: string, share: number, document: CircuitDocument): Shares {
  const { [name]: _, ...others } = lesions
  return share === (lesionsInFile(document)[name] ?? 0) ? others : { ...others, [name]: share }
}

/** Shares as `--lesion` has them: `granule 30 %`. */
export const lesionTexts = (shares: Shares): string[] =>
  Object.keys(shares).sort().map((name) => `${name} ${Number((100 * shares[name]!).toPrecision(12))} %`)

/** What makes a circuit whole whose file has lesions: `granule 0 %`. */
export const wholeAgain = (document: CircuitDocument): string[] =>
  lesionTexts(Object.fromEntries(Object.keys(lesionsInFile(document)).map((name) => [name, 0])))
