// Writes what the code says of circuit and study files: circuits/circuit.schema.json and
// scripts/studies/study.schema.json, their JSON Schemas, and the models in circuits/README.md from src/circuit/models.
import { readFileSync, writeFileSync } from 'node:fs'
import esbuild from 'esbuild'

/** The module of a source file. @param {string} file @returns {Promise<any>} */
async function load(file) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `export * from './src/${file}'`, resolveDir: '.' },
    bundle: true, platform: 'node', format: 'esm', write: false, loader: { '.wasm': 'binary' },
  })
  const code = outputFiles[0]?.text ?? ''
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

const { circuitSchemaText } = await load('circuit/schema.js')
const { studySchemaText } = await load('studies/studySchema.js')
const { withModelTable } = await load('circuit/models/modelTable.js')
const { models } = await load('circuit/models/models.js')
writeFileSync('circuits/circuit.schema.json', circuitSchemaText())
writeFileSync('scripts/studies/study.schema.json', studySchemaText())
const readme = 'circuits/README.md'
writeFileSync(readme, withModelTable(readFileSync(readme, 'utf8'), models))
