import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { recallParameterHelp } from '../experiments/recallParameters.js'
import { packageFolder } from '../files/packageFolder.js'
import { readJson } from '../files/readJson.js'
import { experiments } from './experiments.js'

/** `lobule list`: the experiments with their parameters, and the circuits that ship, one line each. */
export function listCommand(json: boolean): void {
  const circuits = shippedCircuits()
  const parameters = recallParameterHelp()
  if (json) {
    const all = { experiments: experiments.map((experiment) => ({ ...experiment, parameters })), circuits }
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
    return
  }
  const lines = [
    'experiments',
    ...experiments.map(({ name, about }) => `  ${name.padEnd(12)}${about}`),
    '',
    'parameters of recall (--set name=value)',
    ...parameters.map(({ name, default: value, about }) =>
      `  ${name.padEnd(27)}${about}${value === undefined ? '' : `; default ${value}`}`),
    '',
    'circuits',
    ...circuits.map(({ path, about }) => `  ${path.padEnd(36)}${about}`),
    '',
  ]
  process.stdout.write(lines.join('\n'))
}

function shippedCircuits(): { path: string; about: string }[] {
  const folder = join(packageFolder(), 'circuits')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  return names.sort().map((name) => ({
    path: `circuits/${name}`, about: (readJson(join(folder, name)) as { about: string }).about,
  }))
}
