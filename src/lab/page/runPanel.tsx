import { useState } from 'preact/hooks'
import { patternsFile } from '../state/commandLine.js'
import { csvOfPatterns } from '../state/patternBits.js'
import { Action } from './action.js'
import type { PanelProps } from './app.js'
import { download } from './download.js'
import { Panel } from './panel.js'
import { RanResult } from './ranResult.js'
import { WholeNumber } from './wholeNumber.js'

const about = 'Stores the patterns once, recalls each at several levels of noise and measures the weight curve: the same '
  + 'code as on the command line, from the circuit file to the digest.'

/** The run of the command line, made here: its digest, its command line, its record. */
export function RunPanel({ controller, state, view }: PanelProps) {
  const [compared, setCompared] = useState('')
  const [copied, setCopied] = useState('')
  const command = controller.reading.commandLine
  const { reference } = controller.files
  const { ran, run } = view
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(`${what} copied`)
    } catch {
      setCopied('The browser did not let the page copy; select the text instead')
    }
  }
  return (
    <Panel id="run" title="The whole run, as the command line makes it" about={about}>
      <pre id="command" tabIndex={0} role="region" aria-label="Command line">{command}</pre>
      <div class="buttons">
        {run === undefined
          ? <Action id="start-run" isPrimary does={() => controller.run()}>Run it here</Action>
          : <Action id="stop-run" does={() => controller.stop()}>Stop</Action>}
        <Action id="copy-command" does={() => copy(command, 'Command line')}>Copy as command line</Action>
        <Action id="copy-address" does={() => copy(location.href, 'Address')}>Copy the address of this state</Action>
        {command.includes(patternsFile) && (
          <Action id="save-patterns" does={() => download(patternsFile, csvOfPatterns(controller.reading.stored))}>
            Download {patternsFile}
          </Action>
        )}
        <WholeNumber
          id="replicates" title="Seeds" least={1} most={1000} value={state.replicates}
          onChange={(replicates) => controller.change({ replicates })}
        />
      </div>
      <p role="status" class="quiet">{copied}</p>
      {run && <label class="progress">{run.phase} <progress max={1} value={run.done} /></label>}
      {ran && <RanResult ran={ran} request={controller.reading.request} reference={reference} compared={compared} />}
      <label class="compare"><span>Digest to compare with, as <code>lobule run</code> prints it</span>
        <input
          id="compare" type="text" spellcheck={false} autocomplete="off" value={compared}
          placeholder={command === reference.command ? reference.resultDigest : '64 hexadecimal digits'}
          onInput={(event) => setCompared(event.currentTarget.value)}
        />
      </label>
    </Panel>
  )
}
