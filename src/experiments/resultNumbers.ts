import type { ExperimentResult } from './experiment.js'

/**
 * The numbers of a result, of which its digest is made: the rows of tables and plots, pictures, published numbers beside
 * ours, and verdicts; no title, caption or summary, so that better words are the same result.
 */
export const resultNumbers = ({ tables, plots, pictures, films, comparison, verdicts }: ExperimentResult): unknown => ({
  tables: tables.map(({ name, rows }) => ({ name, rows })),
  plots: plots.map(({ name, rows }) => ({ name, rows })),
  ...(pictures && { pictures: pictures.map(({ name, images }) => ({ name, images })) }),
  ...(films && { films: films.map(({ name, reels }) => ({ name, reels })) }),
  comparison: comparison.map(({ published, ours, agrees }) => ({ published, ours, agrees })),
  ...(verdicts && { verdicts: verdicts.map(({ subject, setting, indistinguishable, checks }) =>
    ({ subject, setting, indistinguishable, checks: checks.map(({ passed }) => passed) })) }),
})
