// Writes what the code says of circuit files: circuits/circuit.schema.json, their JSON Schema, from
// src/circuit/schema.ts, and the models in circuits/README.md from src/circuit/models.
import { readFileSync, writeFileSync } from 'node:fs'
import esbuild from 'esbuild'

/** The module of a source file. @param {string} file @returns {Promise<any>} */
async function load(file) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `export * from './${file}'; export * from './models/models.js'`, resolveDir: 'src/circuit' },
    bundle: true, platform: 'node', format: 'esm', write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

const { circuitSchemaText } = await load('schema.js')
const { withModelTable, models } = await load('models/modelTable.js')
writeFileSync('circuits/circuit.schema.json', circuitSchemaText())
const readme = 'circuits/README.md'
writeFileSync(readme, withModelTable(readFileSync(readme, 'utf8'), models))
