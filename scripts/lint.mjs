// npm run lint: oxlint for the language, then the rules of this house.
import { command } from './steps.mjs'
import { violations } from './house.mjs'

command('oxlint', ['--deny-warnings', 'src', 'test', 'scripts'])
const found = violations()
for (const { file, line, message } of found) console.error(`${file}:${line}: ${message}`)
if (found.length > 0) {
  console.error(`${found.length} house rule violation${found.length === 1 ? '' : 's'}`)
  process.exit(1)
}
