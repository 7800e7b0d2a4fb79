/** How a table of one meaning is recognised: by its headers, in any order, and by the titles around it. */
export interface TableShape {
  readonly kind:
    | 'questions'
    | 'alerts'
    | 'slos'
    | 'threats'
    | 'interfaces'
    | 'declared'
    | 'budgets'
    | 'revisions'
    | 'loads'
    | 'decisions'
    | 'entities'
    | 'metrics'
    | 'baselines'
  /** Roles in the order in which they choose their column; the first role names the row. */
  readonly columns: Readonly<Record<string, RegExp>>
  /**
   * Whether a table with these roles has this meaning. `titles`: of the sections around it, innermost first, a line each. `named`: its
   * first column has the role that names the row.
   */
  readonly fits: (has: (role: string) => boolean, titles: string, named: boolean) => boolean
}

const owner = /^(?:owner|assignee|assigned|who|responsible|lead|verantwortlich|zuständig|负责人|担当)/i
const runbook = /\b(?:run ?book|playbook)\b|handbuch|手册/i

/** All meanings of a design's tables; the first match is taken. */
export const tableShapes: readonly TableShape[] = [
  {
    kind: 'questions',
    columns: {
      question: /^(?:open )?(?:questions?|issue)\b|^(?:offene )?fragen?\b|问题|質問/i,
      owner,
      due: /\b(?:due|target|deadline|needed|resolve|answer) ?(?:date|by|on)\b|^(?:due|deadline|target|by|by when|until|fällig|termin|frist|bis)\b|截止|期限/i,
      resolution:
        /^(?:resolution|resolved|answer|decision|outcome|status|state|result|antwort|ergebnis|entscheidung|stand)\b|结论|答案|状态/i,
      date: /^(?:date|datum|日期)$/i,
      impact: /\bimpact\b|\bblock(?:s|ed|ing)\b|auswirkung|blockiert|影响/i,
    },
    fits: (has, titles) => has('question') && (has('owner') || has('due') || has('resolution') || /question|fragen|问题/i.test(titles)),
  },
  {
    kind: 'alerts',
    columns: {
      alert: /^(?:alerts?|alarm|alert name|name|signal)$|告警|警报/i,
      runbook,
      condition: /condition|trigger|expression|threshold|when|bedingung|条件/i,
      severity: /severity|priority|level|schwere|级别/i,
      routing: /rout|channel|notif|recipient|pag/i,
    },
    fits: (has, titles, named) =>
      has('alert') &&
      named &&
      (has('runbook') || has('condition') || has('routing')) &&
      (has('severity') || has('condition') || /alert|alarm|告警/i.test(titles)),
  },
  {
    kind: 'slos',
    columns: {
      slo: /^(?:component|service|system|target|endpoint|slo|name|journey|komponente|dienst)\b|组件|服务/i,
      alert: /alert|alarm|告警/i,
      runbook,
      budget: /error budget|fehlerbudget/i,
      target: /^(?:slo(?! (?:type|name|id))|target|objective|goal|threshold|ziel)\b|目标/i,
      type: /type|\bsli\b|metric|indicator|kennzahl|指标/i,
    },
    fits: (has, titles) =>
      has('slo') &&
      has('target') &&
      !/baseline|budgets?$|dashboard/i.test(titles.split('\n')[0] ?? '') &&
      (has('budget') || has('alert') || /\bslos?\b|service level|health target/i.test(titles)),
  },
  {
    kind: 'threats',
    columns: {
      threat: /^(?:threats?|attacks?|abuse case|threat scenario|bedrohung(?:en)?)\b|威胁|脅威/i,
      category: /stride|categor|^type$|kategorie|类别|分类/i,
      mitigation: /mitigat|counter-?measure|controls?\b|treatment|defen[cs]e|maßnahme|缓解|对策|措施/i,
    },
    fits: (has, titles) => has('threat') && (has('mitigation') || has('category') || /threat|stride|bedrohung|威胁/i.test(titles)),
  },
  {
    kind: 'interfaces',
    columns: {
      from: /^(?:from|source|producer|provider|provided by|von|来源)\b/i,
      to: /^(?:to|target|consumer|consumed by|an|nach|去向)\b/i,
      interface: /interface|schnittstelle|接口/i,
      contract: /contract|vertrag|契约/i,
      stream: /\bstream/i,
    },
    fits: (has, titles) => has('from') && has('to') && (has('stream') || /\bstreams?\b/i.test(titles)),
  },
  {
    kind: 'declared',
    columns: { stream: /^(?:work ?)?streams?(?: (?:name|id))?$/i },
    fits: (has, _titles, named) => has('stream') && named,
  },
  {
    kind: 'budgets',
    columns: {
      component: /^(?:component|service|endpoint|operation|page|part|system|what|komponente|dienst)\b|组件|服务/i,
      metric: /^(?:metric|kpi|measure|indicator|kennzahl|metrik)\b|指标/i,
      budget: /^(?:(?:performance|latency|time) )?(?:budget|target|limit|threshold|goal|max(?:imum)?|ziel|grenzwert)\b|预算|上限/i,
      method: /method|measure[dm]|\bhow\b|verif|tested|\btool\b|gemessen|messung|messverfahren|方法|测量/i,
    },
    fits: (has, titles) =>
      has('budget') && (has('metric') || has('component')) && /performance|budgets?\b|latency|leistung|性能|预算/i.test(titles),
  },
  {
    kind: 'revisions',
    columns: {
      revision: /^(?:rev(?:ision)?|version|ver|v|#|no|nr|版本|修订)\.?$/i,
      date: /date|datum|日期/i,
      author: /author|\bby\b|who|autor|作者/i,
      summary: /summary|changes?\b|description|notes?|what|änderung|beschreibung|变更|说明|内容/i,
    },
    fits: (has, titles) =>
      has('date') &&
      (has('summary') || has('author')) &&
      /revision|history|change ?log|änderung|versionen|修订|变更/i.test(titles.split('\n')[0] ?? ''),
  },
  {
    kind: 'loads',
    columns: {
      scenario: /^(?:scenario|load test|test|profile|szenario|场景)\b/i,
      criteria: /criteri|success|expected|pass\b|erfolg|成功|标准/i,
      load: /\busers?\b|concurren|\bload\b|\brps\b|\bvus?\b|nutzer|并发/i,
    },
    fits: (has, titles) => has('scenario') && (has('load') || /\b(?:load|stress|soak)\b|lasttest|压测/i.test(titles.split('\n')[0] ?? '')),
  },
  {
    kind: 'decisions',
    columns: {
      decision: /^(?:decision|choice|entscheidung|决策|决定)\b/i,
      rationale: /rationale|\breasons?\b|\bwhy\b|begründung|理由/i,
    },
    fits: (has, titles) => has('decision') && has('rationale') && /decisions?\b|entscheidung|决策|决定/i.test(titles),
  },
  {
    kind: 'entities',
    columns: {
      entity: /^(?:entity|entities|entity name|model|entität|实体)$/i,
      change: /^(?:change|new ?\/ ?modified|action|änderung|变更)$/i,
    },
    fits: (has) => has('entity') && has('change'),
  },
  {
    kind: 'metrics',
    columns: {
      metric: /^(?:metrics?|metric names?|names?|metrik|指标)$/i,
      type: /^(?:type|kind|instrument|typ|类型)$/i,
      labels: /label|dimension|attribute|tags?\b/i,
    },
    fits: (has, titles) => has('metric') && has('type') && /metric|metrik|指标/i.test(titles),
  },
  {
    kind: 'baselines',
    columns: {
      component: /^(?:component|service|endpoint|system|komponente|dienst)\b|组件|服务/i,
      current: /current|today|baseline|aktuell|当前/i,
      risk: /\brisk\b|degrad|risiko|风险/i,
    },
    fits: (has) => has('component') && has('current') && has('risk'),
  },
]
