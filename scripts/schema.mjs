// Writes circuits/circuit.schema.json, the JSON Schema of circuit files, from src/circuit/schema.ts.
import { writeFileSync } from 'node:fs'
import esbuild from 'esbuild'

const { outputFiles } = await esbuild.build({
  entryPoints: ['src/circuit/schema.ts'], bundle: true, platform: 'node', format: 'esm', write: false,
})
const code = outputFiles[0]?.text ?? ''
/** @type {typeof import('../src/circuit/schema.js')} */
const { circuitSchemaText } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
writeFileSync('circuits/circuit.schema.json', circuitSchemaText())
