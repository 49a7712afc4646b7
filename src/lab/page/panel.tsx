import type { ComponentChildren } from 'preact'

/** A part of the page under a heading. */
export function Panel({ id, title, about, children }: {
  readonly id: string
  readonly title: string
  readonly about?: string
  readonly children: ComponentChildren
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {about !== undefined && <p class="quiet">{about}</p>}
      {children}
    </section>
  )
}
