import type { Model } from './model.js'
import type { Parameter } from './parameter.js'

/** The documentation of the models, in Markdown: what each does, and its parameters. */
export const modelTable = (models: readonly Model[]): string => models.map(modelSection).join('\n')

function modelSection({ name, about, parameters, state, arrival, between }: Model): string {
  const rows = Object.entries(parameters).map(([field, parameter]) => {
    const { about: meaning, default: value, optional } = parameter
    const unless = optional ? 'none' : value === undefined ? '–' : `\`"${value}"\``
    return `| \`${field}\` | ${meaning} | ${allowed(parameter)} | ${unless} |\n`
  })
  const kept = state.map((variable) => `${variable.name} (${variable.unit}), ${variable.about}`).join('; ')
  return [
    `#### \`${name}\`\n\n${about}.\n\n`,
    ...(kept === '' ? [] : [`- State: ${kept}.\n`]),
    `- On arrival of a spike of weight w: ${arrival}.\n`,
    `- Between events: ${between}.\n`,
    ...(rows.length === 0 ? [] : ['\n| field | meaning | allowed | default |\n| --- | --- | --- | --- |\n', ...rows]),
  ].join('')
}

/** What a parameter may be, in words. */
export const allowed = ({ dimension, range }: Parameter): string =>
  `a ${dimension}${range === undefined ? '' : `, ${range}`}`

const [begin, end] = ['<!-- models: written by npm run schema -->\n', '<!-- end of models -->\n']

/** A document with the part between its two marks replaced by the documentation of the models. */
export function withModelTable(document: string, models: readonly Model[]): string {
  const [from, to] = [document.indexOf(begin) + begin.length, document.indexOf(end)]
  if (from < begin.length || to < from) throw new Error(`the document lacks ${begin.trim()} or ${end.trim()}`)
  return `${document.slice(0, from)}\n${modelTable(models)}\n${document.slice(to)}`
}
