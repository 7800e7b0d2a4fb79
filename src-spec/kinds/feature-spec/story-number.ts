const numbered =
  /(?:stor(?:y|ies)|\bUS|geschichte|historia(?: de usuario)?|história|récit|ストーリー|故事|스토리)\s{0,3}[-_#]?\s{0,3}(\d{1,3})(?!\d)/iu

/** The number of a story in its title, without leading zeros: "User Story 2 - Find a berth", "US-02: …". Null without one. */
export function storyNumber(title: string): string | null {
  const digits = numbered.exec(title)?.[1]
  return digits === undefined ? null : String(Number(digits))
}
