import { recallAbout } from '../experiments/recall.js'

/** What `lobule list` shows and `--experiment` takes. */
export const experiments: readonly { readonly name: string; readonly about: string }[] = [
  { name: 'recall', about: recallAbout },
]
