import { parseJson } from './parseJson.js'
import { readText } from './readText.js'

/** The value in a JSON file. Throws an InputError that names the path, and line and column of a fault in the syntax. */
export const readJson = (path: string): unknown => parseJson(readText(path), path)
