import type { Model } from './model.js'

const indent = 17

/** What a model does, in lines of plain text. */
export function modelText({ name, about, state, arrival, between }: Model): string[] {
  const lines: [string, string][] = [
    [name, about],
    ...(state.length > 0 ? [['  state', state.map((one) => `${one.name} (${one.unit}), ${one.about}`).join('; ')] as
      [string, string]] : []),
    ['  on arrival', arrival],
    ['  in between', between],
  ]
  return lines.map(([label, text]) => `${label.padEnd(indent)}${text}`)
}
