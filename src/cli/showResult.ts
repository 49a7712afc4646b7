import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hyperlink } from './hyperlink.js'
import { openInBrowser } from './openInBrowser.js'
import { json } from './writeFigures.js'

/** What a run or a study has come to, once its folder is written. */
export interface Shown {
  readonly record: object
  readonly result: unknown
  readonly folder: string
  /** The summary, which ends with the path of the report. */
  readonly text: string
}

/** How the command line is asked to show it. */
export interface ShowOptions {
  /** All of it as JSON in place of the summary. */
  readonly json?: boolean
  /** The report too, in the browser, where the output goes to a terminal: a run in a log or a pipe has nobody before it. */
  readonly open?: boolean
}

/** Prints what came out and opens the report where that was asked for. In a terminal its path is a link. */
export async function showResult({ record, result, folder, text }: Shown, options: ShowOptions): Promise<void> {
  const path = `${folder}/report.html`
  const address = pathToFileURL(resolve(path)).href
  const { isTTY } = process.stdout
  process.stdout.write(options.json ? json({ ...record, result, folder })
    : isTTY ? text.replace(`${path}\n`, () => `${hyperlink(path, address)}\n`) : text)
  if (options.open && isTTY) await openInBrowser(address)
}
