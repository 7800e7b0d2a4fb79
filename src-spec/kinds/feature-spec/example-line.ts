/** "Services: e.g., one, another" */
const forExample = /^[^:：]{1,60}[:：]\s?(?:e\.g\.|z\. ?B\.|例如)[,:：]?\s(.*)$/isu

/** What follows "e.g." in a line that is a label and examples alone; null for another line. */
export function exampleOf(text: string): string | null {
  return forExample.exec(text)?.[1]?.trim().replace(/\.$/, '') ?? null
}
