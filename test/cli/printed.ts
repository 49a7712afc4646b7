/** What a command prints on stdout and on stderr when it is called in this process. One at a time: use it in serial tests. */
export async function printed(run: () => unknown): Promise<{ stdout: string; stderr: string }> {
  const text = { stdout: '', stderr: '' }
  const kept = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name]
    const write = stream.write.bind(stream)
    stream.write = (part: string | Uint8Array) => {
      text[name] += String(part)
      return true
    }
    return () => { stream.write = write }
  })
  try {
    await run()
  } finally {
    for (const restore of kept) restore()
  }
  return text
}
