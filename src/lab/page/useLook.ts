import { useEffect, useState } from 'preact/hooks'
import type { Look } from '../drawing/drawing.js'
import { schemes } from '../drawing/scheme.js'

/** Paper is light. */
const dark = 'screen and (prefers-color-scheme: dark)'
const still = '(prefers-reduced-motion: reduce)'

const lookNow = (): Look => ({
  scheme: schemes[matchMedia(dark).matches ? 'dark' : 'light'], reducedMotion: matchMedia(still).matches,
})

/** How drawings look, as the viewer has asked their system for. */
export function useLook(): Look {
  const [look, setLook] = useState(lookNow)
  useEffect(() => {
    const queries = [dark, still].map((query) => matchMedia(query))
    const change = () => setLook(lookNow())
    for (const query of queries) query.addEventListener('change', change)
    return () => {
      for (const query of queries) query.removeEventListener('change', change)
    }
  }, [])
  return look
}
