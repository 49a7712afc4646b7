/** A text that a terminal shows as a link (OSC 8); terminals that know no links show the text. */
export const hyperlink = (text: string, address: string): string => `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`
