import { escapeHtml } from './escapeHtml.js'
import { table } from './htmlTable.js'

/** What a run was set to, as its record says. */
export interface Settings {
  readonly seed?: unknown
  readonly level?: unknown
  readonly circuit?: unknown
  readonly parameters?: unknown
}

/** The settings of a run with what each means, as a section. `meanings` are by the names of parameters. */
export function settingsSection(
  { seed, level, circuit, parameters }: Settings, meanings: Readonly<Record<string, string>>,
): string {
  const { name } = (circuit ?? {}) as { readonly name?: string }
  const rows = [
    ...(name === undefined ? []
      : [['circuit', name, `the spiking circuit that takes part${level === undefined ? '' : `, at level ${String(level)}`}`]]),
    ...(seed === undefined ? [] : [['seed', String(seed), 'the first; others follow it where there are several']]),
    ...Object.entries(parameters ?? {}).map(([parameter, value]) => [parameter, shown(value), meanings[parameter] ?? '']),
  ]
  if (rows.length === 0) return ''
  const how = escapeHtml('--set experiment.<setting>=<value>')
  return `<h2>What was run</h2>\n<p>Each parameter can be changed: <code>${how}</code>.</p>
${table(['setting', 'value', 'meaning'], rows, 'settings')}`
}

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value) ?? '').replaceAll(/,(?! )/g, ', ')
