/** Titles of sections whose entries are decisions: "Key decisions made", "Entscheidungen", "技术决策". */
const decisions =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:the|our|all|key|core|main|major|important|notable|significant|accepted|approved|active|current|final|recorded|architectural|architecture|technical|technology|design|product|project|engineering|system|implementation|strategic|business|ux|and|&|\/)\s+){0,4}decisions?(?:\s+(?:made|taken|log|list|register|record|so far))?(?:\s+\(.{1,30}\))?$|^(?:(?:wichtige|getroffene|technische|zentrale)\s+)?(?:architektur)?entscheidungen$|^décisions?(?:\s+(?:prises|clés|techniques))?$|^decisiones(?:\s+(?:tomadas|clave|técnicas))?$|^decisões(?:\s+(?:tomadas|técnicas))?$|^(?:принятые )?решения$|^(?:关键|重要|技术|架构|設計|技術)?(?:决策|決策|决定|決定)(?:事项|事項|记录|記録|一览|一覧)?$|^(?:주요 |기술 )?결정(?: ?사항)?$/iu

export function isDecisionsTitle(title: string): boolean {
  return (
    title.length <= 80 &&
    decisions.test(
      title
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/[:：.\s]+$/, '')
        .trim(),
    )
  )
}
