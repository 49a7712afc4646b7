/** Sliders that change the circuit: each is a field of the circuit file that `--set` reaches on the command line too. */
export const settingNames = ['granuleCells', 'claws', 'spareClaws', 'golgiGain', 'jitter', 'learningRate'] as const
export type SettingName = (typeof settingNames)[number]

/** A circuit file as far as sliders look into it: whatever is missing or of another form is not offered. */
export type CircuitDocument = Readonly<Record<string, unknown>>

export interface Setting {
  readonly title: string
  readonly unit: string
  /** The value in words, where a number and the unit are not. */
  readonly said?: (value: number) => string
  readonly about: string
  readonly least: number
  readonly most: number
  readonly step: number
  /** Its value in a circuit file; undefined where the file has none that a number could replace. */
  read(document: CircuitDocument): number | undefined
  /** The assignments `path=value` that give it a value. */
  assignments(value: number, document: CircuitDocument): string[]
}

const memoryName = (document: CircuitDocument, role: string): string => String(at(document, ['memory', role]))
const locationPath = (document: CircuitDocument) => ['populations', memoryName(document, 'location'), 'count']
const plasticityPath = (document: CircuitDocument) =>
  ['projections', memoryName(document, 'counters'), 'plasticity']
const golgiPath = ['projections', 'golgiToGranule', 'weight']

/** A threshold as `claws` or `claws - 2`. */
const spareOf = (threshold: unknown): number | undefined => {
  if (threshold === 'claws') return 0
  const spare = typeof threshold === 'string' ? /^claws - (\d+)$/.exec(threshold)?.[1] : undefined
  return spare === undefined ? undefined : Number(spare)
}

export const settings: Readonly<Record<SettingName, Setting>> = {
  granuleCells: {
    title: 'Granule cells', unit: 'cells', about: 'Hard locations: more of them average out more noise',
    least: 1000, most: 100_000, step: 1000,
    read: (document) => numberAt(document, locationPath(document)),
    assignments: (value, document) => [`${locationPath(document).join('.')}=${value}`],
  },
  claws: {
    title: 'Claws', unit: 'of a granule cell', about: 'Dendrites, each on one mossy fibre: β is near half their number',
    least: 2, most: 16, step: 1,
    read: (document) => numberAt(document, ['memory', 'claws']),
    assignments: (value) => [`memory.claws=${value}`],
  },
  spareClaws: {
    title: 'Claws that may miss', unit: '', about: 'The threshold is the number of claws less these',
    least: 0, most: 4, step: 1,
    read: (document) => (numberAt(document, ['memory', 'claws']) === undefined ? undefined
      : spareOf(at(document, ['memory', 'threshold']))),
    assignments: (value) => [`memory.threshold=${value === 0 ? 'claws' : `claws - ${value}`}`],
  },
  golgiGain: {
    title: 'Golgi inhibition', unit: 'mV a spike', about: 'How far a Golgi spike takes a granule cell down',
    least: 0, most: 30, step: 1,
    read: (document) => {
      const text = at(document, golgiPath)
      const found = typeof text === 'string' ? /^-([\d.]+) mV$/.exec(text)?.[1] : undefined
      return found === undefined ? undefined : Number(found)
    },
    assignments: (value) => [`${golgiPath.join('.')}=-${value} mV`],
  },
  jitter: {
    title: 'Jitter', unit: 'ms', about: 'Standard deviation of the time of each mossy spike',
    least: 0, most: 2, step: 0.05,
    read: (document) => {
      const text = at(document, ['presentation', 'jitter'])
      const found = typeof text === 'string' ? /^([\d.]+) ms$/.exec(text)?.[1] : undefined
      return found === undefined ? undefined : Number(found)
    },
    assignments: (value) => [`presentation.jitter=${value} ms`],
  },
  learningRate: {
    title: 'Learning rate', unit: 'steps', said: (steps) => `LTP ${steps}, LTD ${2 * steps}`,
    about: 'Steps that a weight goes: up with LTP, twice as many down with LTD',
    least: 1, most: 8, step: 1,
    read: (document) => {
      const up = numberAt(document, [...plasticityPath(document), 'potentiation', 'steps'])
      const down = numberAt(document, [...plasticityPath(document), 'depression', 'steps'])
      return down === 2 * (up ?? NaN) ? up : undefined
    },
    assignments: (value, document) => [
      `${[...plasticityPath(document), 'potentiation', 'steps'].join('.')}=${value}`,
      `${[...plasticityPath(document), 'depression', 'steps'].join('.')}=${2 * value}`,
    ],
  },
}

/** The assignments of all settings that were changed, in the order of the sliders; none that the file does not have. */
export function assignmentsOf(
  changed: Readonly<Partial<Record<SettingName, number>>>, document: CircuitDocument,
): string[] {
  return settingNames.flatMap((name) => {
    const value = changed[name]
    const inFile = settings[name].read(document)
    return value === undefined || inFile === undefined || value === inFile ? []
      : settings[name].assignments(value, document)
  })
}

function at(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) =>
    (typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as CircuitDocument)[key] : undefined),
  document)
}

function numberAt(document: unknown, path: readonly string[]): number | undefined {
  const found = at(document, path)
  return typeof found === 'number' ? found : undefined
}
