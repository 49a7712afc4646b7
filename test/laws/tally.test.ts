import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import test from 'ava'

interface Tally { take(text: string): void; line(succeeded: boolean): string }
const { Tally } = await import(pathToFileURL('scripts/tally.mjs').href) as { readonly Tally: new () => Tally }

/** What AVA says of test files with these bodies, and whether it succeeded. */
function avaOn(...bodies: readonly string[]): { readonly text: string; readonly succeeded: boolean } {
  const folder = mkdtempSync('build/test/tally-')
  try {
    const files = bodies.map((body, index) => {
      const file = join(folder, `file${index}.test.mjs`)
      writeFileSync(file, `import test from 'ava'\n${body}`)
      return file
    })
    const { stdout, status } = spawnSync(process.execPath, ['node_modules/ava/entrypoints/cli.mjs', ...files], { encoding: 'utf8' })
    return { text: stdout, succeeded: status === 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The closing line for what AVA said, taken in pieces of some length. */
function closing({ text, succeeded }: ReturnType<typeof avaOn>, length = text.length): string {
  const tally = new Tally()
  for (let start = 0; start < text.length; start += length) tally.take(text.slice(start, start + length))
  return tally.line(succeeded)
}

const passing = 'test("one", (t) => t.pass()); test("two", (t) => { t.log("✔ no test"); t.pass() })'

test('the closing line counts what passed, failed and was skipped, also where something failed', (t) => {
  const said = avaOn(passing, 'test("three", (t) => t.fail()); test.skip("four", () => {}); test("five", (t) => t.pass())')
  for (const length of [1, 7, said.text.length]) t.is(closing(said, length), '3 passed, 1 failed, 1 skipped')
  t.is(closing(avaOn(passing)), '2 passed, 0 failed')
})

test('a file that does not load, and an error that nobody catches, are failures', (t) => {
  t.is(closing(avaOn(passing, 'throw new Error("no")')), '2 passed, 1 failed')
  t.is(closing(avaOn(passing, 'process.exit(3)')), '2 passed, 1 failed')
})
