import type { z } from 'zod'
import type { Automaton } from './automaton/automaton.js'
import type { Level } from '../levels/levelMemory.js'
import type { MemoryGraph } from '../memory/graph/memoryGraph.js'
import type { PatternSet } from '../words/patternSet.js'
import type { HeadArrays } from './interpret/head.js'

/** An experiment that needs no circuit file: `lobule run NAME`. */
export interface Experiment<Parameters = unknown> {
  /** As on the command line: `intersections`. */
  readonly name: string
  /** Of its report: `Shared hard locations`. */
  readonly title: string
  /** One line for `lobule list`. */
  readonly about: string
  /** Paper and figure or table that it reproduces, or what it tests. */
  readonly source: string
  /** What `--set experiment.…` can change, each with a description and a default. */
  readonly parameters: z.ZodType<Parameters>
  /** The shipped circuit that takes part where the user names no other; absent where none does. */
  readonly circuit?: string
  /** Whether all that it does at level circuit is in spikes, so that lesioned cells are lost to it. */
  readonly takesLesions?: true
  /** Does the work. Yields after each bounded piece of it, so that a caller can show progress or stop. */
  run(parameters: Parameters, seed: number, inputs?: ExperimentInputs): Generator<ExperimentProgress, ExperimentResult>
}

/** What a user's files bring to an experiment. Without a circuit, the spiking circuit does not take part. */
export interface ExperimentInputs {
  readonly circuit?: CircuitInput
  /** In place of random patterns, where the experiment has a parameter `patterns`. */
  readonly patterns?: PatternSet
  /** In place of a named graph, where the experiment has a parameter `graph`. */
  readonly graph?: MemoryGraph
  /** In place of synthetic heads, where the experiment has a parameter `head`. */
  readonly head?: HeadArrays
  /** In place of the shipped one, where the experiment has a parameter `automaton`. */
  readonly automaton?: Automaton
  /** Memory graphs of files, by what `experiment.graphs` calls them. */
  readonly graphs?: ReadonlyMap<string, MemoryGraph>
  /** A measured lag curve, where the experiment has a parameter `data`. */
  readonly lagCurve?: LagCurveInput
}

/** Points of a measured lag curve, by ascending lag. */
export interface LagCurveInput {
  readonly source: string
  readonly points: readonly {
    readonly lag: number; readonly correlation: number; readonly deviation?: number; readonly cells?: number
  }[]
}

export interface CircuitInput {
  /** A circuit file after all `--set`; an experiment may set more in it (the number of bits). */
  readonly document: object
  readonly level: Level
}

export interface ExperimentProgress {
  readonly phase: string
  /** Fraction done, 0 to 1. */
  readonly done: number
}

export type CellValue = number | string

/** All that an experiment found: plain JSON. Nothing in it depends on the clock. */
export interface ExperimentResult {
  /** A few sentences: what was computed and what came out, with the numbers. */
  readonly summary: string
  readonly tables: readonly ResultTable[]
  readonly plots: readonly Plot[]
  /** Images, where there are some to show. */
  readonly pictures?: readonly Pictures[]
  readonly films?: readonly Film[]
  /** Published numbers beside ours. */
  readonly comparison: readonly PublishedNumber[]
  /** Whether a model can be told from what it models, one a level; where the experiment asks that. */
  readonly verdicts?: readonly ResultVerdict[]
}

/** The answer to a question that was put before the run, with its reasons. */
export interface ResultVerdict {
  /** What it is about: a level of description. */
  readonly subject: string
  /** The setting of it that comes nearest. */
  readonly setting: string
  /** Null where too little was measured. */
  readonly indistinguishable: boolean | null
  readonly reason: string
  readonly checks: readonly {
    readonly name: string
    /** Null where it was not measured. */
    readonly passed: boolean | null
    /** Whether the verdict depends on it. */
    readonly decides: boolean
    readonly found: string
    readonly expected: string
  }[]
}

