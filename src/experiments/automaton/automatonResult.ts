import type { ExperimentResult, PublishedNumber, ResultTable } from '../experiment.js'
import { compare } from '../paper/published.js'
import type { Automaton } from './automaton.js'
import { automatonPlots, percent } from './automatonPlots.js'
import type {
  At, AutomatonRows, ChainRow, LoadRow, NoiseRow, TransitionRow,
} from './automatonRows.js'

type Given = Readonly<Record<
  'neurons' | 'bits' | 'replicates' | 'wordReplicates' | 'walkLength' | 'loadSymbols' | 'chainBeta', number>>

export function automatonResult(given: Given, machine: Automaton, rows: AutomatonRows): ExperimentResult {
  return {
    summary: summaryOf(machine, rows),
    tables: [
      levelTable(given, rows), transitionTable(given, rows.transitions), noiseTable(rows.noises), loadTable(given, rows.loads),
      ...(rows.chains.length > 0 ? [chainTable(given, rows.chains)] : []),
    ],
    plots: automatonPlots(machine, given, rows),
    comparison: published(machine, rows),
  }
}

const keyOf = ({ level, share }: At): string => `${level} (${percent(share)})`
const placesOf = (rows: readonly At[]): string[] => [...new Set(rows.map(keyOf))]
const at = <Row extends At>(rows: readonly Row[], place: string): Row[] => rows.filter((row) => keyOf(row) === place)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function summaryOf({ name, states, transitions }: Automaton, rows: AutomatonRows): string {
  const counts = placesOf(rows.transitions).map((place) => {
    const own = at(rows.transitions, place)
    return { place, right: sum(own.map(({ correct }) => correct)), tried: sum(own.map(({ sets }) => sets)) }
  })
  const failing = counts.filter(({ right, tried }) => right < tried)
  const whole = counts.length - failing.length
  const largest = Math.max(...rows.loads.map(({ transitions: count }) => count))
  const loaded = rows.loads.filter(({ transitions: count }) => count === largest).sort((one, other) => one.wrong - other.wrong)
  const [best, worst] = [loaded[0]!, loaded.at(-1)!]
  const told = failing.map(({ place, right, tried }) => `${place} ${right} of ${tried}`)
  return `Does a memory graph run a finite automaton? ${whole === 0 ? 'Not without errors' : 'Yes'}: of the automaton `
    + `“${name}”, ${states.length} states and ${transitions.length} transitions, ${whole} of ${counts.length} memories recall `
    + 'all, in every set of patterns'
    + `${told.length === 0 ? '' : `; but ${told.join(', ')}`} (in brackets: the part of a pattern that says the state).`
    + `${chainsTold(rows.chains)}\n\nThe limit is load. Of the ${largest} transitions of random automata ${
      best.wrong === worst.wrong ? share(best) : `${share(best)} to ${share(worst)}`} are wrong.`
    + whyLevelsPart(loaded)
}

const share = (row: LoadRow): string => `${(100 * row.wrong).toFixed(0)} % in ${keyOf(row)}`

const chainsTold = (rows: readonly ChainRow[]): string => (rows.length === 0 ? ''
  : ` The notebook’s chains of inputs lead where they should in ${sum(rows.map(({ correct }) => correct))} of ${
    sum(rows.map(({ sets }) => sets))} trials.`)

/** Why locations do worse than attention on the same words, where they do. */
function whyLevelsPart(loads: readonly LoadRow[]): string {
  const ofLevels = (kind: string): number[] => loads.filter(({ level }) => level.startsWith(kind)).map(({ wrong }) => wrong)
  const others = [...ofLevels('sdm'), ...ofLevels('circuit')]
  if (!(Math.max(...others) > Math.max(...ofLevels('attention')))) return ''
  return ' All transitions with one symbol have the part of their words in common that says it. Attention is sharp enough to '
    + 'tell more states apart by the rest; locations that such words share vote for the wrong next states.'
}

const wrongColumns = [
  { key: 'wrong', title: 'share wrong' }, { key: 'wrongLow', title: '95 % from' }, { key: 'wrongHigh', title: 'to' },
]
const levelColumns = [{ key: 'level', title: 'level' }, { key: 'share', title: 'part for the state' }]

