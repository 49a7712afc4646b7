/** A browser that is not Chromium, with one page. */
export interface OtherBrowser {
  open(address: string): Promise<void>
  /** The value of an expression in the page; JSON goes through. */
  evaluate(expression: string): Promise<unknown>
  /** Errors on the console that have to do with the page. */
  complaints(): Promise<readonly string[]>
  close(): Promise<void>
}

/** The value of an expression in the page, as soon as it is truthy. */
export async function eventually(browser: OtherBrowser, expression: string): Promise<unknown> {
  for (;;) {
    const value = await browser.evaluate(expression)
    if (value) return value
    await pause(50)
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((over) => { setTimeout(over, milliseconds) })
