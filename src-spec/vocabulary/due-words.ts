import { lazyPattern, type Pattern } from '../memo/lazy-pattern'
/** A date by which something is due: "by 2026-07-01", "due: 2026-07-01", not "since 2026-07-01". The date is the group. */
export const dueDate: Pattern = lazyPattern(
  () =>
    /(?:\b(?:due|deadline|by|until|before|no later than|target(?: date)?|fällig(?: am)?|bis(?: zum)?|échéance|avant(?: le)?|vence|hasta|para|até)\b|截止|期限|まで|까지)[\s:：=]{0,3}(?:on |am |el |le )?(\d{4}-\d{2}-\d{2})\b/iu,
)
