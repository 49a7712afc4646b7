import { Option } from 'commander'

/** Options and their help that several commands have. */
export const circuitHelp = 'circuit file: a path of yours, or a shipped one such as circuits/cerebellar-cortex.json'
export const trialTimeHelp = 'a trial that takes longer fails, such as "10 min"; the others go on'
export const trialMemoryHelp = 'a trial that needs more fails, such as "500 MB" or "2 GB" (measured between steps of its work)'

export const repeated = (flags: string, about: string): Option => new Option(flags, `${about}; may be repeated`)
  .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]).default([], 'none')

export const setOption = (): Option =>
  repeated('--set <path=value>', 'change a field of the circuit, of "experiment" or of "output"')
