/** WebAssembly compiled by `npm run build`, embedded as bytes by the bundler. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}

/** A text file, embedded by the bundler. */
declare module '*.txt' {
  const text: string
  export default text
}

/** The version of the package, set by the bundler. */
declare const LOBULE_VERSION: string

/** A JSON file of data/, embedded by the bundler. Its own test says that it has the shape of what it is used for. */
declare module '*.json' {
  const value: import('./memory/graph/graphFile.js').GraphFile
  export default value
}

/** A style sheet, collected by the bundler. */
declare module '*.css'
