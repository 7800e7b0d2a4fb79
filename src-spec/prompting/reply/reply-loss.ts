/** Something that the document says now and would no longer say. */
export interface ReplyLoss {
  readonly kind: 'requirement' | 'value' | 'item' | 'contract' | 'criterion' | 'open-item' | 'text'
  readonly sentence: string
  /** Id of the compared section that it is in; null if it is in none. */
  readonly section: string | null
}
