import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ParameterHelp } from '../experiments/parameterHelp.js'
import { packageFolder } from '../files/packageFolder.js'
import { readJson } from '../files/readJson.js'
import { experiments, type ListedExperiment } from './experiments.js'

/** `lobule list`: the experiments with their parameters, and the circuits that ship, one line each. */
export function listCommand(json: boolean): void {
  const circuits = shippedCircuits()
  if (json) {
    process.stdout.write(`${JSON.stringify({ experiments, circuits }, null, 2)}\n`)
    return
  }
  const lines = [
    'experiments',
    ...experiments.map(({ name, about }) => `  ${name.padEnd(26)}${about}`),
    '',
    'circuits',
    ...circuits.map(({ path, about }) => `  ${path.padEnd(36)}${about}`),
    '',
    ...experiments.flatMap(parameterLines),
  ]
  process.stdout.write(lines.join('\n'))
}

function parameterLines({ name, usage, parameters, takesLesions }: ListedExperiment): string[] {
  const width = Math.max(0, ...parameters.map((parameter) => parameter.name.length)) + 2
  return [
    `${name}: ${usage}${parameters.length === 0 ? '' : ' [--set parameter=value]'}`
      + `${takesLesions ? ' [--lesion "population 30 %"]' : ''}`,
    ...parameters.map((parameter) => `  ${parameter.name.padEnd(width)}${parameter.about}${defaultOf(parameter)}`),
    '',
  ]
}

const defaultOf = ({ default: value }: ParameterHelp): string => (value === undefined ? '' : `; default ${value}`)

function shippedCircuits(): { path: string; about: string }[] {
  const folder = join(packageFolder(), 'circuits')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  return names.sort().map((name) => ({
    path: `circuits/${name}`, about: (readJson(join(folder, name)) as { about: string }).about,
  }))
}
