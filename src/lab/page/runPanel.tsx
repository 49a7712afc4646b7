import { useState } from 'preact/hooks'
import { csvOfPatterns } from '../state/patternBits.js'
import { patternsFile } from '../state/commandLine.js'
import type { PanelProps } from './app.js'
import { download } from './download.js'

/** The run of the command line, made here: its digest, its command line, its record. */
export function RunPanel({ controller, state, view }: PanelProps) {
  const [compared, setCompared] = useState('')
  const [copied, setCopied] = useState('')
  const command = controller.commandLine
  const { reference } = controller.files
  const { ran, run } = view
  const expected = compared.trim().toLowerCase() || (command === reference.command ? reference.resultDigest : '')
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(`${what} copied`)
    } catch {
      setCopied(`The browser did not let the page copy: select the text instead`)
    }
  }
  const badge = ran === undefined || expected === '' ? '' : ran.resultDigest === expected ? 'same' : 'different'
  const isRanHere = ran !== undefined && JSON.stringify(ran.run) === JSON.stringify(controller.request)
  return (
    <section aria-labelledby="run-title" id="run">
      <h2 id="run-title">The whole run, as the command line makes it</h2>
      <p class="quiet">Stores the patterns once, recalls each at seven levels of noise and measures the weight curve: the same code
        from the circuit file to the digest.</p>
      <pre id="command" tabIndex={0} aria-label="Command line">{command}</pre>
      <div class="buttons">
        {run === undefined
          ? <button type="button" id="start-run" class="primary" onClick={() => controller.run()}>Run it here</button>
          : <button type="button" id="stop-run" onClick={() => controller.stop()}>Stop</button>}
        <button type="button" id="copy-command" onClick={() => void copy(command, 'Command line')}>Copy as command line</button>
        <button type="button" id="copy-address" onClick={() => void copy(location.href, 'Address')}>Copy the address of this state</button>
        {command.includes(patternsFile) && (
          <button type="button" id="save-patterns" onClick={() => download(patternsFile, csvOfPatterns(controller.stored))}>Download {patternsFile}</button>
        )}
        <label class="inline">Seeds
          <input id="replicates" type="number" min={1} max={1000} value={state.replicates}
            onChange={(event) => {
              const replicates = event.currentTarget.valueAsNumber
              if (Number.isInteger(replicates) && replicates >= 1 && replicates <= 1000) controller.change({ replicates })
              else event.currentTarget.value = String(state.replicates)
            }} />
        </label>
      </div>
      <p role="status" class="quiet">{copied}</p>
      {run && <label class="progress">{run.phase} <progress max={1} value={run.done} /></label>}
      {ran && (
        <div id="ran">
          <p class="digest">Result digest <code id="digest">{ran.resultDigest}</code>
            {badge === 'same' && <strong class="badge same" id="badge">✓ same digest as the command line</strong>}
            {badge === 'different' && <strong class="badge different" id="badge">✗ not the digest to compare with</strong>}
            {!isRanHere && <em> (of a run with other settings than now)</em>}
          </p>
          <table>
            <caption>Of {ran.run.level}, β {ran.beta.toFixed(2)}; {ran.wallSeconds.toFixed(1)} s in this browser</caption>
            <thead><tr><th scope="col">Bits flipped</th><th scope="col">After one read</th><th scope="col">Settled</th><th scope="col">Recognised</th></tr></thead>
            <tbody>
              {ran.summary.map((row) => (
                <tr key={row.noise}><th scope="row">{percent(row.noise)}</th><td>{percent(row.errorAfterOne)}</td><td>{percent(row.errorSettled)}</td><td>{percent(row.recognised)}</td></tr>
              ))}
            </tbody>
          </table>
          <button type="button" id="save-record" onClick={() => download('record.json', recordOf(ran, command))}>Download record</button>
        </div>
      )}
      <label class="compare">Digest to compare with, from <code>lobule run</code>
        <input id="compare" type="text" spellcheck={false} autocomplete="off" value={compared}
          placeholder={command === reference.command ? reference.resultDigest : '64 hexadecimal digits'}
          onInput={(event) => setCompared(event.currentTarget.value)} />
      </label>
    </section>
  )
}

const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`

const recordOf = (ran: NonNullable<PanelProps['view']['ran']>, command: string): string => JSON.stringify({
  identityDigest: ran.identityDigest, resultDigest: ran.resultDigest, identity: ran.identity,
  circumstance: { command, agent: navigator.userAgent, speed: { wallSeconds: ran.wallSeconds } },
}, null, 2)
