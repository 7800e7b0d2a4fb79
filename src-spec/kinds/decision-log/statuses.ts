import type { DecisionStatus } from './model'

/** Words for each status, lower case. A longer phrase wins over a word that it contains. */
export const statusWords: Readonly<Record<Exclude<DecisionStatus, 'unknown'>, readonly string[]>> = {
  active: words(
    'accepted|active|approved|decided|adopted|agreed|locked|final|finalised|finalized|confirmed|ratified|implemented|in force|in effect|effective|valid',
    'current|done|complete|completed|resolved|settled|live|enacted|revised|amended|binding|signed off|aktiv|angenommen|akzeptiert|beschlossen|gültig',
    'entschieden|genehmigt|umgesetzt|in kraft|bestätigt|已采用|采用|已采纳|采纳|已接受|接受|已批准|批准|已决定|生效|有效|已确定|已通过|已实施|已锁定',
    '採用|承認|決定|有効|確定|合意|승인|확정|채택|활성|유효|결정됨|مقبول|معتمد|نشط|ساري|accepté|adopté|actif|approuvé|aprobado|aceptado|activo|activa',
    'vigente|aceito|aprovado|ativo|attivo|approvato|принято|принят|действует|утверждено|утвержден',
  ),
  proposed: words(
    'proposed|proposal|draft|pending|open|tbd|under review|in review|review|in discussion|under discussion|wip|planned|candidate|considering|deferred',
    'on hold|tentative|provisional|to be decided|undecided|not yet decided|vorgeschlagen|vorschlag|entwurf|offen|in prüfung|in diskussion|zurückgestellt',
    '提议|建议|草案|草稿|待定|待决|待审|讨论中|审核中|提案|検討中|下書き|保留|未決|未定|제안|초안|보류|검토중|검토 중|مقترح|مسودة|قيد المراجعة|معلق',
    'proposé|brouillon|propuesto|borrador|pendiente|proposto|rascunho|предложено|черновик|на рассмотрении',
  ),
  superseded: words(
    'superseded|replaced|revised by|amended by|obsolete|obsoleted|deprecated|outdated|ersetzt|abgelöst|überholt|veraltet|已取代|被取代|已替代|被替代|已替换',
    '已废弃|废弃|已过时|已弃用|置換済み|置き換え|廃止|非推奨|대체|폐기|مستبدل|استبدل|مهمل|remplacé|obsolète|reemplazado|obsoleto|substituído|заменено|устарело',
  ),
  rejected: words(
    "rejected|declined|denied|refused|not accepted|not adopted|not approved|won't do|wont do|dismissed|discarded|abandoned|withdrawn|cancelled|canceled",
    'verworfen|abgelehnt|nicht angenommen|zurückgezogen|已拒绝|拒绝|否决|已否决|驳回|不采用|未采用|却下|不採用|否決|거부|기각|반려|مرفوض|rejeté|rechazado|rejeitado',
    'отклонено|отклонен',
  ),
  reverted: words(
    'reverted|rolled back|undone|revoked|reversed|rescinded|repealed|taken back|zurückgenommen|rückgängig|widerrufen|aufgehoben|已回滚|回滚|已撤销|撤销|已撤回',
    '撤回|取り消し|取消|ロールバック|취소|철회|롤백|ملغى|تم التراجع|annulé|revertido|отменено',
  ),
}

/** Meaning of an emoji where the log has no legend of its own. */
export const statusEmoji: ReadonlyMap<string, DecisionStatus> = new Map<string, DecisionStatus>([
  ...emoji('active', '✅ ✔ ☑ 🟢 🔒 👍 ✓'),
  ...emoji('proposed', '🟡 ⏳ ⌛ 📝 🚧 💡 🕒 🤔 ❓ 🔵 ⏸ 🆕'),
  ...emoji('superseded', '🔄 ♻ 🔁 ⚪ ⏭'),
  ...emoji('reverted', '❌ ↩ ⏪ 🗑'),
  ...emoji('rejected', '⛔ 🚫 🔴 👎 ✗ ✖'),
])

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|'))
}

function emoji(status: DecisionStatus, list: string): readonly (readonly [string, DecisionStatus])[] {
  return list.split(' ').map((sign) => [sign, status] as const)
}
