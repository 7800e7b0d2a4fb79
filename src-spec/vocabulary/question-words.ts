/** How open questions and their answers are written. Each is tested against one title, cell or entry. */

/** A title above open questions: "3. Open Questions", not "Questions". */
export const openQuestionsTitle =
  /\b(?:open|unresolved|outstanding) (?:questions?|issues)\b|\boffene (?:fragen|punkte)\b|\bquestions? (?:ouvertes?|en suspens)\b|\bpreguntas? (?:abiertas?|pendientes?)\b|\b(?:perguntas?|questões) (?:abertas?|em aberto|pendentes?)\b|открытые вопросы|未决问题|未決問題|开放问题|開放問題|待解决|待解決|待定问题|待定問題|待确认|待確認|未解決|未解决|未確定事項|미해결|열린 질문/iu

/** A title above questions that have an answer, such as "Resolved" below "Open questions". */
export const settledTitle =
  /(?<!\bto be |\bbe |\bnot yet )\b(?:resolved|answered|closed|settled|decided)\b|\b(?:erledigt|beantwortet|geklärt|entschieden)|\b(?:résolue?s|resueltas?|resolvidas?)\b|已解决|已解決|已回答|解決済/iu

/** An entry that says that there is no question: "None at present", not "None of the piers has light". */
export const noQuestion =
  /^[(_*\s]{0,4}(?:(?:none|nothing)(?=\s*[.!,;:)_*—–-]|\s*$|\s+(?:at|yet|currently|so far|for now|right now|remain|left|known|identified|open|outstanding)\b)|n\/?a\b|no (?:\p{L}+ ){0,3}(?:questions?|issues?|points?|items?)\b|(?:all|every) (?:\p{L}+ ){0,3}(?:questions?|issues?|points?|items?)\b.{0,40}\b(?:resolved|answered|closed|settled|decided)|all (?:resolved|answered|closed)|keine\b|aucune?\b|ningun[ao]?\b|nenhum[a]?\b|нет\b|无[。.]?$|無[。.]?$|没有|沒有|暂无|なし|特になし|없음)/iu

/** Marks an entry as answered, wherever it stands in it: "Which pier → west", not "Which pier is closed at night". */
export const answerMark =
  /~~|\b(?:answer(?:ed)?|resolved|decided|closed|settled|decision|resolution|erledigt|beantwortet|entschieden|résolue?|décidée?|resuelt[ao]|resolvid[ao])\b\**\s*[:：—–-]|\b(?:antwort|réponse|décidé|respuesta|resposta)\**\s*[:：]|[([*_]\s*(?:answered|resolved|decided|closed|settled|deferred|obsolete|erledigt|beantwortet)\b|^\**(?:answered|resolved|decided|closed|settled|erledigt)\b|→|=>|✅|✔|☑|已解决|已解決|已回答|解決済/iu

/** The column of the questions in a table. */
export const questionColumn =
  /^(?:open )?(?:questions?|issues?)\b|^(?:offene )?fragen?\b|^(?:preguntas?|perguntas?|questões|вопрос)|问题|問題|質問|질문/iu

/** A column that holds the answer or says whether there is one, a recommendation included: "Status", not "Owner". */
export const answerColumn =
  /^(?:resolution|resolved|answer|decision|outcome|status|state|result|antwort|ergebnis|entscheidung|stand|réponse|respuesta|resposta|ответ|estado|statut)\b|recommend|proposal|proposed|default|assumption|leaning|empfehlung|annahme|结论|結論|答案|回答|状态|狀態|决定|決定|建议|建議/iu

/** A column into which an answer can be written: "Resolution", not "Status" or "Recommendation". */
export const writtenAnswerColumn =
  /^(?:resolution|answer|decision|outcome|result|antwort|ergebnis|entscheidung|réponse|respuesta|resposta|ответ)\b|结论|結論|答案|回答|决定|決定/iu

/** A column that says whether there is an answer. */
export const answerStateColumn = /^(?:status|state|stand|estado|statut)\b|状态|狀態/iu

/** The content of an answer column that is no answer: "⏳ waiting for Bo", not "Newest first". */
export const noAnswer =
  /^(?:[-—–?.…_/\\ ]*|t\.?b\.?[dac]\.?|n\/?a\.?|none|unknown|unbekannt|待定|未定|暂无|[^\p{L}\p{N}]{0,4}(?:open|unresolved|unanswered|not (?:yet|answered|decided)|no answer|pending|in progress|in discussion|investigating|new|blocked|waiting|todo|⏳|🔄|abierta|aberta|ouverte?|offen|未解决|未解決|未决|进行中|進行中)(?!\p{L}).{0,40})$/iu

/** An entry that answers the one above: "A: in May". */
export const answerEntry = /^[*_]{0,2}(?:A\d{0,2}|Answer|Antwort|Réponse|Respuesta|Resposta)[*_]{0,2}[:：]/i