const levelTable = ({ walkLength }: Given, { transitions, walks }: AutomatonRows): ResultTable => ({
  name: 'levels', title: 'The automaton at each level',
  caption: 'States that stay and transitions that lead to the right state, without noise, over all sets of patterns; random '
    + `walks of ${walkLength} inputs, in which each input overwrites the symbol’s part of whatever was recalled: inputs `
    + 'followed before the first wrong state, on average, and walks without one. CDAM with predecessors: as in the public '
    + 'notebook, had it not transposed its graph.',
  columns: [
    ...levelColumns, { key: 'right', title: 'right' }, { key: 'tried', title: 'of' },
    { key: 'followed', title: 'inputs followed' },
    { key: 'whole', title: 'whole walks' }, { key: 'walks', title: 'of' },
  ],
  rows: placesOf(transitions).map((place) => {
    const own = at(transitions, place)
    const [walk] = at(walks, place)
    return {
      level: own[0]!.level, share: own[0]!.share,
      right: sum(own.map(({ correct }) => correct)), tried: sum(own.map(({ sets }) => sets)),
      followed: walk!.followed, whole: walk!.whole, walks: walk!.walks,
    }
  }),
})

const transitionTable = (
  { neurons, bits, replicates, wordReplicates }: Given, rows: readonly TransitionRow[],
): ResultTable => ({
  name: 'transitions', title: 'Every transition',
  caption: `Without noise; a state without an input is to stay. CDAM: ${neurons} neurons, ${replicates} sets of patterns; `
    + `words: ${bits} bits, ${wordReplicates} sets. Overlap: correlation (of words: cosine) of what was reached with the `
    + 'pattern nearest to it, with the second nearest, and with that of the right state.',
  columns: [
    ...levelColumns, { key: 'from', title: 'state' }, { key: 'symbol', title: 'input' }, { key: 'to', title: 'next state' },
    { key: 'correct', title: 'right' }, { key: 'sets', title: 'of' }, { key: 'overlap', title: 'overlap' },
    { key: 'runnerUp', title: 'second' }, { key: 'right', title: 'with the right one' },
  ],
  rows: rows.map((row) => ({ ...row })),
})

const noiseTable = (rows: readonly NoiseRow[]): ResultTable => ({
  name: 'noise', title: 'Transitions with noise',
  caption: 'Noise upon the whole cue: uniform noise of that width on each element of a CDAM’s pattern (whose elements are '
    + 'uniform in [0, 1)), or the share of bits flipped of a word.',
  columns: [
    ...levelColumns, { key: 'kind', title: 'kind' }, { key: 'noise', title: 'noise' }, ...wrongColumns,
    { key: 'trials', title: 'trials' },
  ],
  rows: rows.map((row) => ({ ...row })),
})

const loadTable = ({ loadSymbols }: Given, rows: readonly LoadRow[]): ResultTable => ({
  name: 'load', title: 'Transitions by load',
  caption: `Random automata with ${loadSymbols} symbols, in which every state has a transition for every symbol; without `
    + 'noise, at most two automata of each size.',
  columns: [
    ...levelColumns, { key: 'states', title: 'states' }, { key: 'transitions', title: 'transitions' },
    ...wrongColumns, { key: 'trials', title: 'trials' },
  ],
  rows: rows.map((row) => ({ ...row })),
})

const chainTable = ({ chainBeta }: Given, rows: readonly ChainRow[]): ResultTable => ({
  name: 'chains', title: 'The notebook’s chains of inputs',
  caption: `CDAM as published, β = ${chainBeta}. “daughter” of Lisa and “father” of Homer are no transitions: there the `
    + 'input alone says where to go, to the daughter and the father of the others.',
  columns: [
    { key: 'start', title: 'start' }, { key: 'inputs', title: 'inputs' }, { key: 'expected', title: 'leads to' },
    { key: 'found', title: 'found' }, { key: 'correct', title: 'right' }, { key: 'sets', title: 'of' },
  ],
  rows: rows.map((row) => ({ ...row })),
})

/** What the published graph demands: the notebook stores no outputs. */
function published({ name, states, transitions }: Automaton, { transitions: rows }: AutomatonRows): PublishedNumber[] {
  if (name !== 'family') return []
  const own = rows.filter(({ level }) => level === rows[0]!.level)
  const right = own.filter(({ correct, sets }) => correct === sets).length
  return [compare('states and transitions of the family that are recalled right in every set of patterns',
    String(states.length + transitions.length), 'the graph in the public notebook, which stores no outputs', String(right),
    'other patterns are drawn than there')]
}
