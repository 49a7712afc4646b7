import { escapeHtml } from './escapeHtml.js'

/** The commands that open the lab: where Lobule is installed, and in a clone; at the run in a folder, where one is given. */
export const labCommands = (folder?: string): readonly [installed: string, clone: string] =>
  (folder === undefined ? ['lobule lab', 'npm run lab'] : [`lobule lab ${folder}`, `npm run lab -- ${folder}`])

/** The way from a report to the lab, as HTML. A click selects a command whole. */
export function seeItHappen(folder?: string): string {
  const [installed, clone] = labCommands(folder).map((command) => `<code class="command">${escapeHtml(command)}</code>`)
  const about = folder === undefined
    ? 'The lab is this engine as a page in your browser: store and recall patterns by hand, and watch the cells fire.'
    : 'The lab opens this run in your browser: store, disturb and recall its patterns by hand, and watch the cells fire.'
  return `<section class="lab" aria-label="See it happen">
<p><b>See it happen.</b> ${about}</p>
<p>In a clone: ${clone} · installed: ${installed}</p>
</section>`
}
