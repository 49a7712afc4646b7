/** What two signals of one kind ask for, one after the other. */
export interface TwoStops {
  /** Begin nothing more, end what was begun. */
  readonly finish: AbortSignal
  /** End at once. */
  readonly stop: AbortSignal
}

/** Does work of which the first Ctrl-C (SIGINT) or SIGTERM aborts `finish`, the second one `stop`. */
export async function stoppableTwice<Result>(work: (stops: TwoStops) => Promise<Result>): Promise<Result> {
  const [finish, stop] = [new AbortController(), new AbortController()]
  const onSignal = () => (finish.signal.aborted ? stop : finish).abort()
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    return await work({ finish: finish.signal, stop: stop.signal })
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}
