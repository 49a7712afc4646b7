import { levels } from '../../levels/levelMemory.js'
import { defaultState, type LabState, type StoredPattern } from './labState.js'
import { settingNames } from './settings.js'

/** How one field of the state is written into an address and read from it; undefined where the text is no value of it. */
interface Field<Value> {
  write(value: Value): string
  read(text: string): Value | undefined
}

const text: Field<string> = { write: (value) => value, read: (found) => found }

const number = (least: number, most: number, whole = false): Field<number> => ({
  write: String,
  read: (found) => {
    const value = Number(found)
    return found.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : undefined
  },
})

const oneOf = <Value extends string>(allowed: readonly Value[]): Field<Value> => ({
  write: (value) => value,
  read: (found) => allowed.find((value) => value === found),
})

/** Numbers by names that are known, in the order of the names. */
const record = (isName: (name: string) => boolean, most: number): Field<Readonly<Record<string, number>>> => ({
  write: (value) => Object.keys(value).sort().map((name) => `${name}:${value[name]}`).join(','),
  read: (found) => {
    const entries = found === '' ? [] : found.split(',').map((part) => part.split(':') as [string, string])
    const known = entries.every(([name, value]) => isName(name) && number(0, most).read(value ?? '') !== undefined)
    return known ? Object.fromEntries(entries.map(([name, value]) => [name, Number(value)])) : undefined
  },
})
const isSetting = (name: string): boolean => settingNames.some((one) => one === name)
const isPopulation = (name: string): boolean => /^[A-Za-z]\w*$/.test(name)

const pattern: Field<StoredPattern> = {
  write: ({ name, hex }) => (hex === undefined ? name : `${name}:${hex}`),
  read: (found) => {
    const [, name, hex] = /^([\w -]{1,40})(?::([0-9a-f]{1,4096}))?$/.exec(found) ?? []
    return name === undefined ? undefined : { name, ...(hex !== undefined && { hex }) }
  },
}

const patterns: Field<readonly StoredPattern[]> = {
  write: (value) => value.map(pattern.write).join(','),
  read: (found) => {
    const all = found === '' ? [] : found.split(',').map(pattern.read)
    return all.includes(undefined) ? undefined : all as StoredPattern[]
  },
}

const fields: { readonly [Name in keyof LabState]: Field<LabState[Name]> } = {
  circuit: text, circuitText: text, level: oneOf(levels),
  seed: number(0, Number.MAX_SAFE_INTEGER, true), replicates: number(1, 1000, true),
  settings: record(isSetting, 1e7) as Field<LabState['settings']>, lesions: record(isPopulation, 1),
  stored: patterns, order: oneOf(['itself', 'next']), pattern,
  noise: number(0, 0.5), draw: number(1, 1e9, true),
  a: number(-3, 3), h: number(-3, 3), ringBeta: number(1, 1000), ringOf: oneOf(['stored', 'random']),
  ringSize: number(3, 100, true), ringStart: number(-1, 1e6, true), population: text, cell: number(-1, 1e9, true),
  speed: number(0.1, 1000),
  tour: text, step: number(0, 1000, true),
}

const names = Object.keys(fields) as (keyof LabState)[]

/** The state as the part of an address after `#`: what differs from the default, so that the default's is empty. */
export function addressOfState(state: LabState): string {
  const parts = names.flatMap((name) => {
    const written = writtenOf(state, name)
    return written === writtenOf(defaultState, name) ? [] : [[name, written] as [string, string]]
  })
  return new URLSearchParams(parts).toString()
}

const writtenOf = <Name extends keyof LabState>(state: LabState, name: Name): string => fields[name].write(state[name])

/** The state of an address, and the fields in it that were unknown or no value of theirs, in place of which is the default. */
export function stateOfAddress(address: string): { readonly state: LabState; readonly refused: readonly string[] } {
  const refused: string[] = []
  const given: Record<string, unknown> = {}
  for (const [name, written] of new URLSearchParams(address.replace(/^#/, ''))) {
    const value = Object.hasOwn(fields, name) ? fields[name as keyof LabState].read(written) : undefined
    if (value === undefined) refused.push(name)
    else given[name] = value
  }
  return { state: { ...defaultState, ...given }, refused }
}
