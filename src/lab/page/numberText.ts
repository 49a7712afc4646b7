/** A number to five digits, with a minus sign. */
export const numberText = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '−')
