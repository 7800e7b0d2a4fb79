/** The words of the button that commits; what runs is said at once. */
export function commitLabel(isSending: boolean, count: number): string {
  if (isSending) return 'Committing…'
  return count === 1 ? 'Commit 1 document' : `Commit ${count} documents`
}