export interface ResultTable {
  /** File name without ending: `shared-locations`. */
  readonly name: string
  readonly title: string
  /** What the rows are, what the columns mean, which convention. */
  readonly caption: string
  /** Keys of the rows in order, with their headings (units in brackets). */
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

/** A picture of rows; how it is drawn is the report's business. */
export interface Plot {
  readonly name: string
  readonly title: string
  readonly caption: string
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
  readonly x: Axis
  readonly y: Axis
  /** The column that parts the rows into lines; without it there is one. */
  readonly series?: string
  /** Of the series, those that are points without a line; where there are such, the others are lines without points. */
  readonly measured?: readonly string[]
  /**
   * Columns with the lower and upper end of an interval, of 95 % unless `ends` says what else: a bar at each point unless it
   * is to be a band along the line.
   */
  readonly interval?: { readonly low: string; readonly high: string; readonly as?: 'band'; readonly ends?: string }
  /** The column by whose values the plot is repeated side by side. */
  readonly panel?: string
  /** The column along whose numbers a line goes, of a trajectory in the plane of x and y; unless stated, x. */
  readonly order?: string
  /** Whether lines lie on each other: the first are then the widest and the others dashed, so that all are seen. */
  readonly overlaid?: boolean
  /** Whether panels have one y axis, so that they can be compared. */
  readonly oneScale?: boolean
  /** What the colour of cells says, or of the vertices of a network, where it is a number. */
  readonly colour?: Axis
  /** Of a network: the columns with the place of the other end of a link, in rows that are links. */
  readonly link?: { readonly x: string; readonly y: string }
  /** Of a network: the column that the shape of a vertex says. */
  readonly shape?: string
  /**
   * Cells stand at names, or at numbers taken as names, of both axes; they need `colour`, and have no series. A network
   * is a graph whose vertices stand at their places, coloured by `series` or by `colour`; it needs `link`, and has no axes.
   */
  readonly mark: 'line' | 'points' | 'line and points' | 'bars' | 'cells' | 'network'
}

/** Grey pictures of one size in rows and columns. */
export interface Pictures {
  readonly name: string
  readonly title: string
  readonly caption: string
  /** Pixels in a row of a picture. */
  readonly width: number
  /** Columns and rows stand in the order in which they are first named. */
  readonly images: readonly {
    readonly row: string
    readonly column: string
    /** From 0, black, to 255, white; row by row from the top left. */
    readonly levels: readonly number[]
    /** What stands below it; may be empty. */
    readonly note: string
  }[]
}

export interface Axis {
  readonly key: string
  /** With the unit in brackets; 'of panel' where panels show different quantities, whose names then are the titles. */
  readonly title: string
  readonly scale?: 'linear' | 'log'
  /** Whether a linear axis has 0 on it; those of bars have it anyway. */
  readonly zero?: boolean
  /** Whether there are whole numbers only, with no ticks between them. */
  readonly whole?: boolean
  /** Of the colour of cells that says names instead of numbers: the names in the order of the legend. */
  readonly names?: readonly string[]
}

/** Pictures that follow each other, of one size. */
export interface Film {
  readonly name: string
  readonly title: string
  readonly caption: string
  /** Of a picture, in pixels. */
  readonly width: number
  readonly height: number
  readonly reels: readonly Reel[]
}

export interface Reel {
  readonly name: string
  /** The brightness of each pixel, row by row, as two hexadecimal digits: 00 black, ff white. */
  readonly pictures: readonly string[]
  /** What stands below each picture. */
  readonly labels: readonly string[]
}

export interface PublishedNumber {
  readonly quantity: string
  readonly published: CellValue
  /** Paper and place. */
  readonly source: string
  readonly ours: CellValue
  /** Whether ours equals the published number to its last printed digit; null where there is nothing to compare. */
  readonly agrees: boolean | null
  /** Where they differ, or are not compared: why, as far as it is known. */
  readonly why?: string
}
