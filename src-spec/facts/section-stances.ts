import type { MarkdownTree, SectionTree } from '../markdown/sections/tree'
import { lazyPattern } from '../memo/lazy-pattern'

/** Sections of constraints: every value of a contract key counts there. */
const constraints = lazyPattern(
  () =>
    /constraint|snapshot|contract|\bstack\b|hydrat|technical context|tech context|technolog|convention|guardrail|rahmenbedingung|randbedingung|vorgabe|technischer kontext|technik|konvention|vertrag|contrainte|contexte technique|pile technique|restriccion|contexto técnico|tecnolog|restriç|技术栈|技術棧|技術堆疊|约束|約束|限制|技术上下文|契约|约定|快照|制約|技術スタック|規約|契約|제약|기술 스택|기술스택|계약/i,
)

/** Sections about what is excluded, past, planned or uncertain. */
const elsewhere = lazyPattern(
  () =>
    /out of scope|non-?goals?|not doing|not in scope|rejected|alternative|considered|\boptions?\b|trade-?offs?|\bpros\b|\bcons\b|comparison|examples?\b|history|changelog|revision|background|lessons|incident|post-?mortem|prior art|research|\bspike\b|legacy|deprecat|current state|\bas-is\b|baseline|\brisks?\b|threat|question|\balert|rollback|rollout|load tests?\b|stress test|\bresults?\b|benchmark|measurements?\b|evaluation|findings|progress|\blater\b|\bfuture\b|backlog|roadmap|ideas?\b|glossary|references|assumption|depend(?:s|encies)|hypothes|hors périmètre|hors de portée|non-objectifs|alternatives|hypothèses?|exemples?|historique|contexte$|risques?|fuera de alcance|no objetivos|alternativas|supuestos|suposiciones|ejemplos|antecedentes|riesgos|preguntas|fora de escopo|não objetivos|premissas|suposições|exemplos|histórico|riscos|perguntas|außerhalb|annahmen?\b|nicht-?ziele|nicht im umfang|abgelehnt|varianten|optionen|beispiele?\b|hintergrund|risiken|fragen|später|范围外|非目标|不做|备选|方案对比|示例|背景|历史|变更记录|风险|问题|以后|假设|前提|範圍外|備選|風險|対象外|スコープ外|非目標|代替案|検討した|前提条件|仮定|例$|背景|リスク|質問|今後|범위 외|제외|비목표|대안|가정|예시|배경|위험|질문|향후/i,
)

/** Sections of work to do: `Database: migrate to MySQL` is a task there. */
const tasks = lazyPattern(
  () =>
    /\btasks?\b|work items?|\bto-?dos?\b|action items?|deliverables?|\bsteps\b|aufgaben|schritte|tâches|étapes|tareas|pasos|tarefas|passos|任务|任務|待办|步骤|タスク|作業|手順|작업|할 일|단계/i,
)

/** Sections about a part, whose choices are not about the whole. */
const part = lazyPattern(
  () =>
    /\b(?:front-?end|clients?|mobile|ios|android|web app|browser|desktop|admin|workers?|integrations?|external|third[- ]party|vendors?|partners?|local|sdk|cli|scripts?|plugins?|webhooks?|importer?|exporter?|reporting|analytics|e2e|end-to-end|oberfläche|anbindung|extern)\b|前端|客户端|移动端|第三方/i,
)

/** By section index: whether it, or one around it, is about a part. The title of the document names the whole. */
export function partSections(outline: SectionTree): readonly boolean[] {
  const all: boolean[] = []
  for (const section of outline.sections) all.push((all[section.parent] ?? false) || (!section.isTitle && part.test(section.title)))
  return all
}

/** How a value in a section is read: as a statement, perhaps a mention, perhaps a task, or not at all. */
export type SectionStance = 'states' | 'mentions' | 'tasks' | 'silent'

/** What is done about threats, below a title about threats. */
const controls =
  /^\W{0,4}(?:[\d.]{1,8}\s{1,2})?(?:security )?(?:controls?|measures)\W{0,4}$|^\W{0,4}sicherheitsmaßnahmen\W{0,4}$|^安全控制$/iu
const threats = /threat|bedrohung|威胁|威脅/iu

/** By section index. The title of the document has no effect. */
export function sectionStances(outline: Pick<MarkdownTree, 'sections'>): readonly SectionStance[] {
  const all: SectionStance[] = []
  for (const section of outline.sections) {
    const inherited = all[section.parent] ?? 'mentions'
    const around = outline.sections[section.parent]
    if (around && !around.isTitle && threats.test(around.title) && controls.test(section.title)) all.push(all[around.parent] ?? 'mentions')
    // A section below a rejected alternative is part of that alternative.
    else if (inherited === 'silent') all.push('silent')
    else if (section.level === 0 || section.isTitle) all.push('mentions')
    else if (constraints.test(section.title)) all.push('states')
    else if (elsewhere.test(section.title)) all.push('silent')
    else all.push(tasks.test(section.title) ? 'tasks' : inherited)
  }
  return all
}
