import type { ComponentChildren } from 'preact'

export interface ActionProps {
  readonly id?: string
  readonly does: () => unknown
  readonly isPrimary?: boolean
  readonly isOff?: boolean
  /** Whether it is the chosen one of several. */
  readonly isChosen?: boolean
  /** Where what it says is not enough. */
  readonly label?: string
  /** The id of an element that says more. */
  readonly describedBy?: string
  readonly children: ComponentChildren
}

/** A button. */
export function Action({ id, does, isPrimary = false, isOff = false, isChosen, label, describedBy, children }: ActionProps) {
  return (
    <button
      type="button" {...(id !== undefined && { id })} {...(isPrimary && { class: 'primary' })} disabled={isOff}
      {...(isChosen !== undefined && { 'aria-pressed': isChosen })}
      {...(label !== undefined && { 'aria-label': label, title: label })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onClick={() => void does()}
    >{children}</button>
  )
}
