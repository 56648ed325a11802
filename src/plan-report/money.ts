/** The month of Northflank's price list. */
export const HOURS_A_MONTH = 730;

const format = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,234.50`, of US cents. */
export const dollars = (cents: number) => format.format(cents / 100);

export const aMonth = (centsAnHour: number) => centsAnHour * HOURS_A_MONTH;
