import { readdirSync } from 'node:fs'
import test from 'ava'
import { modelOf, models } from '../../../src/circuit/models/models.js'

test('every model is found by the name that its populations have', (t) => {
  for (const model of models) t.is(modelOf({ model: model.name }), model)
  t.is(new Set(models.map(({ name }) => name)).size, models.length)
})

const inCamelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

test('a model is one file, named as it is', (t) => {
  const files = readdirSync('src/circuit/models')
  t.deepEqual(models.filter(({ name }) => !files.includes(`${inCamelCase(name)}.ts`)), [])
})

test('every part of a face says something, as part of a sentence', (t) => {
  for (const { about, arrival, between, parameters, state } of models) {
    const texts = [about, arrival, between, ...Object.values(parameters).map((one) => one.about),
      ...state.map((one) => one.about)]
    for (const text of texts) t.regex(text, /^\S.*[^.\s]$/)
  }
})
