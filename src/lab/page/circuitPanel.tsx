import type { PanelProps } from './app.js'

/** The circuit while it works. */
export function CircuitPanel({ view }: PanelProps) {
  return (
    <section aria-labelledby="circuit-title" id="live">
      <h2 id="circuit-title">The circuit at work</h2>
      <p class="quiet">{view.face?.populations.map(({ name, count }) => `${count.toLocaleString('en')} ${name}`).join(' · ')}</p>
    </section>
  )
}
