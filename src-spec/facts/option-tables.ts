const options =
  /^(?:options?|alternatives?|candidates?|variants?|choices considered|pros?|cons?|advantages?|disadvantages?|verdict|option\b.*|alternative\b.*|variante.*|vorteile|nachteile|方案.*|备选.*|优点|缺点)$/i
const times = /^(?:before|after|old|new|current|today|as-is|to-be|was|from|vorher|nachher|bisher|之前|之后)$/i

/** Whether a table lists options side by side: its cells are no statements. */
export function comparesOptions(headers: readonly string[]): boolean {
  return headers.some((header) => options.test(header.trim()))
}

/** The same, or the past beside the present. */
export function comparesColumns(headers: readonly string[]): boolean {
  return comparesOptions(headers) || headers.some((header) => times.test(header.trim()))
}
