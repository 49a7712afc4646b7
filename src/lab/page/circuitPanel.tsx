import type { PanelProps } from './app.js'
import { Panel } from './panel.js'

/** The circuit while it works. */
export function CircuitPanel({ view }: PanelProps) {
  const counts = view.face?.populations.map(({ name, count }) => `${count.toLocaleString('en')} ${name}`)
  return <Panel id="live" title="The circuit at work" about={counts?.join(' · ') ?? 'No circuit stands.'}><></></Panel>
}
